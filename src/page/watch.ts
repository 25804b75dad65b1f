import { blockAround, isBlock, isElement, isText } from './elements';

/** Longest wait, in milliseconds, before a busy page's changes are read all the same. */
const AT_THE_LATEST = 300;

/**
 * Calls back, when the page is idle, with the blocks whose text may have changed since the last call;
 * a burst of changes is one call. Ends with the signal.
 */
export function watch(root: Node, onChange: (blocks: ReadonlySet<Element>) => void, signal: AbortSignal): void {
  let changed = new Set<Element>();
  let pending: number | undefined;

  const report = (): void => {
    const blocks = changed;
    changed = new Set();
    pending = undefined;
    onChange(blocks);
  };
  const observer = new MutationObserver((records) => {
    for (const record of records) for (const block of blocksOf(record)) changed.add(block);
    // Without a block too: something was removed, and marks may have gone with it.
    pending ??= requestIdleCallback(report, { timeout: AT_THE_LATEST });
  });
  observer.observe(root, {
    subtree: true,
    childList: true,
    characterData: true,
    attributeFilter: ['contenteditable', 'role'],
  });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    if (pending !== undefined) cancelIdleCallback(pending);
  });
}

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
