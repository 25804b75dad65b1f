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
const SMALL_LETTERS = 20;
const CAPITALS = 12;
/** Of what a shorter form has not. */
const NO_CODE = -1;
const BITS = 6;
const CODES = 1 << BITS;
/** Three codes, and of the fourth its lowest bit. */
const STATES = (1 << (BITS * 3 + 1)) - 1;

const codes = new Uint8Array(0x10000).fill(UNKNOWN);

/** Whether what the sieve has let through at an index is worth a closer look. */
export type Confirm = (text: string, index: number) => boolean;

/**
 * The next index, from a place on, at which a form has shown its first three units, or its first in a script without
 * spaces, and which a test confirms; it may lie up to two behind the text's end, as gaps follow there. -1 where there is
 * none.
 */
export function nextBeginning(sieve: Sieve, text: string, from: number, confirm: Confirm): number {
  let index = nextOpen(sieve, text, from);
  while (index !== -1) {
    const isOld = index >= text.length || !isNew(text.charCodeAt(index));
    if ((isOld || isOpen(sieve, stateBefore(text, index + 1))) && confirm(text, index)) return index;
    index = nextOpen(sieve, text, index + 1);
  }
  return -1;
}

/**
 * The next index at which the sieve lets something through. Each page goes through this loop, unit by unit: nothing else
 * is in it, what follows it is no loop, and it has copies of its own of what the module holds, which would be read anew
 * for each unit.
 */
function nextOpen(sieve: Sieve, text: string, from: number): number {
  const table = codes;
  const bits = BITS;
  const states = STATES;
  const { length } = text;
  let state = stateBefore(text, from);
  for (let index = from; index < length; index += 1) {
    state = ((state << bits) | (table[text.charCodeAt(index)] as number)) & states;
    if ((((sieve[state >>> 5] as number) >>> (state & 31)) & 1) === 1) return index;
  }
  if (from <= length) {
    state = ((state << bits) | GAP) & states;
    if (isOpen(sieve, state)) return length;
  }
  state = ((state << bits) | GAP) & states;
  return from <= length + 1 && isOpen(sieve, state) ? length + 1 : -1;
}

/** Whether a unit is met for the first time; then its code is found. */
function isNew(unit: number): boolean {
  if (codes[unit] !== UNKNOWN) return false;
  codes[unit] = codeOf(unit);
  return true;
}

/** The units of a form that the sieve sees after its first. */
export const LOOKAHEAD = 2;

/**
 * The state before the unit at an index. Before a text and behind its end there are gaps; what is further off may be one.
 */
function stateBefore(text: string, index: number): number {
  const third = codeAt(text, index - 3);
  const second = codeAt(text, index - 2);
  return (((((BEFORE << BITS) | third) << BITS) | second) << BITS) | codeAt(text, index - 1);
}

function codeAt(text: string, index: number): number {
  return index < 0 || index >= text.length ? GAP : (codes[text.charCodeAt(index)] as number);
}

function isOpen(sieve: Sieve, state: number): boolean {
  return (((sieve[state >>> 5] as number) >>> (state & 31)) & 1) === 1;
}

/** Makes the sieve of the forms that begin as these texts do. */
export function sieveOf(texts: readonly string[]): Sieve {
  const beginnings = [...new Set(texts.map((text) => text.slice(0, LOOKAHEAD + 1)))];
  const isUnspaced = (text: string): boolean => classOf(text.charCodeAt(0)) === UNSPACED;
  // Whatever went before, a new unit is looked at.
  const sieve = openWhatever(beginnings.some(isUnspaced) ? [UNKNOWN, ANYWHERE] : [UNKNOWN]);
  const raised = new Map<number, number>();
  for (const beginning of beginnings) if (!isUnspaced(beginning)) openBeginning(sieve, beginning, raised);
  return sieve;
}

/**
 * Lets a beginning through in the ways in which it may be written: as given, with a capital, with one after each gap,
 * in capitals.
 * @param raised by unit: the code of its capital, where it is known already
 */
function openBeginning(sieve: Sieve, text: string, raised: Map<number, number>): void {
  const given = (at: number): number => (at < text.length ? givenCodeOf(text.charCodeAt(at)) : NO_CODE);
  const inCapitals = (at: number): number => {
    if (at >= text.length) return NO_CODE;
    const unit = text.charCodeAt(at);
    const code = raised.get(unit) ?? capitalCodeOf(unit);
    raised.set(unit, code);
    return code;
  };
  const [a, b, c] = [given(0), given(1), given(2)];
  const [A, B, C] = [inCapitals(0), inCapitals(1), inCapitals(2)];
  openFor(sieve, a, b, c);
  if (a === A && b === B && c === C) return;
  openFor(sieve, A, b, c);
  if (a === GAP || b === GAP) openFor(sieve, A, a === GAP ? B : b, b === GAP ? C : c);
  openFor(sieve, A, B, C);
}

function givenCodeOf(unit: number): number {
  isNew(unit);
  return codes[unit] as number;
}

/** A sieve that lets some codes through, whatever stands before them. */
function openWhatever(open: readonly number[]): Sieve {
  const sieve = new Uint32Array((STATES + 1) / 32);
  for (const code of open) letThrough(sieve, code);
  for (let filled = WORDS; filled < sieve.length; filled *= 2) sieve.copyWithin(filled, 0, filled);
  return sieve;
}

function letThrough(sieve: Sieve, state: number): void {
  sieve[state >>> 5] = (sieve[state >>> 5] as number) | (1 << (state & 31));
}

/** Lets three codes through where a form may begin: with any code where a form is shorter. */
function openFor(sieve: Sieve, first: number, second: number, third: number): void {
  const one = BEFORE * CODES + first;
  if (second === NO_CODE) {
    sieve.fill(ALL, one * CODES * WORDS, (one + 1) * CODES * WORDS);
    return;
  }
  // Of what follows something unseen nothing is known: «I\u00ADran».
  openAnyThird(sieve, one * CODES + UNSEEN);
  const two = one * CODES + second;
  if (third === NO_CODE) {
    openAnyThird(sieve, two);
    return;
  }
  letThrough(sieve, two * CODES + third);
  letThrough(sieve, two * CODES + UNSEEN);
}

/** Lets any code through after two. */
function openAnyThird(sieve: Sieve, two: number): void {
  for (let word = two * WORDS; word < (two + 1) * WORDS; word += 1) sieve[word] = ALL;
}

/** The words of a sieve that hold one bit for each code; and one with all its bits set. */
const WORDS = CODES / 32;
const ALL = 0xffffffff;

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
