import { type Browser, browser } from 'wxt/browser';
import { onMessage } from '../messages';
import { untilGone } from '../tab';
import { type Page, readPage, readTopFrame } from './read-page';

/** Milliseconds after which a page that has not answered is spoken of all the same. */
const SOON = 120;

/** Milliseconds after which what the top frame knows is shown, though other frames have not answered. */
const WITHOUT_SOME = 500;

/** Milliseconds after which it is said not to answer. A late answer is taken still. */
const LATE = 2500;

/** Milliseconds between the end of a page and the watch over the next in its tab. */
const BETWEEN_WATCHES = 1000;

/**
 * Reads the reader's page now and whenever it loads, its marks change, or the reader turns to another, until the signal
 * aborts.
 */
export function followPage(onPage: (page: Page) => void, signal: AbortSignal): void {
  let asked = 0;
  let shown = 0;
  let latest: Page | undefined;
  let watched: number | undefined;

  const show = (turn: number, page: Page): void => {
    // Answers may overtake each other.
    if (signal.aborted || turn < shown) return;
    shown = turn;
    latest = page;
    onPage(page);
    if (page.state === 'read') void watch(page.tabId);
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
      if (!signal.aborted && latest?.state === 'read') void watch(latest.tabId);
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
      // What is known of the same page is shown until it is known better.
      const known = latest?.tabId === page.tabId && latest.site === page.site ? latest : undefined;
      if (known === undefined) timers.add(setTimeout(() => turn === asked && show(turn, page), SOON));
      const silent: Page = { ...page, ...known, state: 'silent' };
      const late = setTimeout(() => turn === asked && show(turn, silent), LATE);
      const showTop = (top: Page | undefined): void => {
        // All its frames may have answered meanwhile.
        if (top === undefined || turn !== asked || !timers.has(late)) return;
        clearTimeout(late);
        show(turn, top);
      };
      timers.add(late);
      timers.add(setTimeout(() => void readTopFrame(page).then(showTop), WITHOUT_SOME));
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

  const onMarks = onMessage('marksChanged', ({ sender }) => {
    if (sender.tab?.id === latest?.tabId) void read();
  });
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
    onMarks();
    onActivated.removeListener(onTurn);
    onRemoved.removeListener(onTurn);
    onReplaced.removeListener(onTurn);
    updated.removeListener(onUpdated);
  });
  void read();
}
