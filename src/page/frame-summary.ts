import type { EntityKey } from '../dossier/dossier';
import { type Excerpt, excerptOf } from './excerpt';
import { isVisible, type Mark } from './mark';

/** What one frame says of its marks. */
export type FrameSummary = {
  /** The visible mentions of each entity, in the order in which the entities first appear. */
  entities: { entity: EntityKey; count: number }[];
};

/** What one frame says of its marks to the panel. */
export type FrameAccount = {
  /** As in a summary, with how many of the mentions stand in headings, and the words around the first. */
  entities: { entity: EntityKey; count: number; inHeadings: number; first: Excerpt }[];
};

/** How much is asked: for the badge its counts, for the panel all. */
export type Extent = 'counts' | 'all';

declare global {
  /** Asked by background and panel through `scripting.executeScript`; seen by our scripts alone. */
  var backgrounderSummary: ((extent: Extent) => FrameSummary | FrameAccount) | undefined;
}

const HEADING = 'h1, h2, h3, h4, h5, h6, [role="heading"]';

/** Counts what a reader can see. */
export function summarize(marks: readonly Mark[]): FrameSummary {
  return { entities: [...byEntity(marks)].map(([entity, seen]) => ({ entity, count: seen.length })) };
}

/** Says of what a reader can see where it stands. */
export function describe(marks: readonly Mark[]): FrameAccount {
  return {
    entities: [...byEntity(marks)].map(([entity, [first, ...others]]) => ({
      entity,
      count: others.length + 1,
      inHeadings: [first, ...others].filter(isInHeading).length,
      first: excerptOf(first.block.text, first.mention.start, first.mention.end),
    })),
  };
}

/** Lets background and panel ask this frame, until the signal aborts. */
export function answerSummaries(marks: () => readonly Mark[], signal: AbortSignal): void {
  globalThis.backgrounderSummary = (extent) => (extent === 'all' ? describe(marks()) : summarize(marks()));
  signal.addEventListener('abort', () => {
    globalThis.backgrounderSummary = () => ({ entities: [] });
  });
}

function byEntity(marks: readonly Mark[]): Map<EntityKey, [Mark, ...Mark[]]> {
  const seen = new Map<EntityKey, [Mark, ...Mark[]]>();
  for (const mark of marks) {
    if (!isVisible(mark)) continue;
    const { key } = mark.mention.entity;
    const before = seen.get(key);
    if (before) before.push(mark);
    else seen.set(key, [mark]);
  }
  return seen;
}

function isInHeading({ elements: [element] }: Mark): boolean {
  // By way of the prototype: a form's field may be called so.
  return element !== undefined && Element.prototype.closest.call(element, HEADING) !== null;
}
