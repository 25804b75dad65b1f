import { fold } from './fold';

/** Finds, in folded text, the first of some words that stands there whole, and gives it as it was listed. */
export type WordMatcher = (folded: string) => string | undefined;

/** Makes the matcher of words. */
export function wordMatcher(words: readonly string[]): WordMatcher {
  if (words.length === 0) return () => undefined;
  const listed = new Map(words.map((word) => [fold(word), word]));
  const sources = [...listed.keys()]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`));
  const pattern = new RegExp(String.raw`(?<![\p{L}\p{N}_])(?:${sources.join('|')})(?![\p{L}\p{N}_])`, 'u');
  return (folded) => listed.get(pattern.exec(folded)?.[0] ?? '');
}
