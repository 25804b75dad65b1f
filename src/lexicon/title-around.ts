import { classOf, UNSPACED, WORD } from './characters';
import { isCapital } from './letter-case';
import type { Place } from './named-place';

/** How far from a name its quotation marks may stand, in UTF-16 code units. */
const REACH = 60;

/** By the mark that opens a title: those that may close it. */
const QUOTES: Readonly<Record<string, string>> = { '«': '»', '“': '”', '„': '“”', '"': '"', '‘': '’' };

/** Of what closes a title none may stand between its opening mark and the name. */
const CLOSING = new Set('»”“"’\n');

/**
 * The title between quotation marks that a name stands in, where it looks like one: a few words that begin with a
 * capital and end without a stop, after a word («the film “American Beauty”», «газета „Русская правда“»).
 */
export function titleAround(text: string, { start, end }: Place): string | undefined {
  const opening = openingBefore(text, start);
  if (opening === undefined) return undefined;
  const close = closingAfter(text, end, QUOTES[text.charAt(opening)] ?? '');
  if (close === undefined || !isAfterWord(text.slice(Math.max(0, opening - 3), opening))) return undefined;
  const title = text.slice(opening + 1, close).trim();
  return looksLikeTitle(title) ? title : undefined;
}

/** Whether the last of a text is a word, or what stands in brackets. */
function isAfterWord(text: string): boolean {
  const last = text.trimEnd().at(-1);
  if (last === undefined) return false;
  const kind = classOf(last.charCodeAt(0));
  return last === ')' || kind === WORD || kind === UNSPACED;
}

function openingBefore(text: string, start: number): number | undefined {
  for (let at = start - 1; at >= Math.max(0, start - REACH); at -= 1) {
    if (!mayBeQuotationMark(text.charCodeAt(at))) continue;
    const character = text.charAt(at);
    if (character in QUOTES) return at;
    if (CLOSING.has(character)) return undefined;
  }
  return undefined;
}

function closingAfter(text: string, end: number, closing: string): number | undefined {
  const last = Math.min(text.length, end + REACH);
  for (let at = end; at < last; at += 1) {
    if (mayBeQuotationMark(text.charCodeAt(at)) && closing.includes(text.charAt(at))) return at;
  }
  return undefined;
}

/** All that opens, closes or ends a line is here; most letters are told from it at once. */
function mayBeQuotationMark(unit: number): boolean {
  return unit <= 0x22 ? unit !== 0x20 : unit === 0xab || unit === 0xbb || (unit >= 0x2018 && unit <= 0x201f);
}

/** More words than these are a sentence. */
const LONGEST_TITLE = { latin: 9, other: 3 };

function looksLikeTitle(title: string): boolean {
  if (!isCapital(title.charCodeAt(0)) || /[.,;?…]/.test(title)) return false;
  const words = title.match(/[\p{L}\p{M}\p{N}'’-]+/gu) ?? [];
  const isLatin = /\p{Script=Latin}/u.test(title);
  if (words.length > (isLatin ? LONGEST_TITLE.latin : LONGEST_TITLE.other)) return false;
  return !isLatin || words.every((word) => word.length <= 3 || /^[\p{Lu}\p{N}]/u.test(word));
}
