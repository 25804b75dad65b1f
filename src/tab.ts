import { type Browser, browser } from 'wxt/browser';
import type { EntityKey } from './dossier/dossier';
import type { FrameSummary } from './page/frame-summary';

/** A frame of a tab with what it says of its marks. */
export type TabFrame = FrameSummary & { frameId: number };

/** What a tab says when it is asked. */
export type TabAnswer = {
  /** Its frames that have been read: none while the page loads, or where it is of a kind that is left alone. */
  frames: TabFrame[];
  /** The MIME type of the document in its top frame; empty where that does not say. */
  type: string;
};

/**
 * Asks all frames of a tab what is marked in them: nobody else keeps count.
 * @returns `undefined` where extensions may not read the page.
 */
export function askTab(tabId: number): Promise<TabAnswer | undefined> {
  return ask({ tabId, allFrames: true });
}

/** Asks the top frame alone: where one of the others does not answer, none is heard. */
export function askTopFrame(tabId: number): Promise<TabAnswer | undefined> {
  return ask({ tabId });
}

/** Is done when the page that a tab shows is gone: left, closed or crashed. Nothing else tells of a crash. */
export async function untilGone(tabId: number): Promise<void> {
  try {
    await browser.scripting.executeScript({ target: { tabId }, func: () => new Promise(() => undefined) });
  } catch {
    // The call ends with the page.
  }
}

async function ask(target: Browser.scripting.InjectionTarget): Promise<TabAnswer | undefined> {
  try {
    const results = await browser.scripting.executeScript({
      target,
      func: async () => ({ type: document.contentType, summary: await globalThis.backgrounderSummary?.() }),
      // What is there: a page that is still coming may take long to be there whole.
      injectImmediately: true,
    });
    const answers = results.sort((a, b) => a.frameId - b.frameId);
    return {
      frames: answers.flatMap(({ frameId, result }) => (result?.summary ? [{ frameId, ...result.summary }] : [])),
      type: answers[0]?.result?.type ?? '',
    };
  } catch {
    return undefined;
  }
}

/** The mentions of a frame, by entity. */
export type CountedFrame = { frameId: number; entities: readonly { entity: EntityKey; count: number }[] };

/** The entities of all frames with their mentions, in the order in which they first appear. */
export function countMentions(frames: readonly CountedFrame[]): Map<EntityKey, number> {
  const counts = new Map<EntityKey, number>();
  for (const { entity, count } of frames.flatMap(({ entities }) => entities)) {
    counts.set(entity, (counts.get(entity) ?? 0) + count);
  }
  return counts;
}
