import { blockAround, isBlock } from './elements';
import { inSlices } from './in-slices';

/** Windows of a page that are read within a few frames: what is in view need not come first. */
const SHORT = 20;

/**
 * The window is looked at in the middles of so many parts, across and down. Few, as the browser may go through all that
 * stands beside each other on a page to tell what is at a place.
 */
const PARTS = 3;

/** So many elements are looked at, at most, on each side of one that is hit. */
const BESIDE = 50;

/**
 * The blocks of a long page that the reader has before them; none on a page that is read in no time. The page is laid
 * out for that, where it is not yet. Ends early with the signal.
 */
export async function blocksInView(signal: AbortSignal): Promise<Set<Element>> {
  const blocks = new Set<Element>();
  if (document.documentElement.scrollHeight < SHORT * innerHeight) return blocks;
  await inSlices(lookAround(blocks), signal);
  // Between its parts the whole page is hit, whose box may be no higher than the window.
  for (const block of blocks) if (heightOf(block) > 2 * innerHeight) blocks.delete(block);
  return blocks;
}

/** Adds what is hit, and what stands beside it in view. */
function* lookAround(blocks: Set<Element>): Generator<void> {
  for (let y = 0.5; y < PARTS; y += 1) {
    for (let x = 0.5; x < PARTS; x += 1) {
      // By way of the prototype: something on the page may be called so.
      const at = Document.prototype.elementFromPoint;
      const hit = at.call(document, (x / PARTS) * innerWidth, (y / PARTS) * innerHeight);
      const block = hit && blockAround(hit);
      if (block && !blocks.has(block)) {
        blocks.add(block);
        yield* addBeside(block, 'previousElementSibling', blocks);
        yield* addBeside(block, 'nextElementSibling', blocks);
      }
      yield;
    }
  }
}

/** Adds the blocks on one side of another, as far as they can be seen. */
function* addBeside(
  block: Element,
  side: 'previousElementSibling' | 'nextElementSibling',
  blocks: Set<Element>,
): Generator<void> {
  let beside = block[side];
  for (let count = 0; count < BESIDE && beside !== null && !blocks.has(beside); count += 1) {
    const { top, bottom, height } = boxOf(beside);
    // Without a box it stands nowhere.
    if (height > 0 && (bottom < 0 || top > innerHeight)) return;
    if (height > 0 && isBlock(beside)) blocks.add(beside);
    yield;
    beside = beside[side];
  }
}

/** The height of a block with all that is in it, in CSS pixels. */
function heightOf(block: Element): number {
  return Math.max(boxOf(block).height, block.scrollHeight);
}

/** Of an element, in CSS pixels of the window. */
function boxOf(element: Element): DOMRect {
  // By way of the prototype: a form's field may be called so.
  return Element.prototype.getBoundingClientRect.call(element);
}
