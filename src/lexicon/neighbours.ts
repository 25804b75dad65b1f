import type { Signs } from './signs';

/** How far back, in UTF-16 code units, a word before a name may begin. */
const REACH = 40;

/** The capitalised word that stands directly before a place and is no title; `undefined` where there is none. */
export function givenNameBefore(signs: Signs, text: string, start: number): string | undefined {
  const before = text.slice(Math.max(0, start - REACH), start);
  const [, word] = /(?<![\p{L}\p{M}])(\p{Lu}[\p{L}\p{M}'’-]*\.?)\s+$/u.exec(before) ?? [];
  if (word === undefined) return undefined;
  return signs.titles.has(word.replace(/\.$/u, '')) ? undefined : word;
}

/** Acronyms that, in a line of capitals, are an ordinary word («CONTACT US»). */
const ALSO_WORDS = new Set(['US']);

/** Whether letters are no acronym but a word in capitals among words in capitals. */
export function isWordInCapitals(text: string, start: number, end: number): boolean {
  if (!ALSO_WORDS.has(text.slice(start, end))) return false;
  const before = /([\p{L}\p{M}]+)[^\p{L}\p{M}.!?\n]*$/u.exec(text.slice(Math.max(0, start - REACH), start))?.[1];
  const after = /^[^\p{L}\p{M}.!?\n]*([\p{L}\p{M}]+)/u.exec(text.slice(end, end + REACH))?.[1];
  const neighbours = [before, after].filter((word) => word !== undefined);
  // Four letters and more: shorter ones may be acronyms themselves («EU-US»).
  return neighbours.some((word) => /^\p{Lu}{4,}$/u.test(word)) && !neighbours.some((word) => /\p{Ll}/u.test(word));
}
