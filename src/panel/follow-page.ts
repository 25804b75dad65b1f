import { type Browser, browser } from 'wxt/browser';
import { onMessage } from '../messages';
import { untilGone } from '../tab';
import { type Page, readPage, readTopFrame } from './read-page';

/** Milliseconds after which a page that has not answered is spoken of all the same. */
const SOON = 120;

/** Milliseconds after which it is said not to answer. A late answer is taken still. */
const LATE = 2500;

/** Milliseconds after which the top frame is asked alone, where one of the others has not answered. */
const WITHOUT_SOME = 500;

/** Milliseconds between the end of a page and the watch over the next in its tab. */
const BETWEEN_WATCHES = 1000;

/**
 * Reads the reader's page now and whenever it loads, its marks change, or the reader turns to another, until the signal
 * aborts. Gives what reads it once more.
 */
export function followPage(onPage: (page: Page) => void, signal: AbortSignal): () => Promise<void> {
  let asked = 0;
  let shown = 0;
  let latest: Page | undefined;
  /** The page that was asked last. */
  let waitedFor: Page | undefined;
  let watched: number | undefined;

  const show = (turn: number, page: Page): void => {
    // Answers may overtake each other.
    if (signal.aborted || turn < shown) return;
    shown = turn;
    latest = page;
    onPage(page);
    if (isRead(page)) void watch(page.tabId);
  };
  /** Reads again when the page is gone. */
  const watch = async (tabId: number): Promise<void> => {
    if (watched === tabId) return;
    watched = tabId;
    await untilGone(tabId);
    if (signal.aborted) return;
    if (tabId === latest?.tabId) await read();
    // A page that cannot be watched is gone at once, each time.
    setTimeout(() => {
      if (watched === tabId) watched = undefined;
      if (!signal.aborted && latest !== undefined && isRead(latest)) void watch(latest.tabId);
    }, BETWEEN_WATCHES);
  };
  const read = async (): Promise<void> => {
    asked += 1;
    const turn = asked;
    const timers = new Set<ReturnType<typeof setTimeout>>();
    const stop = (): void => {
      for (const timer of timers) clearTimeout(timer);
      timers.clear();
    };
    signal.addEventListener('abort', stop);
    const waitFor = (page: Page): void => {
      waitedFor = page;
      const after = (time: number, then: () => void): ReturnType<typeof setTimeout> => {
        const timer = setTimeout(() => isSamePage(page, waitedFor) && turn >= shown && then(), time);
        timers.add(timer);
        return timer;
      };
      // What is known of the same page is shown until it is known better.
      const known = (): Page | undefined => (isSamePage(page, latest) ? latest : undefined);
      if (known() === undefined) after(SOON, () => show(turn, page));
      const late = after(LATE, () => show(turn, { ...page, ...known(), state: 'silent' }));
      after(WITHOUT_SOME, async () => {
        const part = await readTopFrame(page, known()?.frames ?? []);
        // Meanwhile all may have answered, and the reader may have gone on.
        if (part === undefined || !timers.has(late) || !isSamePage(page, waitedFor)) return;
        clearTimeout(late);
        show(turn, part);
      });
    };
    try {
      show(turn, await readPage(waitFor));
    } catch {
      // Once the extension is updated or removed nobody answers: what is shown stays.
    } finally {
      stop();
      signal.removeEventListener('abort', stop);
    }
  };

  const onFrame = ({ sender }: { sender: Browser.runtime.MessageSender }): void => {
    if (sender.tab?.id === latest?.tabId) void read();
  };
  const stopHearing = [onMessage('marksChanged', onFrame), onMessage('wordsChanged', onFrame)];
  const onTurn = (): void => void read();
  const onUpdated = (tabId: number, change: Browser.tabs.OnUpdatedInfo): void => {
    const isTold = change.status !== undefined || change.url !== undefined || change.discarded !== undefined;
    if (tabId === latest?.tabId && isTold) void read();
  };
  const { onActivated, onRemoved, onReplaced, onUpdated: updated } = browser.tabs;
  onActivated.addListener(onTurn);
  onRemoved.addListener(onTurn);
  onReplaced.addListener(onTurn);
  updated.addListener(onUpdated);
  signal.addEventListener('abort', () => {
    for (const stop of stopHearing) stop();
    onActivated.removeListener(onTurn);
    onRemoved.removeListener(onTurn);
    onReplaced.removeListener(onTurn);
    updated.removeListener(onUpdated);
  });
  void read();
  return read;
}

function isSamePage(page: Page, other: Page | undefined): boolean {
  return page.tabId === other?.tabId && page.address === other.address;
}

function isRead({ state }: Page): boolean {
  return state === 'read' || state === 'read in part';
}
