import { foldOf } from './characters';

/**
 * Notes in a table of 65,536 places with what the texts of a trie begin: by their first two, three and six folded
 * units. It tells only what cannot be, as places are shared, and spares most words the way into the trie.
 */
export type Beginnings = Uint8Array;

/** Noted by two units: a text of two. By three: one of three to five, or the beginning of a longer one. By six: that. */
const TWO = 1;
const FEW = 2;
const MORE = 4;
const SIX = 8;

/** A table in which nothing is noted yet. */
export function createBeginnings(): Beginnings {
  return new Uint8Array(0x10000);
}

/** Notes the beginning of a text. */
export function noteBeginning(beginnings: Beginnings, text: string): void {
  // Anything may follow a single unit.
  if (text.length < 2) beginnings.fill(FEW);
  else if (text.length === 2) note(beginnings, placeOf(text, 2), TWO);
  else note(beginnings, placeOf(text, 3), text.length < 6 ? FEW : MORE);
  if (text.length >= 6) note(beginnings, placeOf(text, 6), SIX);
}

/** Whether a text among those noted may stand at a place of another text. */
export function mayBegin(beginnings: Beginnings, text: string, index: number): boolean {
  const first = foldAt(text, index);
  const second = foldAt(text, index + 1);
  const third = foldAt(text, index + 2);
  // What is ignored must be looked at closely, and so must a run of spaces.
  if (second === 0 || third === 0 || (second === SPACE && third === SPACE)) return true;
  const two = mix(mix(0, first), second);
  const three = mix(two, third);
  const noted = beginnings[three] as number;
  if ((noted & FEW) !== 0 || ((beginnings[two] as number) & TWO) !== 0) return true;
  return (noted & MORE) !== 0 && mayGoOn(beginnings, text, index + 3, three);
}

/** Whether the second three units of a longer text may stand at a place, after three that are noted. */
function mayGoOn(beginnings: Beginnings, text: string, index: number, three: number): boolean {
  const fourth = foldAt(text, index);
  const fifth = foldAt(text, index + 1);
  const sixth = foldAt(text, index + 2);
  const hasSpace = fourth === SPACE || fifth === SPACE || sixth === SPACE;
  if (fourth === 0 || fifth === 0 || sixth === 0 || (hasSpace && hasRunOfSpaces(text, index))) return true;
  return ((beginnings[mix(mix(mix(three, fourth), fifth), sixth)] as number) & SIX) !== 0;
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

/** Where the first units of a text are noted. */
function placeOf(text: string, count: number): number {
  let place = 0;
  for (let at = 0; at < count; at += 1) place = mix(place, foldAt(text, at));
  return place;
}

function mix(place: number, unit: number): number {
  return (place * 31 + unit * 17) & 0xffff;
}

function note(beginnings: Beginnings, place: number, length: number): void {
  beginnings[place] = (beginnings[place] as number) | length;
}
