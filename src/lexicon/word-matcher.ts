import { classOf, WORD } from './characters';
import { fold } from './fold';

/** Finds, in folded text, the first of some words that stands there whole, and gives it as it was listed. */
export type WordMatcher = (folded: string) => string | undefined;

/** Makes the matcher of words. What bounds them is no part of the expression: classes of Unicode take long to make. */
export function wordMatcher(words: readonly string[]): WordMatcher {
  if (words.length === 0) return () => undefined;
  const listed = [...new Map(words.map((word) => [fold(word), word]))].sort(([a], [b]) => b.length - a.length);
  const sources = listed.map(([word]) => word.replace(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`));
  const pattern = new RegExp(sources.join('|'), 'g');
  return (folded) => {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(folded); match !== null; match = pattern.exec(folded)) {
      const { index } = match;
      const whole = listed.find(([word]) => folded.startsWith(word, index) && isWhole(folded, index, word.length));
      if (whole !== undefined) return whole[1];
      pattern.lastIndex = index + 1;
    }
    return undefined;
  };
}

/** The letters of scripts that put no space between words do not go on with one. */
function isWhole(text: string, start: number, length: number): boolean {
  const end = start + length;
  const isAfterWord = start > 0 && classOf(text.charCodeAt(start - 1)) === WORD;
  return !isAfterWord && (end === text.length || classOf(text.charCodeAt(end)) !== WORD);
}
