import { blockAround, isBlock, isElement, isInvisible, isLeftAlone, isText } from './elements';

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

/** Reads all blocks of an element and what is in it, in reading order. What has no letter is left out. */
export function readBlocks(root: Element): Block[] {
  const reader = new BlockReader(root);
  let node: Node = root;
  for (;;) {
    const child: Node | null = reader.enter(node) ? node.firstChild : null;
    if (child !== null) {
      node = child;
      continue;
    }
    // Climb until there is something to the right. Recursion would not survive a page nested 10,000 deep.
    while (node !== root && node.nextSibling === null) {
      reader.leave(node);
      node = node.parentNode ?? root;
    }
    reader.leave(node);
    if (node === root || node.nextSibling === null) return reader.blocks;
    node = node.nextSibling;
  }
}

/** Gathers text into blocks while a walk enters and leaves nodes. */
class BlockReader {
  readonly blocks: Block[] = [];
  #container: Element;
  #pieces: Piece[] = [];
  #text = '';

  constructor(root: Element) {
    this.#container = root;
  }

  /** Takes a node in, and says whether its children are to be read. */
  enter(node: Node): boolean {
    if (isText(node)) this.#take(node);
    if (!isElement(node) || isInvisible(node)) return false;
    const leftAlone = isLeftAlone(node);
    if (leftAlone || isBlock(node)) this.#endBlock();
    if (leftAlone) return false;
    if (isBlock(node)) this.#container = node;
    return true;
  }

  leave(node: Node): void {
    if (!isElement(node) || !isBlock(node) || isInvisible(node)) return;
    this.#endBlock();
    this.#container = (node.parentNode && blockAround(node.parentNode)) ?? this.#container;
  }

  #take(node: Text): void {
    const { data } = node;
    if (isBorder(this.#text, data)) this.#endBlock();
    this.#pieces.push({ node, start: this.#text.length });
    this.#text += data;
  }

  #endBlock(): void {
    if (/\p{L}/u.test(this.#text)) {
      this.blocks.push({ container: this.#container, text: this.#text, pieces: this.#pieces });
    }
    if (this.#pieces.length > 0) this.#pieces = [];
    this.#text = '';
  }
}

/**
 * Whether text nodes that touch are words apart: «…Iran» and «Belarus…» in a menu whose inline elements
 * are laid out as blocks. No name has a capital after a small letter where two nodes meet.
 */
function isBorder(left: string, right: string): boolean {
  return /[\p{Ll}\p{N}]$/u.test(left) && /^\p{Lu}/u.test(right);
}
