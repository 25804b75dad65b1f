import { type Browser, browser } from 'wxt/browser';
import type { EntityKey } from './dossier/dossier';
import type { Extent, FrameAccount, FrameSummary } from './page/frame-summary';

/** A frame of a tab with what it says of its marks. */
export type TabFrame = FrameSummary & { frameId: number };

/** A frame of a tab with what it says of its marks to the panel. */
export type DescribedFrame = FrameAccount & { frameId: number };

/**
 * Asks all frames of a tab what is marked in them: nobody else keeps count.
 * @returns those that answer: none while a page loads, or where it is of a kind that is left alone;
 *   `undefined` where extensions may not read the page.
 */
export async function readFrames(tabId: number): Promise<TabFrame[] | undefined> {
  return (await ask({ tabId, allFrames: true }, 'counts'))?.flatMap(({ frameId, result }) =>
    isSummary(result) ? [{ frameId, entities: result.entities }] : [],
  );
}

/** The same, and where what is marked stands. */
export async function describeFrames(tabId: number): Promise<DescribedFrame[] | undefined> {
  return described(await ask({ tabId, allFrames: true }, 'all'));
}

/** The same, of the top frame alone: where one of the others does not answer, none is heard. */
export async function describeTopFrame(tabId: number): Promise<DescribedFrame[] | undefined> {
  return described(await ask({ tabId }, 'all'));
}

function described(answers: Answer[] | undefined): DescribedFrame[] | undefined {
  return answers?.flatMap(({ frameId, result }) => (isAccount(result) ? [{ frameId, entities: result.entities }] : []));
}

/** Is done when the page that a tab shows is gone: left, closed or crashed. Nothing else tells of a crash. */
export async function untilGone(tabId: number): Promise<void> {
  try {
    await browser.scripting.executeScript({ target: { tabId }, func: () => new Promise(() => undefined) });
  } catch {
    // The call ends with the page.
  }
}

type Answer = { frameId: number; result: unknown };

/** What each frame says, in their order, once all have. */
async function ask(target: Browser.scripting.InjectionTarget, extent: Extent): Promise<Answer[] | undefined> {
  try {
    const results = await browser.scripting.executeScript({
      target,
      func: (asked: Extent) => globalThis.backgrounderSummary?.(asked),
      args: [extent],
      // What is there: a page that is still coming may take long to be there whole.
      injectImmediately: true,
    });
    return results.map(({ frameId, result }) => ({ frameId, result })).sort((a, b) => a.frameId - b.frameId);
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

function isAccount(result: unknown): result is FrameAccount {
  // A frame says nothing less to who asks for all.
  return isSummary(result);
}
