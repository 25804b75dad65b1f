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

/** Notes the beginnings of texts that each end in a line feed. */
export function beginningsOf(texts: string, starts: Int32Array): Beginnings {
  const beginnings = new Uint8Array(0x10000);
  for (let text = 0; text + 1 < starts.length; text += 1) {
    const start = starts[text] as number;
    const length = (starts[text + 1] as number) - 1 - start;
    // Anything may follow a single unit.
    if (length < 2) return beginnings.fill(FEW);
    if (length === 2) note(beginnings, placeOf(texts, start, 2), TWO);
    else note(beginnings, placeOf(texts, start, 3), length < 6 ? FEW : MORE);
    if (length >= 6) note(beginnings, placeOf(texts, start, 6), SIX);
  }
  return beginnings;
}

/** Whether a text among those noted may stand at a place of another text. */
export function mayBegin(beginnings: Beginnings, text: string, index: number): boolean {
  const three = placeOf(text, index, 3);
  if (three === CLOSELY) return true;
  const noted = beginnings[three] as number;
  if ((noted & FEW) !== 0) return true;
  if ((noted & MORE) !== 0) {
    const six = placeOf(text, index, 6);
    if (six === CLOSELY || ((beginnings[six] as number) & SIX) !== 0) return true;
  }
  return ((beginnings[placeOf(text, index, 2)] as number) & TWO) !== 0;
}

/** The place of units among which one is ignored, or a space follows another: they must be looked at closely. */
const CLOSELY = -1;

/** Where so many folded units of a text are noted, or {@link CLOSELY}. */
function placeOf(text: string, index: number, count: number): number {
  let place = 0;
  let last = 0;
  for (let at = index; at < index + count; at += 1) {
    const unit = at < text.length ? foldOf(text.charCodeAt(at)) : 0x20;
    if (unit === 0 || (unit === 0x20 && last === 0x20 && at < text.length)) return CLOSELY;
    place = (place * 31 + unit * 17) & 0xffff;
    last = unit;
  }
  return place;
}

function note(beginnings: Beginnings, place: number, length: number): void {
  beginnings[place] = (beginnings[place] as number) | length;
}
