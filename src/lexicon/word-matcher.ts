import { fold } from './fold';
import { isInWord } from './words-around';

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
      const isWhole = ([word]: readonly [string, string]): boolean =>
        folded.startsWith(word, index) && !isInWord(folded, index + word.length);
      const found = isInWord(folded, index - 1) ? undefined : listed.find(isWhole);
      if (found !== undefined) return found[1];
      pattern.lastIndex = index + 1;
    }
    return undefined;
  };
}
