import { BREAK, classOf, foldOf, IGNORED, UNSPACED } from './characters';
import { isCapital } from './letter-case';

/**
 * A sieve for the places of a text at which a form may begin. Each code unit has a code of five bits; the codes of
 * four units, the one before a place and the first three there, say at one look whether any form begins so. What
 * falls through is looked at closely, as several letters share a code. One bit for each four codes.
 */
export type Sieve = Uint32Array;

/** Between words. */
const GAP = 0;
/** Letters: small ones share the codes from 1, capitals those from 15. */
const SMALL = 1;
const CAPITAL = 15;
const SHARED = 14;
/** A letter of a script without spaces: a form may begin at each. */
const ANYWHERE = 29;
/** Not met yet: its code is found when it is. */
const UNKNOWN = 30;
/** Invisible, or a mark: wherever it stands is looked at. */
const UNSEEN = 31;
const BITS = 5;
const CODES = 1 << BITS;
const STATES = (1 << (BITS * 4)) - 1;

const codes = new Uint8Array(0x10000).fill(UNKNOWN);

/** The state after one more unit: the codes of the last four. */
function advance(state: number, unit: number): number {
  return ((state << BITS) | (codes[unit] as number)) & STATES;
}

/**
 * Calls back with each index at which a form has shown its first three units, or its first in a script without spaces;
 * up to two behind the text's end, as gaps follow there. The answer is where to go on, or -1 to go on as it comes.
 */
export function sift(sieve: Sieve, text: string, look: (index: number) => number): void {
  const { length } = text;
  let state = 0;
  for (let index = 0; index < length; index += 1) {
    const unit = text.charCodeAt(index);
    state = advance(state, unit);
    if (((sieve[state >>> 5] as number) >>> (state & 31)) & 1) {
      if (codes[unit] === UNKNOWN) {
        codes[unit] = codeOf(unit);
        state = stateBefore(text, index + 1);
        if (!isOpen(sieve, state)) continue;
      }
      const next = look(index);
      if (next !== -1) {
        index = next - 1;
        state = stateBefore(text, next);
      }
    }
  }
  for (let index = length; index < length + LOOKAHEAD; index += 1) {
    state = (state << BITS) & STATES;
    if (isOpen(sieve, state)) look(index);
  }
}

/** The units of a form that the sieve sees after its first. */
export const LOOKAHEAD = 2;

/** The state before the unit at an index. */
function stateBefore(text: string, index: number): number {
  let state = 0;
  for (let at = Math.max(0, index - LOOKAHEAD - 1); at < index; at += 1) {
    state = advance(state, text.charCodeAt(at));
  }
  return state;
}

function isOpen(sieve: Sieve, state: number): boolean {
  return (((sieve[state >>> 5] as number) >>> (state & 31)) & 1) === 1;
}

/** Makes the sieve of the forms that begin as these texts do. */
export function sieveOf(texts: string, starts: Int32Array): Sieve {
  const sieve = new Uint32Array((STATES + 1) / 32);
  // Whatever went before, a new unit is looked at.
  for (let before = 0; before < CODES ** 3; before += 1) open(sieve, before * CODES + UNKNOWN);
  const beginnings = new Set<string>();
  for (let text = 0; text + 1 < starts.length; text += 1) {
    const start = starts[text] as number;
    beginnings.add(texts.slice(start, Math.min(start + LOOKAHEAD + 1, (starts[text + 1] as number) - 1)));
  }
  for (const beginning of beginnings) {
    const units = Array.from({ length: beginning.length }, (_, at) => beginning.charCodeAt(at));
    if (classOf(units[0] ?? 0) === UNSPACED) openAnywhere(sieve);
    else for (const written of writings(units)) openFor(sieve, written);
  }
  return sieve;
}

function open(sieve: Sieve, state: number): void {
  sieve[state >>> 5] = (sieve[state >>> 5] as number) | (1 << (state & 31));
}

/** A form of a script without spaces may begin at any of its letters. */
function openAnywhere(sieve: Sieve): void {
  for (let before = 0; before < CODES ** 3; before += 1) open(sieve, before * CODES + ANYWHERE);
}

/** The ways in which the first units may be written: as given, with a capital, in capitals. */
function writings(units: readonly number[]): number[][] {
  const given = units.map(codeOf);
  const raised = units.map(capitalCodeOf);
  const [first = GAP, ...rest] = raised;
  const afterGap = given.map((code, at) => (at === 0 || given[at - 1] === GAP ? (raised[at] ?? code) : code));
  return [given, [first, ...given.slice(1)], afterGap, [first, ...rest]];
}

/** Lets three codes after a gap through: with any code where a form is shorter. */
function openFor(sieve: Sieve, [first = GAP, second, third]: readonly number[]): void {
  for (const before of [GAP, ANYWHERE, UNSEEN]) {
    const letThrough = (b: number, c: number): void => {
      open(sieve, ((before * CODES + first) * CODES + b) * CODES + c);
    };
    for (const b of second === undefined ? ANY : [second, UNSEEN]) {
      // Of what follows something unseen nothing is known: «I\u00ADran».
      for (const c of third === undefined || b === UNSEEN ? ANY : [third, UNSEEN]) letThrough(b, c);
    }
  }
}

const ANY = Array.from({ length: CODES }, (_, code) => code);

function codeOf(unit: number): number {
  const kind = classOf(unit);
  if (kind === BREAK) return GAP;
  if (kind === IGNORED) return UNSEEN;
  if (kind === UNSPACED) return ANYWHERE;
  return (isCapital(unit) ? CAPITAL : SMALL) + (foldOf(unit) % SHARED);
}

/** The code of the same letter as a capital. */
function capitalCodeOf(unit: number): number {
  const kind = classOf(unit);
  if (kind === BREAK || kind === IGNORED || kind === UNSPACED) return codeOf(unit);
  const isCased = String.fromCharCode(unit).toUpperCase() !== String.fromCharCode(unit).toLowerCase();
  return isCased ? CAPITAL + (foldOf(unit) % SHARED) : codeOf(unit);
}
