import { blockAround } from './elements';

/** Windows of a page that are read within a few frames: what is in view need not come first. */
const SHORT = 20;

/** CSS pixels between the places of the window that are looked at. */
const APART = { x: 200, y: 24 };

/**
 * The blocks of a long page that the reader has before them; none on a page that is read in no time. The page is laid
 * out for that, where it is not yet.
 */
export function blocksInView(): Set<Element> {
  const blocks = new Set<Element>();
  if (document.documentElement.scrollHeight < SHORT * innerHeight) return blocks;
  for (let y = APART.y / 2; y < innerHeight; y += APART.y) {
    for (let x = APART.x / 2; x < innerWidth; x += APART.x) {
      // By way of the prototype: something on the page may be called so.
      const hit = Document.prototype.elementFromPoint.call(document, x, y);
      const block = hit && blockAround(hit);
      if (block) blocks.add(block);
    }
  }
  // Between its parts the whole page is hit, whose box may be no higher than the window.
  for (const block of blocks) if (heightOf(block) > 2 * innerHeight) blocks.delete(block);
  return blocks;
}

/** The height of a block with all that is in it, in CSS pixels. */
function heightOf(block: Element): number {
  // A form's field may be called so.
  const { height } = Element.prototype.getBoundingClientRect.call(block);
  return Math.max(height, block.scrollHeight);
}
