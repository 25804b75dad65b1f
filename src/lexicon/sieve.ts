import { BREAK, classOf, foldOf, IGNORED, UNSPACED } from './characters';
import { isCapital } from './letter-case';

/**
 * A sieve for the places of a text at which a form may begin. Each code unit has a code of six bits; whether a form may
 * begin after the unit before a place, and the codes of the first three units there, say at one look whether any form
 * begins so. What falls through is looked at closely, as several letters share a code. One bit for each such state,
 * 64 kB in all: what a text uses of them stays near the processor.
 */
export type Sieve = Uint32Array;

/** The lowest bit of a code: a form may begin after the unit. */
const BEFORE = 1;
/** Between words. */
const GAP = 1;
/** Invisible, or a mark: wherever it stands is looked at. */
const UNSEEN = 3;
/** A letter of a script without spaces: a form may begin at each. */
const ANYWHERE = 5;
/** Not met yet: its code is found when it is. */
const UNKNOWN = 7;
/** Letters have even codes: small ones share the first of them, capitals the others. */
const SMALL_LETTERS = 17;
const CAPITALS = 15;
const BITS = 6;
const CODES = 1 << BITS;
/** Three codes, and of the fourth its lowest bit. */
const STATES = (1 << (BITS * 3 + 1)) - 1;

const codes = new Uint8Array(0x10000).fill(UNKNOWN);

/** The state after one more unit: the codes of the last three, and whether a form may begin before them. */
function advance(state: number, unit: number): number {
  return ((state << BITS) | (codes[unit] as number)) & STATES;
}

/**
 * The next index, from a place on, at which a form has shown its first three units, or its first in a script without
 * spaces; it may lie up to two behind the text's end, as gaps follow there. -1 where there is none.
 */
export function nextBeginning(sieve: Sieve, text: string, from: number): number {
  let index = nextOpen(sieve, text, from);
  while (index !== -1 && index < text.length && isNew(text.charCodeAt(index))) {
    if (isOpen(sieve, stateBefore(text, index + 1))) return index;
    index = nextOpen(sieve, text, index + 1);
  }
  return index;
}

/** The next index at which the sieve lets something through. Nothing else is in this loop: each page goes through it. */
function nextOpen(sieve: Sieve, text: string, from: number): number {
  const { length } = text;
  let state = stateBefore(text, from);
  for (let index = from >>> 0; index < length; index += 1) {
    state = advance(state, text.charCodeAt(index));
    if (isOpen(sieve, state)) return index;
  }
  for (let index = Math.max(from, length); index < length + LOOKAHEAD; index += 1) {
    state = ((state << BITS) | GAP) & STATES;
    if (isOpen(sieve, state)) return index;
  }
  return -1;
}

/** Whether a unit is met for the first time; then its code is found. */
function isNew(unit: number): boolean {
  if (codes[unit] !== UNKNOWN) return false;
  codes[unit] = codeOf(unit);
  return true;
}

/** The units of a form that the sieve sees after its first. */
export const LOOKAHEAD = 2;

/** The state before the unit at an index; before a text and behind its end there are gaps. */
function stateBefore(text: string, index: number): number {
  let state = GAP;
  for (let at = Math.max(0, index - LOOKAHEAD - 1); at < index; at += 1) {
    state = at < text.length ? advance(state, text.charCodeAt(at)) : ((state << BITS) | GAP) & STATES;
  }
  return state;
}

function isOpen(sieve: Sieve, state: number): boolean {
  return (((sieve[state >>> 5] as number) >>> (state & 31)) & 1) === 1;
}

/** Makes the sieve of the forms that begin as these texts do. */
export function sieveOf(texts: readonly string[]): Sieve {
  const sieve = new Uint32Array((STATES + 1) / 32);
  // Whatever went before, a new unit is looked at.
  openWhatever(sieve, UNKNOWN);
  for (const beginning of new Set(texts.map((text) => text.slice(0, LOOKAHEAD + 1)))) {
    const units = Array.from({ length: beginning.length }, (_, at) => beginning.charCodeAt(at));
    if (classOf(units[0] ?? 0) === UNSPACED) openWhatever(sieve, ANYWHERE);
    else for (const written of writings(units)) openFor(sieve, written);
  }
  return sieve;
}

function open(sieve: Sieve, state: number): void {
  sieve[state >>> 5] = (sieve[state >>> 5] as number) | (1 << (state & 31));
}

/** Lets a code through, whatever stands before it. */
function openWhatever(sieve: Sieve, code: number): void {
  for (let before = 0; before <= STATES >>> BITS; before += 1) open(sieve, before * CODES + code);
}

/** The ways in which the first units may be written: as given, with a capital, in capitals. */
function writings(units: readonly number[]): number[][] {
  const given = units.map(codeOf);
  const raised = units.map(capitalCodeOf);
  const [first = GAP, ...rest] = raised;
  const afterGap = given.map((code, at) => (at === 0 || given[at - 1] === GAP ? (raised[at] ?? code) : code));
  return [given, [first, ...given.slice(1)], afterGap, [first, ...rest]];
}

/** Lets three codes through where a form may begin: with any code where a form is shorter. */
function openFor(sieve: Sieve, [first = GAP, second, third]: readonly number[]): void {
  for (const b of second === undefined ? ANY : [second, UNSEEN]) {
    // Of what follows something unseen nothing is known: «I\u00ADran».
    for (const c of third === undefined || b === UNSEEN ? ANY : [third, UNSEEN]) {
      open(sieve, ((BEFORE * CODES + first) * CODES + b) * CODES + c);
    }
  }
}

const ANY = Array.from({ length: CODES }, (_, code) => code);

function codeOf(unit: number): number {
  const kind = classOf(unit);
  if (kind === BREAK) return GAP;
  if (kind === IGNORED) return UNSEEN;
  if (kind === UNSPACED) return ANYWHERE;
  return isCapital(unit) ? codeOfCapital(unit) : (foldOf(unit) % SMALL_LETTERS) * 2;
}

/** The code of the same letter as a capital. */
function capitalCodeOf(unit: number): number {
  const kind = classOf(unit);
  if (kind === BREAK || kind === IGNORED || kind === UNSPACED) return codeOf(unit);
  const isCased = String.fromCharCode(unit).toUpperCase() !== String.fromCharCode(unit).toLowerCase();
  return isCased ? codeOfCapital(unit) : codeOf(unit);
}

function codeOfCapital(unit: number): number {
  return (SMALL_LETTERS + (foldOf(unit) % CAPITALS)) * 2;
}
