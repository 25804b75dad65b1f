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

/** Gives the shadow tree that is to be read with an element; `undefined` where there is none. */
export type ShadowOf = (element: Element) => ShadowRoot | undefined;

/** Nodes that are passed in one step. */
const STEP = 64;

/**
 * Reads all blocks of an element and what is in it, in reading order, a shadow tree before what its host holds
 * otherwise. What has no letter is left out. Comes in small steps, mostly without a block, between which the page may
 * change.
 * @returns whether it came to the end: not where the page took away what was to be read next.
 */
export function readBlocks(root: Element, shadowOf: ShadowOf): Generator<Block | undefined, boolean> {
  return readTree(root, root, shadowOf);
}

function* readTree(
  top: Element | ShadowRoot,
  container: Element,
  shadowOf: ShadowOf,
): Generator<Block | undefined, boolean> {
  const reader = new BlockReader(container);
  let node: Node = top;
  for (let count = 1; ; count += 1) {
    const isEntered = reader.enter(node);
    const shadow = isEntered && isElement(node) ? shadowOf(node) : undefined;
    if (shadow !== undefined && isElement(node)) {
      const isRead = yield* readTree(shadow, node, shadowOf);
      if (!isRead || !node.isConnected) return false;
    }
    const next = isEntered && node.firstChild !== null ? node.firstChild : leaveFrom(reader, node, top);
    const parent = next?.parentNode;
    for (const block of reader.takeBlocks()) yield block;
    if (count % STEP === 0) yield;
    if (next === undefined) return true;
    if (next.parentNode !== parent || !next.isConnected) return false;
    node = next;
  }
}

/** Climbs until there is something to the right, which it gives. Recursion would not survive a page nested 10,000 deep. */
function leaveFrom(reader: BlockReader, from: Node, top: Node): Node | undefined {
  for (let node = from; ; node = node.parentNode ?? top) {
    reader.leave(node);
    if (node === top) return undefined;
    if (node.nextSibling !== null) return node.nextSibling;
  }
}

/** Gathers text into blocks while a walk enters and leaves nodes. */
class BlockReader {
  #container: Element;
  #blocks: Block[] = [];
  #pieces: Piece[] = [];
  #text = '';

  constructor(container: Element) {
    this.#container = container;
  }

  /** The blocks that have ended since they were last taken. */
  takeBlocks(): readonly Block[] {
    if (this.#blocks.length === 0) return NONE;
    const blocks = this.#blocks;
    this.#blocks = [];
    return blocks;
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
    if (this.#text.length <= LONGEST && /\p{L}/u.test(this.#text)) {
      this.#blocks.push({ container: this.#container, text: this.#text, pieces: this.#pieces });
    }
    if (this.#pieces.length > 0) this.#pieces = [];
    this.#text = '';
  }
}

const NONE: readonly Block[] = [];

/** More than this, in UTF-16 code units, is no prose in one block but data, and reading it would hold up the page. */
const LONGEST = 500_000;

/**
 * Whether text nodes that touch are words apart: «…Iran» and «Belarus…» in a menu whose inline elements
 * are laid out as blocks. No name has a capital after a small letter where two nodes meet.
 */
function isBorder(left: string, right: string): boolean {
  return /[\p{Ll}\p{N}]$/u.test(left) && /^\p{Lu}/u.test(right);
}

/** Whether a block still reads as it did when it was read. */
export function isFresh({ text, pieces }: Block): boolean {
  return pieces.every(({ node, start }, index) => {
    const end = pieces[index + 1]?.start ?? text.length;
    return node.isConnected && node.length === end - start && text.startsWith(node.data, start);
  });
}
