import { browser } from 'wxt/browser';
import type { EntityKey } from './dossier/dossier';
import type { FrameSummary } from './page/frame-summary';

/** A frame of a tab with what it says of its marks. */
export type TabFrame = FrameSummary & { frameId: number };

/**
 * Asks all frames of a tab what is marked in them: nobody else keeps count, so no count is ever stale.
 * @returns those that answer: none while a page loads, or where it is of a kind that is left alone;
 *   `undefined` where extensions may not read the page.
 */
export async function readFrames(tabId: number): Promise<TabFrame[] | undefined> {
  try {
    const results = await browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      func: () => globalThis.backgrounderSummary?.(),
    });
    const frames = results.flatMap(({ frameId, result }) =>
      isSummary(result) ? [{ frameId, entities: result.entities }] : [],
    );
    return frames.sort((a, b) => a.frameId - b.frameId);
  } catch {
    return undefined;
  }
}

/** The entities of all frames with their mentions, in the order in which they first appear. */
export function countMentions(frames: readonly TabFrame[]): Map<EntityKey, number> {
  const counts = new Map<EntityKey, number>();
  for (const { entity, count } of frames.flatMap(({ entities }) => entities)) {
    counts.set(entity, (counts.get(entity) ?? 0) + count);
  }
  return counts;
}

function isSummary(result: unknown): result is FrameSummary {
  return typeof result === 'object' && result !== null && 'entities' in result;
}
