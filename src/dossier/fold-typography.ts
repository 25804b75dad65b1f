/** A text in which typography no longer counts, with the way back to the original. */
export type FoldedText = {
  text: string;
  /** Where each folded character begins in the original; one more, at the end, for where that ends. */
  places: readonly number[];
};

/** The characters that keyboards and editors exchange for a plain one, and runs of white space. */
const EXCHANGED = /[‘’‚‛′ʼ]|[“”„‟″«»]|[‐-―−]|\s+/gu;

/** Folds quotation marks, apostrophes and dashes to the plain ones, and each run of white space to one space. */
export function foldTypography(original: string): FoldedText {
  let text = '';
  const places: number[] = [];
  const take = (from: number, to: number): void => {
    text += original.slice(from, to);
    for (let place = from; place < to; place += 1) places.push(place);
  };

  let done = 0;
  for (const { 0: exchanged, index } of original.matchAll(EXCHANGED)) {
    take(done, index);
    text += plain(exchanged);
    places.push(index);
    done = index + exchanged.length;
  }
  take(done, original.length);
  places.push(original.length);
  return { text, places };
}

function plain(exchanged: string): string {
  if (/[‘’‚‛′ʼ]/u.test(exchanged)) return "'";
  if (/[“”„‟″«»]/u.test(exchanged)) return '"';
  return /\s/u.test(exchanged) ? ' ' : '-';
}
