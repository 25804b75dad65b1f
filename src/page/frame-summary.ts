import type { EntityKey } from '../dossier/dossier';
import { type Excerpt, excerptOf } from './excerpt';
import { inSlices } from './in-slices';
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
  var backgrounderSummary: ((extent: Extent) => Promise<FrameSummary | FrameAccount>) | undefined;
}

const HEADING = 'h1, h2, h3, h4, h5, h6, [role="heading"]';

/** Counts what a reader can see, in slices: on a page with thousands of marks that takes a while. Ends with the signal. */
export async function summarize(marks: readonly Mark[], signal: AbortSignal): Promise<FrameSummary> {
  const seen = await byEntity(marks, signal);
  return { entities: [...seen].map(([entity, some]) => ({ entity, count: some.length })) };
}

/** Says of what a reader can see where it stands. */
export async function describe(marks: readonly Mark[], signal: AbortSignal): Promise<FrameAccount> {
  const seen = await byEntity(marks, signal);
  return {
    entities: [...seen].map(([entity, [first, ...others]]) => ({
      entity,
      count: others.length + 1,
      inHeadings: [first, ...others].filter(isInHeading).length,
      first: excerptOf(first.block.text, first.mention.start, first.mention.end),
    })),
  };
}

/** Lets background and panel ask this frame, until the signal aborts. */
export function answerSummaries(marks: () => readonly Mark[], signal: AbortSignal): void {
  globalThis.backgrounderSummary = (extent) => (extent === 'all' ? describe : summarize)(marks(), signal);
  signal.addEventListener('abort', () => {
    globalThis.backgrounderSummary = async () => ({ entities: [] });
  });
}

type Seen = Map<EntityKey, [Mark, ...Mark[]]>;

async function byEntity(marks: readonly Mark[], signal: AbortSignal): Promise<Seen> {
  const seen: Seen = new Map();
  await inSlices(gathering(marks, seen), signal);
  return seen;
}

function* gathering(marks: readonly Mark[], seen: Seen): Generator<void> {
  for (const mark of marks) {
    yield;
    if (!isVisible(mark)) continue;
    const { key } = mark.mention.entity;
    const before = seen.get(key);
    if (before) before.push(mark);
    else seen.set(key, [mark]);
  }
}

function isInHeading({ elements: [element] }: Mark): boolean {
  // By way of the prototype: a form's field may be called so.
  return element !== undefined && Element.prototype.closest.call(element, HEADING) !== null;
}
