import type { Sweep } from '../lexicon/sweep';
import { shown } from './calm';
import { blockAround, isBlock, isElement, isText } from './elements';
import { blocksInView } from './in-view';
import { type Block, readBlocks } from './read-blocks';
import { isCustom, openRootOf } from './shadow';

/** Longest wait, in milliseconds, before a busy page's changes are read all the same. */
const AT_THE_LATEST = 300;

/** Milliseconds after which elements are asked once more whether they have got a shadow root: nothing else tells. */
const ASKED_AGAIN = [250, 1000, 4000];

/** The text of a page, shadow trees included, followed as it changes. */
export type FollowedText = {
  /** Reads all blocks of an element, and follows the shadow trees in it from then on; see {@link readBlocks}. */
  read(root: Element): Generator<Block | undefined, boolean>;
  /** The shadow trees that have been read and are still there. */
  shadowRoots(): ShadowRoot[];
  /** Has the whole page read at once, what is in view first. */
  readAll(): void;
};

/** Gives an element's shadow root where the page keeps it closed. */
export type ClosedRootOf = (element: HTMLElement) => ShadowRoot | undefined;

/**
 * Calls back, when the page is idle and seen, with the blocks whose text may have changed since the last call; a burst
 * of changes is one call, and while one is worked on there is no other. Ends with the signal.
 */
export function followText(
  sweep: Sweep,
  closedRootOf: ClosedRootOf,
  onChange: (blocks: ReadonlySet<Element>) => Promise<void>,
  signal: AbortSignal,
): FollowedText {
  let changed = new Set<Element>();
  let isChanged = false;
  let isWorking = false;
  let pending: number | undefined;
  const roots = new Set<ShadowRoot>();
  const withoutRoot = new Set<Element>();

  // Only custom elements are asked for closed ones: it is a call into the browser, and others hardly ever have any.
  const rootOf = (element: Element): ShadowRoot | undefined =>
    openRootOf(element) ?? (isCustom(element) ? closedRootOf(element) : undefined);
  const forgetGone = (): void => {
    for (const root of roots) if (!root.host.isConnected) roots.delete(root);
  };
  const report = async (): Promise<void> => {
    pending = undefined;
    isWorking = true;
    // They would keep all that was around them.
    forgetGone();
    const blocks = changed;
    changed = new Set();
    isChanged = false;
    askAgain(blocks);
    try {
      const first = blocks.has(document.documentElement) ? await blocksInView(signal) : undefined;
      if (first?.size && !signal.aborted) await onChange(first);
      if (!signal.aborted) await onChange(blocks);
    } finally {
      isWorking = false;
    }
    if (isChanged && !signal.aborted) reportSoon();
  };
  const reportShown = async (): Promise<void> => {
    await shown(signal);
    // Meanwhile all may have been read.
    if (pending !== undefined) await report();
  };
  const reportSoon = (): void => {
    // Without a block too: something was removed, and marks may have gone with it.
    isChanged = true;
    if (!isWorking) pending ??= requestIdleCallback(() => void reportShown(), { timeout: AT_THE_LATEST });
  };
  const askAgain = (blocks: Set<Element>): void => {
    for (const element of withoutRoot) {
      const hasRoot = element.isConnected && rootOf(element) !== undefined;
      if (hasRoot) blocks.add(element);
      if (hasRoot || !element.isConnected) withoutRoot.delete(element);
    }
  };
  const observer = new MutationObserver((records) => {
    for (const record of records) for (const block of blocksOf(record)) changed.add(block);
    reportSoon();
  });
  observer.observe(document, OBSERVED);
  const timers = ASKED_AGAIN.map((wait) => setTimeout(() => withoutRoot.size > 0 && reportSoon(), wait));
  signal.addEventListener('abort', () => {
    observer.disconnect();
    timers.forEach(clearTimeout);
    if (pending !== undefined) cancelIdleCallback(pending);
  });

  return {
    read: (root) =>
      readBlocks(root, sweep, (host) => {
        const shadow = rootOf(host);
        if (shadow === undefined) {
          if (isCustom(host)) withoutRoot.add(host);
          return undefined;
        }
        if (!roots.has(shadow)) observer.observe(shadow, OBSERVED);
        roots.add(shadow);
        return shadow;
      }),
    shadowRoots() {
      forgetGone();
      return [...roots];
    },
    readAll() {
      changed.add(document.documentElement);
      if (isWorking) isChanged = true;
      else void report();
    },
  };
}

const OBSERVED: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributeFilter: ['contenteditable', 'role'],
};

/** Whole blocks that came are read by themselves; anything else touches the block around it. */
function blocksOf(record: MutationRecord): Element[] {
  const blocks = [...record.addedNodes].filter(isBlockElement);
  const isOfBlocks =
    record.type === 'childList' &&
    blocks.length === record.addedNodes.length &&
    [...record.removedNodes].every(isBlockElement) &&
    [record.previousSibling, record.nextSibling].every(endsText);
  if (isOfBlocks) return blocks;
  const around = blockAround(record.target);
  return around ? [around] : [];
}

function isBlockElement(node: Node): node is Element {
  return isElement(node) && isBlock(node);
}

/** Whether no text runs on across the border between a block and this neighbour of it. */
function endsText(neighbour: Node | null): boolean {
  return neighbour === null || isBlockElement(neighbour) || (isText(neighbour) && neighbour.data.trim() === '');
}
