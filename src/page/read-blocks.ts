import type { Sweep } from '../lexicon/sweep';
import { createBlockFinder } from './block-finder';
import { promisingTexts } from './promising-texts';
import { documentOrder } from './shadow';
import { shadowTreesIn } from './shadow-trees';

/** A run of page text that reads as one: a paragraph, across its inline elements. */
export type Block = {
  /** The element that the run stands in; it may hold other blocks before, after and between. */
  container: Element;
  text: string;
  /** The text nodes that make it up, in order. */
  pieces: readonly Piece[];
};

/** A text node with its offset in the block's text (UTF-16 code units). */
export type Piece = { node: Text; start: number };

/** Gives the shadow tree that is to be read with an element; `undefined` where there is none. */
export type ShadowOf = (element: Element) => ShadowRoot | undefined;

/** More than this, in UTF-16 code units, is no prose in one block but data, and reading it would hold up the page. */
const LONGEST = 500_000;

/**
 * Reads an element and what is in it, and gives the blocks that may hold a name, in reading order, a shadow tree before
 * what its host holds otherwise. The text alone is swept first; what the elements make of it is asked around the places
 * where a name may begin. Comes in small steps, mostly without a block, between which the page may change.
 * @returns whether it came to the end: not where the page took away what was to be read next.
 */
export function* readBlocks(
  root: Element | ShadowRoot,
  searches: Sweep,
  shadowOf: ShadowOf,
): Generator<Block | undefined, boolean> {
  const finder = createBlockFinder(root);
  const trees = shadowTreesIn(root, shadowOf).filter(({ host }) => !finder.isLeftAlone(host));
  const texts = promisingTexts(root, searches, finder.isInvisible);
  let last: Block | undefined;
  let step = texts.next();
  for (; step.done !== true; step = texts.next()) {
    const text = step.value;
    if (text === undefined) yield;
    else {
      for (let [tree] = trees; tree !== undefined && isBefore(tree.host, text); [tree] = trees) {
        trees.shift();
        if (!(yield* readBlocks(tree, searches, shadowOf))) return false;
      }
      if (!text.isConnected || isPieceOf(text, last)) continue;
      const block = yield* finder.blockAt(text);
      last = block ?? last;
      if (block !== undefined && block.text.length <= LONGEST) yield block;
    }
  }
  for (const tree of trees) if (!(yield* readBlocks(tree, searches, shadowOf))) return false;
  return step.value;
}

function isBefore(host: Element, text: Text): boolean {
  return documentOrder(host, text) < 0;
}

/** From the end, where the next text of a block that is gone through is likely to be. */
function isPieceOf(text: Text, block: Block | undefined): boolean {
  return block?.pieces.findLast(({ node }) => node === text) !== undefined;
}

/** Whether a block still reads as it did when it was read. */
export function isFresh({ text, pieces }: Block): boolean {
  return pieces.every(({ node, start }, index) => {
    const end = pieces[index + 1]?.start ?? text.length;
    return node.isConnected && node.length === end - start && text.startsWith(node.data, start);
  });
}
