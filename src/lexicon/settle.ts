import type { EntityKey } from '../dossier/dossier';
import type { Acceptance, Candidate, Mention } from './lexicon';
import { isAcceptance } from './scan';

/** What a page says as a whole. */
type Ground = {
  /** Named for certain somewhere on the page: headlines shorten what the text spells out below them. */
  anywhere: ReadonlySet<EntityKey>;
  /** Named before the place that is being judged. */
  soFar: ReadonlySet<EntityKey>;
  /** Whose surname the page gives to somebody else. */
  rivalled: ReadonlySet<EntityKey>;
};

/**
 * Decides for a whole page which candidates are mentions. `blocks` are the candidates of each block,
 * in the order in which the page is read; the answer holds the mentions of each, in the same order.
 */
export function settle(blocks: readonly (readonly Candidate[])[]): Mention[][] {
  const all = blocks.flat();
  const soFar = new Set<EntityKey>();
  const ground: Ground = {
    anywhere: keysOf(all.filter(({ verdict }) => isAcceptance(verdict) && verdict.rule !== 'context')),
    rivalled: keysOf(all.filter(({ verdict }) => verdict?.rule === 'another-bearer')),
    soFar,
  };
  return blocks.map((candidates) =>
    candidates.flatMap(({ start, end, named, verdict }) => {
      if (named === undefined) return [];
      const reason = judgeOnPage({ named, verdict }, ground);
      if (reason === undefined) return [];
      soFar.add(named.entity.key);
      return [{ start, end, ...named, reason }];
    }),
  );
}

function judgeOnPage(
  { named, verdict }: Required<Pick<Candidate, 'named'>> & Pick<Candidate, 'verdict'>,
  { anywhere, soFar, rivalled }: Ground,
): Acceptance | undefined {
  const { key } = named.entity;
  // Before the thing has been named, «the agreement» is some other one.
  const isNamed = (named.form.description ? soFar : anywhere).has(key);
  if (verdict === undefined) return isNamed ? { rule: 'named-on-page' } : undefined;
  if (!isAcceptance(verdict)) return undefined;
  return verdict.rule === 'context' && rivalled.has(key) && !isNamed ? undefined : verdict;
}

function keysOf(candidates: readonly Candidate[]): Set<EntityKey> {
  return new Set(candidates.flatMap(({ named }) => (named ? [named.entity.key] : [])));
}
