import { fold } from './fold';

/** Finds, in folded text, the first of some words that stands there whole, and gives it as it was listed. */
export type WordMatcher = (folded: string) => string | undefined;

/** Makes the matcher of words. */
export function wordMatcher(words: readonly string[]): WordMatcher {
  if (words.length === 0) return () => undefined;
  const listed = new Map(words.map((word) => [fold(word), word]));
  const sources = [...listed.keys()]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/&\-!#%,:;<=>@`~]/gu, String.raw`\$&`));
  const pattern = new RegExp(`(?<!${SPACED})(?:${sources.join('|')})(?!${SPACED})`, 'v');
  return (folded) => listed.get(pattern.exec(folded)?.[0] ?? '');
}

/** What goes on with a word; the letters of scripts that put no space between words do not. */
const SPACED = String.raw`[[\p{L}\p{N}_]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]]`;
