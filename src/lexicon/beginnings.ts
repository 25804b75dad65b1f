import { foldOf } from './characters';

/** Notes in a table of 65,536 places with what the texts of a trie begin. It tells only what cannot be: places are shared. */
export type Beginnings = Uint8Array;

const LONG = 1;
const SHORT = 2;

/** Notes the first three folded units of each text, or the first two where there are no more. */
export function beginningsOf(texts: string, starts: Int32Array): Beginnings {
  const beginnings = new Uint8Array(0x10000);
  for (let text = 0; text + 1 < starts.length; text += 1) {
    const start = starts[text] as number;
    const length = (starts[text + 1] as number) - 1 - start;
    const unitAt = (at: number): number => foldOf(texts.charCodeAt(start + at));
    if (length > 2) note(beginnings, placeOf(unitAt(0), unitAt(1), unitAt(2)), LONG);
    else if (length === 2) note(beginnings, placeOf(unitAt(0), unitAt(1), 0), SHORT);
    // Anything may follow a single unit.
    else beginnings.fill(LONG);
  }
  return beginnings;
}

/** Whether a text that begins with these folded units may be among them. */
export function mayBeginWith(beginnings: Beginnings, first: number, second: number, third: number): boolean {
  return (
    ((beginnings[placeOf(first, second, third)] as number) & LONG) !== 0 ||
    ((beginnings[placeOf(first, second, 0)] as number) & SHORT) !== 0
  );
}

function note(beginnings: Beginnings, place: number, length: number): void {
  beginnings[place] = (beginnings[place] as number) | length;
}

function placeOf(first: number, second: number, third: number): number {
  return (first * 2521 + second * 499 + third * 31) & 0xffff;
}
