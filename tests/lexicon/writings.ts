import type { Form } from '../../src/lexicon/form';

/** All ways in which forms may be written. */
export function writingsOf(forms: readonly Form[]): string[] {
  return forms.flatMap((form) => {
    const words = form.map(({ stem, endings }) => endings.map((ending) => stem + ending));
    return words.reduce((before, after) => before.flatMap((phrase) => after.map((word) => `${phrase} ${word}`)));
  });
}
