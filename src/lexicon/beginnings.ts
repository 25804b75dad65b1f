import { foldOf } from './characters';

/**
 * Notes in a table of 65,536 places with what the texts of a trie begin: by their first two, three and six folded
 * units. It tells only what cannot be, as places are shared, and spares most words the way into the trie.
 */
export type Beginnings = {
  places: Uint8Array;
  /** By first unit, a bit each: those whose texts are noted. */
  met: Uint32Array;
};

/** Noted by two units: a text of two. By three: one of three to five, or the beginning of a longer one. By six: that. */
const TWO = 1;
const FEW = 2;
const MORE = 4;
const SIX = 8;

/** A table in which nothing is noted yet. */
export function createBeginnings(): Beginnings {
  return { places: new Uint8Array(0x10000), met: new Uint32Array(0x10000 / 32) };
}

/** Takes note that all texts which begin with a folded unit are noted. */
export function noteMet({ met }: Beginnings, unit: number): void {
  met[unit >>> 5] = (met[unit >>> 5] as number) | (1 << (unit & 31));
}

/**
 * Notes the beginning of a text, and says how it is found again: see {@link beginningAt}.
 * @param length of the text that stands at the index, in UTF-16 code units
 */
export function noteBeginning(beginnings: Beginnings, texts: string, index: number, length: number): number {
  const two = mix(mix(0, foldAt(texts, index)), foldAt(texts, index + 1));
  const three = mix(two, foldAt(texts, index + 2));
  // Anything may follow a single unit.
  if (length < 2) beginnings.places.fill(FEW);
  else if (length === 2) note(beginnings, two, TWO);
  else note(beginnings, three, length < 6 ? FEW : MORE);
  if (length < 3) return SHORT;
  if (length >= 6) note(beginnings, mixThree(three, texts, index + 3), SIX);
  return three;
}

/** Stands for the beginning of all texts of less than three units. */
export const SHORT = -1;

/** What stands at a place by its first three units; `undefined` where some of them are as if they were not there. */
export function beginningAt(text: string, index: number): number | undefined {
  const second = foldAt(text, index + 1);
  const third = foldAt(text, index + 2);
  if (isUnclear(second, third)) return undefined;
  return mixThree(0, text, index);
}

/** What is ignored must be looked at closely, and so must a run of spaces. */
function isUnclear(second: number, third: number): boolean {
  return second === 0 || third === 0 || (second === SPACE && third === SPACE);
}

/** Whether a text among those noted, or one that is yet to be, may stand at a place of another text. */
export function mayBegin(beginnings: Beginnings, text: string, index: number): boolean {
  const { places, met } = beginnings;
  const first = foldAt(text, index);
  if ((((met[first >>> 5] as number) >>> (first & 31)) & 1) === 0) return true;
  const second = foldAt(text, index + 1);
  const third = foldAt(text, index + 2);
  if (isUnclear(second, third)) return true;
  const two = mix(mix(0, first), second);
  const three = mix(two, third);
  const noted = places[three] as number;
  if ((noted & FEW) !== 0 || ((places[two] as number) & TWO) !== 0) return true;
  return (noted & MORE) !== 0 && mayGoOn(beginnings, text, index + 3, three);
}

/** Whether the second three units of a longer text may stand at a place, after three that are noted. */
function mayGoOn({ places }: Beginnings, text: string, index: number, three: number): boolean {
  const fourth = foldAt(text, index);
  const fifth = foldAt(text, index + 1);
  const sixth = foldAt(text, index + 2);
  const hasSpace = fourth === SPACE || fifth === SPACE || sixth === SPACE;
  if (fourth === 0 || fifth === 0 || sixth === 0 || (hasSpace && hasRunOfSpaces(text, index))) return true;
  return ((places[mix(mix(mix(three, fourth), fifth), sixth)] as number) & SIX) !== 0;
}

const SPACE = 0x20;

function hasRunOfSpaces(text: string, index: number): boolean {
  for (let at = index; at < index + 3; at += 1) {
    if (foldAt(text, at) === SPACE && foldAt(text, at - 1) === SPACE) return true;
  }
  return false;
}

/** Behind a text's end as if a line went on. */
function foldAt(text: string, index: number): number {
  return index < text.length ? foldOf(text.charCodeAt(index)) : 0x0a;
}

/** Where three more units of a text are noted. */
function mixThree(place: number, text: string, index: number): number {
  return mix(mix(mix(place, foldAt(text, index)), foldAt(text, index + 1)), foldAt(text, index + 2));
}

function mix(place: number, unit: number): number {
  return (place * 31 + unit * 17) & 0xffff;
}

function note({ places }: Beginnings, place: number, length: number): void {
  places[place] = (places[place] as number) | length;
}
