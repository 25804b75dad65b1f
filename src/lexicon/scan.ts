import { fold } from './fold';
import type { Acceptance, Candidate, Lexicon, LexiconEntity, LexiconForm, Rejection } from './lexicon';
import { givenNameBefore, isWordInCapitals } from './neighbours';

/**
 * Finds every name and decoy in a block's text, sorted and disjoint, and judges each as far as the
 * block alone can. What the block leaves open, `settle` decides for the page.
 */
export function scan(lexicon: Lexicon, text: string): Candidate[] {
  const found: Candidate[] = [];
  for (const match of text.matchAll(lexicon.pattern)) {
    const start = match.index;
    const end = start + match[0].length;
    const form = lexicon.forms.get(fold(match[0]));
    const entity = form && lexicon.entities[form.entity];
    if (form === undefined || entity === undefined) found.push({ start, end, verdict: { rule: 'decoy' } });
    else {
      const named = { form, entity };
      found.push({ start, end, named, verdict: judgeAlone(text, { start, end, ...named }) });
    }
  }
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

type Place = { start: number; end: number; form: LexiconForm; entity: LexiconEntity };

function judgeAlone(text: string, { start, end, form, entity }: Place): Acceptance | Rejection | undefined {
  if (form.use === 'acronym' && isWordInCapitals(text, start, end)) return { rule: 'capitals' };
  // «US$350,000» is an amount.
  if (/^\p{Sc}/u.test(text.slice(end, end + 1))) return { rule: 'currency' };
  if (!form.ambiguous) return { rule: 'unambiguous' };
  if (entity.kind !== 'person') return undefined;
  const before = givenNameBefore(text, start);
  return before === undefined || entity.ownWords.includes(before) ? undefined : { rule: 'another-bearer', before };
}

function isOpen({ verdict }: Candidate): boolean {
  return verdict === undefined;
}

/** Judges what is open by what else the block says. */
function judgeTogether(lexicon: Lexicon, text: string, found: readonly Candidate[]): Candidate[] {
  const present = new Set(
    found.flatMap(({ named, verdict }) => (named && isAcceptance(verdict) ? [named.entity.key] : [])),
  );
  return found.map((candidate) => {
    if (!isOpen(candidate) || candidate.named === undefined) return candidate;
    const { beside, entity } = candidate.named.form;
    if (beside.length > 0 && beside.every((key) => present.has(key))) {
      return { ...candidate, verdict: { rule: 'beside', entities: beside } };
    }
    const word = lexicon.contexts[entity]?.exec(text)?.[0];
    return word === undefined ? candidate : { ...candidate, verdict: { rule: 'context', word } };
  });
}
