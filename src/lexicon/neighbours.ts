import { fold } from './fold';
import { isCapital, isInCapitals } from './letter-case';
import type { Signs } from './signs';
import { type WordAround, wordAfter, wordBefore } from './words-around';

/**
 * The capitalised word, as «Mir-Hossein», that stands directly before a place and is no title, or a given name in a
 * script without capitals; `undefined` where there is none.
 */
export function givenNameBefore(signs: Signs, text: string, start: number): string | undefined {
  const last = wordBefore(text, start);
  if (last === undefined || !/^\.?\s+$/u.test(last.gap)) return undefined;
  if (signs.arabicGivenNames.has(fold(last.text))) return last.text;
  const first = wordBefore(text, last.start);
  // «IMHO Khrenin»: letters, unless the line is in capitals.
  if (last.text.length >= 2 && isInCapitals(last.text) && !isCapital(text.charCodeAt(start + 1))) return undefined;
  // «Iran’s Roe»: what owns, not what names.
  if (first !== undefined && last.text === 's' && /^[’']$/u.test(first.gap)) return undefined;
  const isCompound = first !== undefined && /^[-’']$/u.test(first.gap) && isCapital(first.text.charCodeAt(0));
  if (isInitial(last.text) && last.gap.startsWith('.')) return givenNameAt(signs, text, last);
  if (!isCapital((isCompound ? first : last).text.charCodeAt(0)) || signs.titles.has(last.text)) return undefined;
  const whole = text.slice(isCompound ? first.start : last.start, last.end);
  return signs.titles.has(whole) ? undefined : whole;
}

/** The given name that an initial before a surname stands for: that before it, where there is one, or else the first of two. */
function givenNameAt(signs: Signs, text: string, initial: WordAround): string {
  const first = wordBefore(text, initial.start);
  const isPair = first !== undefined && isInitial(first.text) && /^\.\s?$/.test(first.gap);
  const word = isPair ? wordBefore(text, first.start) : first;
  // «Pavel V. Roe». Russian writes no name out beside an initial, and begins sentences with verbs.
  const isGivenName = word?.gap === ' ' && /^[A-Z][a-z]/.test(word.text) && !signs.titles.has(word.text);
  return isGivenName ? word.text : (isPair ? first : initial).text;
}

function isInitial(word: string): boolean {
  return word.length === 1 && isCapital(word.charCodeAt(0));
}

/** Whether letters are no acronym but a word in capitals among words in capitals: «CONTACT US». */
export function isWordInCapitals(signs: Signs, text: string, start: number, end: number): boolean {
  if (!signs.smallWords.has(text.slice(start, end).toLowerCase())) return false;
  const around = [wordBefore(text, start), wordAfter(text, end)].flatMap((word) =>
    word === undefined || /[.!?\n]/u.test(word.gap) ? [] : [word.text],
  );
  // Four letters and more: shorter ones may be acronyms themselves («EU-US»).
  return (
    around.some((word) => word.length >= 4 && isInCapitals(word)) && around.every((word) => word === word.toUpperCase())
  );
}

/** The words before a place whose first letters are these; `undefined` where they are not. Small words may go without. */
export function spelledOut(text: string, place: number, letters: string): string | undefined {
  let at = place;
  for (let index = letters.length - 1; index >= 0; ) {
    const word = wordBefore(text, at);
    if (word === undefined || !/^[\s-]+$/u.test(word.gap)) return undefined;
    if (word.text.charAt(0) === letters.charAt(index)) index -= 1;
    else if (isCapital(word.text.charCodeAt(0))) return undefined;
    at = word.start;
  }
  return text.slice(at, place).trim();
}

/** The family name that makes what stands before it a patronymic: «Андрей Лукьянович Сомов»; `undefined` where there is none. */
export function familyNameAfter(text: string, start: number, end: number): string | undefined {
  if (!/[ое]вич[а-яё]{0,2}$/.test(text.slice(start, end))) return undefined;
  const next = wordAfter(text, end);
  return next !== undefined && /^\s$/u.test(next.gap) && /^\p{Lu}\p{Ll}/u.test(next.text) ? next.text : undefined;
}
