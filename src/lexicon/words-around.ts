import { BREAK, classOf, IGNORED, UNSPACED, WORD } from './characters';

/** A word of a text with what stands between it and the place that it was sought from; UTF-16 offsets. */
export type WordAround = { text: string; start: number; end: number; gap: string };

/** Gaps and words longer than this, in UTF-16 code units, are none that a name has for a neighbour. */
const LONGEST = 60;

/** The word that stands before a place; `undefined` where there is none near it. */
export function wordBefore(text: string, place: number): WordAround | undefined {
  const end = skip(text, place, -1, isBetween);
  const start = skip(text, end, -1, isWithin);
  return start === end ? undefined : { text: text.slice(start, end), start, end, gap: text.slice(end, place) };
}

/** The word that stands after a place; `undefined` where there is none near it. */
export function wordAfter(text: string, place: number): WordAround | undefined {
  const start = skip(text, place, 1, isBetween);
  const end = skip(text, start, 1, isWithin);
  return start === end ? undefined : { text: text.slice(start, end), start, end, gap: text.slice(place, start) };
}

/** Whether the sentence of a word before a place goes on there; a number may be that of a line, or a time. */
export function leadsOn({ text, gap }: WordAround): boolean {
  return /^[,;)»”"]?[^\S\n]+$/.test(gap) && !/\d$/.test(text);
}

/**
 * Whether there is a letter or digit at a place, which may be outside of the text. Those of scripts that put no space
 * between words go on with none.
 */
export function isInWord(text: string, place: number): boolean {
  return place >= 0 && place < text.length && classOf(text.charCodeAt(place)) === WORD;
}

/** Moves from a place, one way or the other, past the units that a test holds of. */
function skip(text: string, from: number, step: 1 | -1, test: (kind: number) => boolean): number {
  const limit = step === 1 ? Math.min(text.length, from + LONGEST) : Math.max(0, from - LONGEST);
  let at = from;
  while (at !== limit && test(classOf(text.charCodeAt(step === 1 ? at : at - 1)))) at += step;
  return at;
}

function isBetween(kind: number): boolean {
  return kind === BREAK;
}

function isWithin(kind: number): boolean {
  return kind === WORD || kind === IGNORED || kind === UNSPACED;
}
