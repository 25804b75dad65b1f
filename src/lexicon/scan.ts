import { findForms } from './find';
import { fold } from './fold';
import type { Acceptance, Candidate, Lexicon, Named, Rejection } from './lexicon';
import { givenNameBefore, isWordInCapitals } from './neighbours';
import { nameAround } from './part-of-name';
import { namedBy } from './revive-lexicon';

/**
 * Finds every name and decoy in a block's text, sorted and disjoint, and judges each as far as the
 * block alone can. What the block leaves open, `settle` decides for the page.
 */
export function scan(lexicon: Lexicon, text: string): Candidate[] {
  const found = findForms(lexicon, text).map(({ start, end, form }): Candidate => {
    const named = namedBy(lexicon, form);
    if (named === undefined) return { start, end, verdict: { rule: 'decoy' } };
    return { start, end, named, verdict: judgeAlone(lexicon, text, { start, end, ...named }) };
  });
  return found.some(isOpen) ? judgeTogether(lexicon, text, found) : found;
}

/** Whether a verdict lets a name count. */
export function isAcceptance(verdict: Acceptance | Rejection | undefined): verdict is Acceptance {
  switch (verdict?.rule) {
    case 'unambiguous':
    case 'named-on-page':
    case 'beside':
    case 'context':
      return true;
    default:
      return false;
  }
}

type Place = Named & { start: number; end: number };

function judgeAlone(
  { signs }: Lexicon,
  text: string,
  { start, end, name, entity }: Place,
): Acceptance | Rejection | undefined {
  if (isInAddress(text, start)) return { rule: 'address' };
  if (name.use === 'acronym' && isWordInCapitals(text, start, end)) return { rule: 'capitals' };
  // «US$350,000» and «US $2 million» are amounts.
  if (/^\s?\p{Sc}/u.test(text.slice(end, end + 2))) return { rule: 'currency' };
  const larger = nameAround(signs, text, { start, end, name, entity });
  if (larger !== undefined) return larger;
  if (!name.ambiguous) return { rule: 'unambiguous' };
  if (entity.kind !== 'person') return undefined;
  const before = givenNameBefore(signs, text, start);
  return before === undefined || entity.ownWords.includes(fold(before))
    ? undefined
    : { rule: 'another-bearer', before };
}

/** Whether a place is within a web or mail address or after the sign of an account. */
function isInAddress(text: string, start: number): boolean {
  if (!/[/@.=&?%_-]/u.test(text.charAt(start - 1))) return false;
  const token = /\S*$/u.exec(text.slice(Math.max(0, start - 200), start))?.[0] ?? '';
  return token === '@' || /:\/\/|^www\.|\w@|\w\.\w/u.test(token);
}

function isOpen({ verdict }: Candidate): boolean {
  return verdict === undefined;
}

/** Judges what is open by what else the block says. */
function judgeTogether(lexicon: Lexicon, text: string, found: readonly Candidate[]): Candidate[] {
  const present = new Set(
    found.flatMap(({ named, verdict }) => (named && isAcceptance(verdict) ? [named.entity.key] : [])),
  );
  const folded = fold(text);
  return found.map((candidate) => {
    if (!isOpen(candidate) || candidate.named === undefined) return candidate;
    const { name, entity } = candidate.named;
    if (name.beside.length > 0 && name.beside.every((key) => present.has(key))) {
      return { ...candidate, verdict: { rule: 'beside', entities: name.beside } };
    }
    const word = lexicon.contexts[lexicon.data.entities.indexOf(entity)]?.(folded);
    return word === undefined ? candidate : { ...candidate, verdict: { rule: 'context', word } };
  });
}
