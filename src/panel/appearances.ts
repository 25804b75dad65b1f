import type { EntityKey } from '../dossier/dossier';
import type { Excerpt } from '../page/excerpt';
import type { TabFrame } from '../tab';

/** How an entity appears on a page, all its frames taken together. */
export type Appearance = {
  /** Mentions that a reader can see. */
  count: number;
  /** Those of them that stand in headings. */
  inHeadings: number;
  /** The words around the first. */
  first: Excerpt;
};

/** What a mention in a heading counts for: as much as three in the text. */
const HEADING_WEIGHT = 3;

/**
 * The entities of a page by prominence: by their mentions, of which one in a heading counts as much as three; of those
 * that weigh the same, the one named first comes first.
 */
export function byProminence(frames: readonly TabFrame[]): Map<EntityKey, Appearance> {
  const appearances = new Map<EntityKey, Appearance>();
  for (const { entity, count, inHeadings, first } of frames.flatMap(({ entities }) => entities)) {
    const before = appearances.get(entity);
    appearances.set(entity, {
      count: (before?.count ?? 0) + count,
      inHeadings: (before?.inHeadings ?? 0) + inHeadings,
      first: before?.first ?? first,
    });
  }
  // The sort is stable.
  return new Map([...appearances].sort(([, a], [, b]) => weightOf(b) - weightOf(a)));
}

function weightOf({ count, inHeadings }: Appearance): number {
  return count + inHeadings * (HEADING_WEIGHT - 1);
}
