import { classOf, WORD } from '../lexicon/characters';
import { isCapital } from '../lexicon/letter-case';
import {
  blockAround,
  INVISIBLE_ONES,
  isElement,
  isShadowRoot,
  isText,
  ODD_ONES,
  type Part,
  partByAttributes,
  partByName,
} from './elements';
import type { Block, Piece } from './read-blocks';
import { parentElementOf } from './shadow';

/** Finds what single texts of an element, or of a shadow tree, are part of. It is good for one reading. */
export type BlockFinder = {
  /** Whether a text stands in something that can be within a word without the reader's seeing it. */
  isInvisible(text: Text): boolean;
  /** Whether an element is, or stands in, what is left alone. */
  isLeftAlone(element: Element): boolean;
  /**
   * The block that a text is part of; `undefined` where it is left alone. In steps, mostly none, between which the page
   * may change; where it takes the block apart meanwhile there is none.
   */
  blockAt(text: Text): Generator<undefined, Block | undefined>;
};

/** Text nodes that are passed in one step. */
const STEP = 256;

export function createBlockFinder(root: Element | ShadowRoot): BlockFinder {
  const odd = new Set(elementsIn(root, ODD_ONES));
  const partOf = (element: Element): Part => (odd.has(element) ? partByAttributes(element) : partByName(element));
  const invisible = textsInvisible(root, partOf);
  const leftAlone = new Map<Element, boolean>();

  const isLeftAlone = (element: Element): boolean => {
    const unknown: Element[] = [];
    let found = false;
    for (let around: Element | null = element; around !== null && !found; around = parentElementOf(around)) {
      const known = leftAlone.get(around);
      if (known === false) break;
      unknown.push(around);
      found = known === true || isApart(partOf(around));
      if (around === root) break;
    }
    for (const each of unknown) leftAlone.set(each, found);
    return found;
  };

  return {
    isInvisible: (text) => invisible.has(text),
    isLeftAlone,
    *blockAt(text) {
      const { parentNode } = text;
      const container = parentNode === null ? undefined : blockAround(parentNode);
      if (parentNode === null || container === undefined) return undefined;
      if (isElement(parentNode) && isLeftAlone(parentNode)) return undefined;
      const before = yield* textsBeside(text, 'previousSibling', { container, partOf });
      const after = yield* textsBeside(text, 'nextSibling', { container, partOf });
      if (!text.isConnected) return undefined;
      return blockOf(container, [...before.reverse(), text, ...after]);
    },
  };
}

function isApart(part: Part): boolean {
  return part === 'left alone' || part === 'invisible';
}

/** The elements that a selector finds in another, itself included. */
function elementsIn(root: Element | ShadowRoot, selector: string): Element[] {
  if (isShadowRoot(root)) return [...root.querySelectorAll(selector)];
  // By way of the prototype: in a form, a field's name stands before that of a method.
  return [root, ...Element.prototype.querySelectorAll.call(root, selector)];
}

/** The texts in what is invisible; elements whose text is left alone may be among it. */
function textsInvisible(root: Element | ShadowRoot, partOf: (element: Element) => Part): ReadonlySet<Text> {
  const texts = new Set<Text>();
  for (const element of elementsIn(root, INVISIBLE_ONES)) {
    if (partOf(element) !== 'invisible') continue;
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    while (walker.nextNode() !== null) texts.add(walker.currentNode as Text);
  }
  return texts;
}

type Side = 'previousSibling' | 'nextSibling';
type Surroundings = { container: Element; partOf: (element: Element) => Part };

/** The texts of a block on one side of a text that is part of it, the nearest first. */
function* textsBeside(text: Text, side: Side, surroundings: Surroundings): Generator<undefined, Text[]> {
  const texts: Text[] = [];
  let reached = text.data;
  let last = text;
  for (let count = 1; ; count += 1) {
    const next = textBeside(last, side, surroundings);
    if (next === undefined) return texts;
    const isAhead = side === 'nextSibling';
    if (isAhead ? isBorder(reached, next.data) : isBorder(next.data, reached)) return texts;
    texts.push(next);
    last = next;
    if (next.data !== '') reached = next.data;
    if (count % STEP !== 0) continue;
    yield;
    if (!last.isConnected) return texts;
  }
}

/** The text next to another in the same block; `undefined` where the block ends. */
function textBeside(text: Text, side: Side, { container, partOf }: Surroundings): Text | undefined {
  let node: Node = text;
  for (;;) {
    while (node[side] === null) {
      const parent: Node | null = node.parentNode;
      if (parent === null || parent === container || !isElement(parent)) return undefined;
      node = parent;
    }
    let inner: Node | null = node[side];
    while (inner !== null) {
      if (isText(inner)) return inner;
      node = inner;
      if (!isElement(inner)) break;
      const part = partOf(inner);
      if (part === 'block' || part === 'left alone') return undefined;
      inner = part === 'invisible' ? null : side === 'nextSibling' ? inner.firstChild : inner.lastChild;
    }
  }
}

function blockOf(container: Element, texts: readonly Text[]): Block {
  const pieces: Piece[] = [];
  let text = '';
  for (const node of texts) {
    pieces.push({ node, start: text.length });
    text += node.data;
  }
  return { container, text, pieces };
}

/**
 * Whether text nodes that touch are words apart: «…Iran» and «Belarus…» in a menu whose inline elements
 * are laid out as blocks. No name has a capital after a small letter where two nodes meet.
 */
function isBorder(left: string, right: string): boolean {
  if (left === '' || !isCapital(right.charCodeAt(0))) return false;
  const last = left.charCodeAt(left.length - 1);
  return classOf(last) === WORD && !isCapital(last);
}
