import { findForms, formIn } from './find';
import { fold } from './fold';
import type { Acceptance, Candidate, Lexicon, LexiconEntity, Rejection } from './lexicon';
import type { NamedPlace } from './named-place';
import { familyNameAfter, givenNameBefore, isWordInCapitals, spelledOut } from './neighbours';
import { nameAround } from './part-of-name';
import { primaryLanguage } from './primary-language';
import { namedBy } from './revive-lexicon';
import { type WordMatcher, wordMatcher } from './word-matcher';

/**
 * Finds every name and decoy in a block's text, sorted and disjoint, and judges each as far as the
 * block alone can. What the block leaves open, `settle` decides for the page.
 * @param language what the text says it is in (a BCP 47 tag, or what a page takes for one). It may be wrong: it only
 *   decides between names that read alike.
 */
export function scan(lexicon: Lexicon, text: string, language = ''): readonly Candidate[] {
  const forms = findForms(lexicon, text);
  if (forms.length === 0) return NONE;
  const wanted = primaryLanguage(language);
  let last = { start: 0, end: 0 };
  const found = forms.map((place): Candidate => {
    const { start, end } = place;
    const named = namedBy(lexicon, wanted === '' ? place.form : formIn(lexicon, text, place, wanted));
    const previous = last;
    last = place;
    if (named === undefined) return { start, end, verdict: { rule: 'decoy' } };
    const { name, entity } = named;
    const verdict = judgeAlone(lexicon, text, { start, end, previous, name, entity });
    return { start, end, named, verdict };
  });
  const spelt = found.map((candidate, index) => judgeSpelling(text, candidate, found[index - 1]));
  return spelt.some(isOpen) ? judgeTogether(lexicon, text, spelt) : spelt;
}

/** Of most blocks. */
const NONE: readonly Candidate[] = [];

/** Whether a verdict lets a name count. */
export function isAcceptance(verdict: Acceptance | Rejection | undefined): verdict is Acceptance {
  switch (verdict?.rule) {
    case 'unambiguous':
    case 'named-on-page':
    case 'beside':
    case 'among':
    case 'context':
      return true;
    default:
      return false;
  }
}

/** Refuses letters that the text itself spells out otherwise: «National Association of Theatre Owners (NATO)». */
function judgeSpelling(text: string, candidate: Candidate, before: Candidate | undefined): Candidate {
  const { start, end, named } = candidate;
  if (named?.name.use !== 'acronym' || text.charAt(start - 1) !== '(' || text.charAt(end) !== ')') return candidate;
  if (before?.named?.entity === named.entity && before.end >= start - 3) return candidate;
  const spelling = spelledOut(text, start - 1, text.slice(start, end));
  return spelling === undefined ? candidate : { ...candidate, verdict: { rule: 'another-bearer', before: spelling } };
}

function judgeAlone({ signs }: Lexicon, text: string, place: NamedPlace): Acceptance | Rejection | undefined {
  const { start, end, previous, name, entity } = place;
  if (isInAddress(text, start)) return { rule: 'address' };
  if (name.use === 'acronym' && isWordInCapitals(signs, text, start, end)) return { rule: 'capitals' };
  // «US$350,000» and «US $2 million» are amounts.
  if (CURRENCY.test(text.slice(end, end + 2))) return { rule: 'currency' };
  const larger = nameAround(signs, text, place);
  if (larger !== undefined) return larger;
  if (entity.kind === 'person') {
    const family = familyNameAfter(text, start, end);
    if (family !== undefined) return { rule: 'another-bearer', before: family };
  }
  if (!name.ambiguous) return { rule: 'unambiguous' };
  if (entity.kind !== 'person') return undefined;
  const before = givenNameBefore(signs, text, start);
  if (before === undefined || text.slice(previous.end, start).trim() === '') return undefined;
  return isOwnName(fold(before), entity) ? undefined : { rule: 'another-bearer', before };
}

/** Whether a given name, or its initial, folded, is one of the bearer's own. */
function isOwnName(given: string, { ownWords }: LexiconEntity): boolean {
  return ownWords.some((word) => (given.length === 1 ? word.startsWith(given) : word === given));
}

/** A sign of a currency (Unicode, general category Sc), perhaps after a space. */
const CURRENCY =
  /^\s?[$\xA2-\xA5\u058F\u060B\u09F2\u09F3\u0E3F\u17DB\u20A0-\u20CF\uFDFC\uFE69\uFF04\uFFE0\uFFE1\uFFE5\uFFE6]/;

/** What stands before a name within an address, or as the sign of an account. */
const ADDRESS_SIGNS = new Set('/@.=&?%_-');

/** How long the part of an address before a name may be, in UTF-16 code units. */
const LONGEST_ADDRESS = 200;

/** Whether a place is within a web or mail address or after the sign of an account. */
function isInAddress(text: string, start: number): boolean {
  if (!ADDRESS_SIGNS.has(text.charAt(start - 1))) return false;
  let from = start;
  while (from > Math.max(0, start - LONGEST_ADDRESS) && !/\s/u.test(text.charAt(from - 1))) from -= 1;
  const token = text.slice(from, start);
  return token === '@' || /:\/\/|^www\.|\w@|\w\.\w/u.test(token);
}

function isOpen({ verdict }: Candidate): boolean {
  return verdict === undefined;
}

/** How near to a name the words of its context must stand, in UTF-16 code units: a long paragraph. */
const NEAR = 400;

/** So many other entities of a story, in one block, make an ambiguous name that of the story. */
const COMPANY = 2;

/** Judges what is open by what else the block says. */
function judgeTogether(lexicon: Lexicon, text: string, found: readonly Candidate[]): Candidate[] {
  const present = new Set(
    found.flatMap(({ named, verdict }) => (named && isAcceptance(verdict) ? [named.entity.key] : [])),
  );
  const near = foldedNear(text);
  return found.map((candidate) => {
    if (!isOpen(candidate) || candidate.named === undefined) return candidate;
    const { name, entity } = candidate.named;
    if (name.beside.length > 0 && name.beside.every((key) => present.has(key))) {
      return { ...candidate, verdict: { rule: 'beside', entities: name.beside } };
    }
    const others = [...present].filter((key) => key !== entity.key);
    // A person needs a nearer sign: surnames are shared.
    if (entity.kind !== 'person' && !name.description && name.beside.length === 0 && others.length >= COMPANY) {
      return { ...candidate, verdict: { rule: 'among', entities: others } };
    }
    const word = contextOf(lexicon, entity)(near(candidate));
    return word === undefined ? candidate : { ...candidate, verdict: { rule: 'context', word } };
  });
}

function contextOf({ contexts }: Lexicon, entity: LexiconEntity): WordMatcher {
  const known = contexts.get(entity);
  if (known !== undefined) return known;
  const made = wordMatcher(entity.context);
  contexts.set(entity, made);
  return made;
}

/** What stands near a candidate, folded; a block that is near as a whole is folded once. */
function foldedNear(text: string): (candidate: Candidate) => string {
  let whole: string | undefined;
  return ({ start, end }) => {
    if (text.length > 2 * NEAR) return fold(text.slice(Math.max(0, start - NEAR), end + NEAR));
    whole ??= fold(text);
    return whole;
  };
}
