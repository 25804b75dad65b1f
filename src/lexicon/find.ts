import { type Beginnings, beginningAt, mayBegin, noteBeginning, noteMet, SHORT } from './beginnings';
import { classOf, foldOf, IGNORED, isMark, UNSPACED, WORD } from './characters';
import { isWrittenAs } from './letter-case';
import { type Lexicon, usePacked } from './lexicon';
import type { Place } from './named-place';
import { primaryLanguage } from './primary-language';
import { type Confirm, LOOKAHEAD, nextBeginning } from './sieve';
import { alone, childOf, meet, NOTHING, putIn, textOf } from './trie';

/** A place where a form stands. */
export type Found = Place & { form: number };

const HYPHEN = 0x2d;
const SPACE = 0x20;

/** The longest word, in code units, that may follow a stem as its ending. */
const LONGEST_ENDING = 12;

/** Finds the longest form at each place of a text, sorted and disjoint. Reads each code unit about once. */
export function findForms(lexicon: Lexicon, text: string): readonly Found[] {
  const { sieve, confirm } = lexicon;
  let index = nextBeginning(sieve, text, 0, confirm);
  if (index === -1) return NONE;
  const found: Found[] = [];
  let last = 0;
  while (index !== -1) {
    const match = lookClosely(lexicon, text, index, last);
    if (match !== undefined) {
      found.push(match);
      last = match.end;
    }
    index = nextBeginning(sieve, text, match === undefined ? index + 1 : last, confirm);
  }
  return found;
}

/** Of most blocks: no need to make a new one for each. */
const NONE: readonly Found[] = [];

/** The form of which the sieve has seen the first three units, or, in a script without spaces, the first. */
function lookClosely(lexicon: Lexicon, text: string, index: number, from: number): Found | undefined {
  const start = index - LOOKAHEAD;
  const spaced = start >= from && isAfterGap(text, start) ? matchAt(lexicon, text, start) : undefined;
  if (spaced !== undefined || index >= text.length) return spaced;
  return classOf(text.charCodeAt(index)) === UNSPACED ? matchAt(lexicon, text, index) : undefined;
}

/** Whether a form may stand where the sieve has let something through: most of it is told so from the first units. */
export function confirmWith(beginnings: Beginnings): Confirm {
  return (text, index) => {
    const start = index - LOOKAHEAD;
    if (start >= 0 && mayBegin(beginnings, text, start)) return true;
    return index < text.length && classOf(text.charCodeAt(index)) === UNSPACED && mayBegin(beginnings, text, index);
  };
}

/** Whether a name may begin at a place, as far as what stands before it goes. */
function isAfterGap(text: string, start: number): boolean {
  let at = start - 1;
  while (at >= 0 && classOf(text.charCodeAt(at)) === IGNORED) at -= 1;
  return at < 0 || classOf(text.charCodeAt(at)) !== WORD;
}

function matchAt(lexicon: Lexicon, text: string, start: number): Found | undefined {
  const { trie, beginnings } = lexicon;
  const unit = foldOf(text.charCodeAt(start));
  const branch = trie.branches.get(unit) ?? meetUnit(lexicon, unit);
  if (branch === 0 || !mayBegin(beginnings, text, start)) return undefined;
  if (trie.waiting.size > 0) putIn(trie, beginningAt(text, start));
  return matchFrom(lexicon, text, start, branch);
}

/** Notes the beginnings of all that begins with a unit, and gives the branch of the trie for it; 0 where nothing does. */
function meetUnit({ trie, beginnings }: Lexicon, unit: number): number {
  const { texts, starts } = trie;
  meet(trie, unit, (text) => {
    const start = starts[text] as number;
    return noteBeginning(beginnings, texts, start, (starts[text + 1] as number) - 1 - start);
  });
  noteMet(beginnings, unit);
  putIn(trie, SHORT);
  return trie.branches.get(unit) ?? 0;
}

/** The longest form that begins at a place; `node` is where its first unit leads. */
function matchFrom(lexicon: Lexicon, text: string, start: number, node: number): Found | undefined {
  const { trie } = lexicon;
  let best: Found | undefined;
  let current = node;
  let at = start + 1;
  for (let depth = 1; ; depth += 1) {
    const held = trie.held[current] as number;
    if (held > NOTHING) best = betterOf(lexicon, text, best, accept(lexicon, text, { start, end: at }, held));
    else if (held < NOTHING) {
      const end = endOfTail(lexicon, text, at, alone(held), depth);
      return end === -1 ? best : betterOf(lexicon, text, best, accept(lexicon, text, { start, end }, alone(held)));
    }
    at = nextUnit(text, at);
    if (at === text.length) return best;
    current = childOf(trie, current, foldOf(text.charCodeAt(at)));
    if (current === 0) return best;
    at += 1;
  }
}

/** Of two forms, the second with the longer stem: that, but one that is written as it is given before one with a capital. */
function betterOf({ trie }: Lexicon, text: string, a: Found | undefined, b: Found | undefined): Found | undefined {
  if (a === undefined || b === undefined) return b ?? a;
  // «Білорусі» is the state, «білорусі» are people.
  const isAsGiven = ({ start, form }: Found): boolean => text.startsWith(textOf(trie, form), start);
  return a.end === b.end && isAsGiven(a) && !isAsGiven(b) ? a : b;
}

/** Where the rest of a form, read from a place of the text, ends; -1 where the text reads otherwise. */
function endOfTail(
  { trie: { texts, starts } }: Lexicon,
  text: string,
  from: number,
  form: number,
  depth: number,
): number {
  const end = (starts[form + 1] as number) - 1;
  let at = from;
  for (let inForm = (starts[form] as number) + depth; inForm < end; inForm += 1) {
    at = nextUnit(text, at);
    if (at === text.length || foldOf(text.charCodeAt(at)) !== foldOf(texts.charCodeAt(inForm))) return -1;
    at += 1;
  }
  return at;
}

/** Passes over what is as if it were not there: ignored units, and the further ones of a run of spaces. */
function nextUnit(text: string, from: number): number {
  const isAfterSpace = foldOf(text.charCodeAt(from - 1)) === SPACE;
  let at = from;
  while (at < text.length) {
    const folded = foldOf(text.charCodeAt(at));
    if (folded !== 0 && !(isAfterSpace && folded === SPACE)) break;
    at += 1;
  }
  return at;
}

/** The longest of the forms whose first parts fold to the same, where the text goes on as it does. */
function accept(lexicon: Lexicon, text: string, place: Place, first: number): Found | undefined {
  let best: Found | undefined;
  for (let part: number | undefined = first; part !== undefined; part = lexicon.trie.same.get(part)) {
    // Forms of one part that stand at the same place end alike.
    if (best !== undefined && !goesOn(lexicon, part)) continue;
    const end = endOfForm(lexicon, text, place, part);
    if (end > (best?.end ?? -1)) best = { start: place.start, end, form: part };
  }
  return best;
}

/** Where a form ends, the stem of one of whose parts stands at a place; -1 where the text goes on otherwise. */
function endOfForm(lexicon: Lexicon, text: string, stem: Place, part: number): number {
  const { trie, endings, parts, names, entities } = lexicon;
  const isHalf = foldOf(text.charCodeAt(stem.end - 1)) === HYPHEN;
  // The first half of a compound ends before its hyphen, whatever follows.
  const { ending, end } = isHalf ? { ending: '', end: stem.end - 1 } : endingAt(text, stem.end);
  if (endings[parts.endings[part] ?? 0]?.has(ending) !== true) return -1;
  const name = parts.names[part] ?? -1;
  const traits = names.traits[name];
  const isAcronym = traits !== undefined && usePacked(traits) === 'acronym';
  const isLater = (parts.places[part] ?? 0) > 0;
  const isPerson = entities[names.entities[name] ?? -1]?.kind === 'person';
  if (!isWrittenAs(textOf(trie, part), text.slice(stem.start, stem.end), { isAcronym, isLater, isPerson })) return -1;
  if (!goesOn(lexicon, part)) return end;
  const next = nextUnit(text, end);
  if (next === text.length || foldOf(text.charCodeAt(next)) !== SPACE) return -1;
  const start = nextUnit(text, next + 1);
  const stemEnd = endOfTail(lexicon, text, start, part + 1, 0);
  return stemEnd === -1 ? -1 : endOfForm(lexicon, text, { start, end: stemEnd }, part + 1);
}

/**
 * Of the names of an entity that read alike at a place, the form of the one in a language (a primary subtag), where there
 * is one; else the form that was found.
 */
export function formIn(lexicon: Lexicon, text: string, { start, end, form }: Found, language: string): number {
  const { trie, parts, names, langs } = lexicon;
  const nameOf = (part: number): number => parts.names[part] ?? -1;
  const isIn = (name: number): boolean => primaryLanguage(langs[names.langs[name] ?? -1] ?? '') === language;
  const name = nameOf(form);
  if (name === -1 || isIn(name)) return form;
  const stem = { start, end: endOfTail(lexicon, text, start + 1, form, 1) };
  // What reads alike comes after it.
  for (let other = trie.same.get(form); other !== undefined; other = trie.same.get(other)) {
    const isItsOwn = names.entities[nameOf(other)] === names.entities[name];
    if (isItsOwn && isIn(nameOf(other)) && endOfForm(lexicon, text, stem, other) === end) return other;
  }
  return form;
}

function goesOn({ parts }: Lexicon, part: number): boolean {
  return (parts.places[part + 1] ?? 0) > 0;
}

/** What of a word is left after a stem, folded, and where that ends. */
function endingAt(text: string, from: number): { ending: string; end: number } {
  let ending = '';
  let end = from;
  // A script without spaces has no word to end.
  if (classOf(text.charCodeAt(from - 1)) === UNSPACED) return { ending, end };
  for (let at = from; at < text.length && ending.length <= LONGEST_ENDING; at += 1) {
    const unit = text.charCodeAt(at);
    const kind = classOf(unit);
    if (kind === WORD) ending += String.fromCharCode(foldOf(unit));
    else if (kind !== IGNORED) break;
    if (kind === WORD || isMark(unit)) end = at + 1;
  }
  return { ending, end };
}
