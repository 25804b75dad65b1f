import type { EntityKey } from '../dossier/dossier';
import { isVisible, type Mark } from './mark';

/** What one frame says of its marks. */
export type FrameSummary = {
  /** The visible mentions of each entity, in the order in which the entities first appear. */
  entities: { entity: EntityKey; count: number }[];
};

declare global {
  /** Asked by background and panel through `scripting.executeScript`; seen by our scripts alone. */
  var backgrounderSummary: (() => FrameSummary) | undefined;
}

/** Counts what a reader can see. */
export function summarize(marks: readonly Mark[]): FrameSummary {
  const counts = new Map<EntityKey, number>();
  for (const mark of marks.filter(isVisible)) {
    const { key } = mark.mention.entity;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return { entities: [...counts].map(([entity, count]) => ({ entity, count })) };
}

/** Lets background and panel ask this frame, until the signal aborts. */
export function answerSummaries(marks: () => readonly Mark[], signal: AbortSignal): void {
  globalThis.backgrounderSummary = () => summarize(marks());
  signal.addEventListener('abort', () => {
    globalThis.backgrounderSummary = () => ({ entities: [] });
  });
}
