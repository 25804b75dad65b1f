import { blockAround, isBlock, isElement, isInvisible, isLeftAlone, isShadowRoot, isText } from './elements';

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

/**
 * Reads all blocks of an element and what is in it, in reading order; shadow trees after what is around them. What has
 * no letter is left out.
 * @param shadowOf gives the shadow tree that is to be read with an element.
 */
export function readBlocks(root: Element, shadowOf: (element: Element) => ShadowRoot | undefined): Block[] {
  const blocks: Block[] = [];
  const trees: { top: Element | ShadowRoot; container: Element }[] = [{ top: root, container: root }];
  for (let tree = trees.shift(); tree !== undefined; tree = trees.shift()) {
    const reader = new BlockReader(tree.container, blocks, (element) => {
      const shadow = shadowOf(element);
      if (shadow !== undefined) trees.push({ top: shadow, container: element });
    });
    readTree(reader, tree.top);
  }
  return blocks;
}

/** Leads a reader through a tree. Recursion would not survive a page nested 10,000 deep. */
function readTree(reader: BlockReader, top: Node): void {
  let node: Node = top;
  for (;;) {
    const child: Node | null = reader.enter(node) ? node.firstChild : null;
    if (child !== null) {
      node = child;
      continue;
    }
    // Climb until there is something to the right.
    while (node !== top && node.nextSibling === null) {
      reader.leave(node);
      node = node.parentNode ?? top;
    }
    reader.leave(node);
    if (node === top || node.nextSibling === null) return;
    node = node.nextSibling;
  }
}

/** Gathers text into blocks while a walk enters and leaves nodes. */
class BlockReader {
  readonly #blocks: Block[];
  readonly #onElement: (element: Element) => void;
  #container: Element;
  #pieces: Piece[] = [];
  #text = '';

  constructor(container: Element, blocks: Block[], onElement: (element: Element) => void) {
    this.#container = container;
    this.#blocks = blocks;
    this.#onElement = onElement;
  }

  /** Takes a node in, and says whether its children are to be read. */
  enter(node: Node): boolean {
    if (isText(node)) this.#take(node);
    if (!isElement(node)) return isShadowRoot(node);
    if (isInvisible(node)) return false;
    const leftAlone = isLeftAlone(node);
    if (leftAlone || isBlock(node)) this.#endBlock();
    if (leftAlone) return false;
    if (isBlock(node)) this.#container = node;
    this.#onElement(node);
    return true;
  }

  leave(node: Node): void {
    if (isShadowRoot(node)) this.#endBlock();
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
      this.#blocks.push({ container: this.#container, text: this.#text, pieces: this.#pieces });
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
