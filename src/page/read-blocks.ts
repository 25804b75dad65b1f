import { classOf, WORD } from '../lexicon/characters';
import { isCapital } from '../lexicon/letter-case';
import { blockAround, isShadowRoot, isText, ODD_ONES, partByAttributes, partByName } from './elements';

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
 * otherwise. What is blank is left out. Comes in small steps, mostly without a block, between which the page may
 * change.
 * @returns whether it came to the end: not where the page took away what was to be read next.
 */
export function* readBlocks(root: Element | ShadowRoot, shadowOf: ShadowOf): Generator<Block | undefined, boolean> {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  const oddOnes = oddOnesIn(root);
  const gatherer = new BlockGatherer();
  let node: Shown | null = isShadowRoot(root) ? nextIn(walker) : root;
  for (let count = 1; node !== null; count += 1) {
    let isPassedOver = false;
    if (isText(node)) gatherer.take(node);
    else {
      const part = oddOnes.has(node) ? partByAttributes(node) : partByName(node);
      isPassedOver = part === 'left alone' || part === 'invisible';
      if (part === 'block' || part === 'left alone') gatherer.endBlock();
      const shadow = isPassedOver ? undefined : shadowOf(node);
      if (shadow !== undefined) {
        yield* gatherer.takeBlocks();
        const isRead = yield* readBlocks(shadow, shadowOf);
        if (!isRead || !node.isConnected) return false;
      }
    }
    node = isPassedOver ? nextBeyond(walker) : nextIn(walker);
    if (!gatherer.hasBlocks && count % STEP !== 0) continue;
    const parent: Node | null | undefined = node?.parentNode;
    yield* gatherer.takeBlocks();
    if (count % STEP === 0) yield;
    if (node !== null && (node.parentNode !== parent || !node.isConnected)) return false;
  }
  gatherer.endBlock();
  yield* gatherer.takeBlocks();
  return true;
}

/** What a walker shows. */
type Shown = Element | Text;

function nextIn(walker: TreeWalker): Shown | null {
  return walker.nextNode() as Shown | null;
}

/** The elements in another, itself included, that are not what their names say: mostly none, and found by the browser. */
function oddOnesIn(root: Element | ShadowRoot): ReadonlySet<Element> {
  if (isShadowRoot(root)) return new Set(root.querySelectorAll(ODD_ONES));
  // By way of the prototype: in a form, a field's name stands before that of a method.
  return new Set(Element.prototype.querySelectorAll.call(root, ODD_ONES)).add(root);
}

/** Leads a walker to what follows its node and all that is in it. */
function nextBeyond(walker: TreeWalker): Shown | null {
  for (;;) {
    const next = walker.nextSibling() as Shown | null;
    if (next !== null) return next;
    if (walker.parentNode() === null) return null;
  }
}

/** Gathers texts, given in reading order, into blocks. */
class BlockGatherer {
  #parent: Node | null = null;
  #container: Element | undefined;
  #blocks: Block[] = [];
  #pieces: Piece[] = [];
  #text = '';

  /** Whether blocks have ended since they were last taken. */
  get hasBlocks(): boolean {
    return this.#blocks.length > 0;
  }

  /** The blocks that have ended since they were last taken. */
  takeBlocks(): readonly Block[] {
    const blocks = this.#blocks;
    if (blocks.length > 0) this.#blocks = [];
    return blocks;
  }

  take(node: Text): void {
    const { data, parentNode } = node;
    if (parentNode !== this.#parent) this.#enter(parentNode);
    if (isBorder(this.#text, data)) this.endBlock();
    this.#pieces.push({ node, start: this.#text.length });
    this.#text += data;
  }

  #enter(parent: Node | null): void {
    this.#parent = parent;
    const container = parent === null ? undefined : blockAround(parent);
    if (container === this.#container) return;
    this.endBlock();
    this.#container = container;
  }

  endBlock(): void {
    if (this.#pieces.length === 0) return;
    if (this.#container !== undefined && this.#text.length <= LONGEST && this.#text.trim() !== '') {
      this.#blocks.push({ container: this.#container, text: this.#text, pieces: this.#pieces });
    }
    this.#pieces = [];
    this.#text = '';
  }
}

/** More than this, in UTF-16 code units, is no prose in one block but data, and reading it would hold up the page. */
const LONGEST = 500_000;

/**
 * Whether text nodes that touch are words apart: «…Iran» and «Belarus…» in a menu whose inline elements
 * are laid out as blocks. No name has a capital after a small letter where two nodes meet.
 */
function isBorder(left: string, right: string): boolean {
  if (left === '' || !isCapital(right.charCodeAt(0))) return false;
  const last = left.charCodeAt(left.length - 1);
  return classOf(last) === WORD && !isCapital(last);
}

/** Whether a block still reads as it did when it was read. */
export function isFresh({ text, pieces }: Block): boolean {
  return pieces.every(({ node, start }, index) => {
    const end = pieces[index + 1]?.start ?? text.length;
    return node.isConnected && node.length === end - start && text.startsWith(node.data, start);
  });
}
