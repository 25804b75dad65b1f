import type { EntityKey } from '../dossier/dossier';
import type { Acceptance, Candidate, Judged, Mention, Named, Rejection } from './lexicon';
import { isAcceptance } from './scan';

/** What a page says as a whole. */
type Ground = {
  /** Named for certain somewhere on the page: headlines shorten what the text spells out below them. */
  anywhere: ReadonlySet<EntityKey>;
  /** Named before the place that is being judged. */
  soFar: ReadonlySet<EntityKey>;
  /** Whose surname the page gives to somebody else, with the name that it puts before. */
  rivals: ReadonlyMap<EntityKey, string>;
};

/**
 * Decides for a whole page which candidates are mentions. `blocks` are the candidates of each block,
 * in the order in which the page is read; the answer holds the mentions of each, in the same order.
 */
export function settle(blocks: readonly (readonly Candidate[])[]): Mention[][] {
  return judge(blocks).map((candidates) =>
    candidates.flatMap(({ start, end, named, verdict }) =>
      named !== undefined && isAcceptance(verdict) ? [{ start, end, ...named, reason: verdict }] : [],
    ),
  );
}

/** The same with all candidates, those that do not count too. */
export function judge(blocks: readonly (readonly Candidate[])[]): Judged[][] {
  const all = blocks.flat();
  const soFar = new Set<EntityKey>();
  const ground: Ground = {
    anywhere: keysOf(all.filter(({ verdict }) => isAcceptance(verdict) && verdict.rule !== 'context')),
    rivals: rivalsAmong(all),
    soFar,
  };
  return blocks.map((candidates) =>
    candidates.map((candidate) => {
      const { named } = candidate;
      if (named === undefined) return { ...candidate, verdict: { rule: 'decoy' } };
      const verdict = judgeOnPage(named, candidate.verdict, ground);
      if (isAcceptance(verdict)) soFar.add(named.entity.key);
      return { ...candidate, verdict };
    }),
  );
}

function judgeOnPage(
  { name, entity: { key } }: Named,
  verdict: Candidate['verdict'],
  { anywhere, soFar, rivals }: Ground,
): Acceptance | Rejection {
  // Before the thing has been named, «the agreement» is some other one.
  const isNamed = (name.description ? soFar : anywhere).has(key);
  if (verdict === undefined) return { rule: isNamed ? 'named-on-page' : 'no-ground' };
  const rival = rivals.get(key);
  const isRivalled = verdict.rule === 'context' && rival !== undefined && !isNamed;
  return isRivalled ? { rule: 'another-bearer', before: rival } : verdict;
}

function keysOf(candidates: readonly Candidate[]): Set<EntityKey> {
  return new Set(candidates.flatMap(({ named }) => (named ? [named.entity.key] : [])));
}

function rivalsAmong(candidates: readonly Candidate[]): Map<EntityKey, string> {
  return new Map(
    candidates.flatMap(({ named, verdict }) =>
      named && verdict?.rule === 'another-bearer' ? [[named.entity.key, verdict.before]] : [],
    ),
  );
}
