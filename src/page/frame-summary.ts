import type { EntityKey } from '../dossier/dossier';
import { type Excerpt, excerptOf } from './excerpt';
import { inSlices } from './in-slices';
import { isVisible, type Mark } from './mark';

/** What one frame says of its marks. */
export type FrameSummary = {
  /**
   * The visible mentions of each entity, how many of them stand in headings, and the words around the first, in the
   * order in which the entities first appear.
   */
  entities: { entity: EntityKey; count: number; inHeadings: number; first: Excerpt }[];
};

declare global {
  /** Asked by background and panel through `scripting.executeScript`; seen by our scripts alone. */
  var backgrounderSummary: (() => Promise<FrameSummary>) | undefined;
}

const HEADING = 'h1, h2, h3, h4, h5, h6, [role="heading"]';

/** Sums up what a reader can see, in slices: on a page with thousands of marks that takes a while. Ends with the signal. */
export async function summarize(marks: readonly Mark[], signal: AbortSignal): Promise<FrameSummary> {
  const seen = new Map<EntityKey, FrameSummary['entities'][number]>();
  await inSlices(gathering(marks, seen), signal);
  return { entities: [...seen.values()] };
}

/** Lets background and panel ask this frame, until the signal aborts. */
export function answerSummaries(marks: () => readonly Mark[], signal: AbortSignal): void {
  globalThis.backgrounderSummary = () => summarize(marks(), signal);
  signal.addEventListener('abort', () => {
    globalThis.backgrounderSummary = async () => ({ entities: [] });
  });
}

function* gathering(marks: readonly Mark[], seen: Map<EntityKey, FrameSummary['entities'][number]>): Generator<void> {
  for (const mark of marks) {
    yield;
    if (!isVisible(mark)) continue;
    const { block, mention } = mark;
    const entity = mention.entity.key;
    let summed = seen.get(entity);
    if (summed === undefined) {
      summed = { entity, count: 0, inHeadings: 0, first: excerptOf(block.text, mention.start, mention.end) };
      seen.set(entity, summed);
    }
    summed.count += 1;
    if (isInHeading(mark)) summed.inHeadings += 1;
  }
}

function isInHeading({ elements: [element] }: Mark): boolean {
  // By way of the prototype: a form's field may be called so.
  return element !== undefined && Element.prototype.closest.call(element, HEADING) !== null;
}
