import { blockAround, isBlock } from './elements';
import { inSlices } from './in-slices';
import { parentElementOf } from './shadow';

/** Windows of a page that are read within a few frames: what is in view need not come first. */
const SHORT = 20;

/**
 * The window is looked at in the middles of so many parts, across and down. Few, as the browser may go through all that
 * stands beside each other on a page to tell what is at a place.
 */
const PARTS = 3;

/** So many elements are looked at, at most, on each side of another. */
const BESIDE = 50;

/** Windows that a block may be high: what is higher is read with the rest. */
const HIGH = 2;

/**
 * Blocks of a long page that the reader has before them; none on a page that is read in no time. The page is laid out for
 * that, where it is not yet. Ends early with the signal.
 */
export async function blocksInView(signal: AbortSignal): Promise<Set<Element>> {
  const blocks = new Set<Element>();
  if (document.documentElement.scrollHeight < SHORT * innerHeight) return blocks;
  await inSlices(lookAround(blocks), signal);
  return blocks;
}

/** Adds what is hit, with what stands beside it, and beside what it is in, as far as that can be seen. */
function* lookAround(blocks: Set<Element>): Generator<void> {
  for (let y = 0.5; y < PARTS; y += 1) {
    for (let x = 0.5; x < PARTS; x += 1) {
      // By way of the prototype: something on the page may be called so.
      const at = Document.prototype.elementFromPoint;
      const hit = at.call(document, (x / PARTS) * innerWidth, (y / PARTS) * innerHeight);
      yield* addAround(hit && blockAround(hit), blocks);
      yield;
    }
  }
}

/** Adds a block, those beside it, and those beside what it is in, up to what is too high to be read first. */
function* addAround(block: Element | null | undefined, blocks: Set<Element>): Generator<void> {
  let around = block;
  while (around && !blocks.has(around)) {
    const isTooHigh = isHigh(boxOf(around));
    if (!isTooHigh) blocks.add(around);
    yield* addBeside(around, 'previousSibling', blocks);
    yield* addBeside(around, 'nextSibling', blocks);
    around = isTooHigh ? undefined : parentElementOf(around);
  }
}

/** Adds the blocks on one side of another, as far as they can be seen. */
function* addBeside(block: Element, side: 'previousSibling' | 'nextSibling', blocks: Set<Element>): Generator<void> {
  // A walker is not misled by fields of a form that are called like what is asked here.
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_ELEMENT);
  walker.currentNode = block;
  for (let count = 0; count < BESIDE && walker[side]() !== null; count += 1) {
    const beside = walker.currentNode as Element;
    const box = boxOf(beside);
    yield;
    // Without a box of its own it does not tell where it stands.
    if (box.height === 0) continue;
    if (blocks.has(beside) || box.bottom < 0 || box.top > innerHeight) return;
    if (!isHigh(box) && isBlock(beside)) blocks.add(beside);
  }
}

function isHigh({ height }: DOMRect): boolean {
  return height > HIGH * innerHeight;
}

/** Of an element, in CSS pixels of the window. */
function boxOf(element: Element): DOMRect {
  return Element.prototype.getBoundingClientRect.call(element);
}
