import { classOf, UNSPACED, WORD } from '../lexicon/characters';
import { isUnplain, type Sweep, sweep, sweepable } from '../lexicon/sweep';

/** Text nodes that are passed in one step. */
const STEP = 128;

/** So much text, in UTF-16 code units, is swept at once. */
const STRETCH = 16_384;

/** So much of it is swept again with what follows: more than the beginning of a name, whatever spaces are in it. */
const OVERLAP = 64;

/** A node that is longer than this, in UTF-16 code units, is data and no prose. */
const LONGEST_NODE = 500_000;

/**
 * Gives the text nodes in which a name may begin, in document order. Comes in small steps, mostly without a node, between
 * which the page may change. Every page goes through it, and most before it is compiled: it is plain for that.
 * @param isInvisible tells the nodes that can stand within a word without the reader's seeing them
 * @returns whether it came to the end: not where the page took away what was to be read next.
 */
export function* promisingTexts(
  root: Element | ShadowRoot,
  searches: Sweep,
  isInvisible: (text: Text) => boolean,
): Generator<Text | undefined, boolean> {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  const texts: string[] = [];
  let length = 0;
  /** Nodes that have been swept before. */
  let known = 0;
  let node = walker.nextNode() as Text | null;
  for (let count = 1; node !== null; count += 1) {
    const { data } = node;
    if (data.length <= LONGEST_NODE && !isInvisible(node)) {
      nodes.push(node);
      texts.push(data);
      length += data.length;
    }
    node = walker.nextNode() as Text | null;
    const isStretch = node === null || length >= STRETCH;
    if (!isStretch && count % STEP !== 0) continue;
    const parent = node?.parentNode;
    if (isStretch) {
      for (const index of promisingAmong(texts, known, searches)) yield nodes[index];
      const gone = nodes.length - lastOnes(texts);
      nodes.splice(0, gone);
      texts.splice(0, gone);
      known = nodes.length;
      length = 0;
    }
    yield;
    if (node !== null && (node.parentNode !== parent || !node.isConnected)) return false;
  }
  return true;
}

/**
 * Which of some texts that follow each other have the beginning of a name that may go on in the next, in order.
 * @param known so many of the first have been swept together before
 */
function promisingAmong(texts: readonly string[], known: number, searches: Sweep): number[] {
  let plain = texts;
  let whole = texts.join('');
  if (isUnplain(whole)) {
    plain = texts.map((text) => (isUnplain(text) ? sweepable(text) : text));
    whole = plain.join('');
  }
  const from = plain.slice(0, known).reduce((sum, { length }) => sum + length, 0);
  const places: number[] = [];
  sweep(searches, whole, (start, end) => {
    if (end > from) places.push(start);
  });
  if (searches.length > 1) places.sort((a, b) => a - b);
  return textsAt(places, plain, whole);
}

/** The indexes of the texts in which some places of them all, in order, are, as far as a word may begin there. */
function textsAt(places: readonly number[], texts: readonly string[], whole: string): number[] {
  const found: number[] = [];
  let at = 0;
  let start = 0;
  let end = texts[0]?.length ?? 0;
  for (const place of places) {
    while (place >= end && at < texts.length) {
      at += 1;
      start = end;
      end += texts[at]?.length ?? 0;
    }
    // Whether two texts read as one is not seen here.
    if (found.at(-1) !== at && (place === start || mayBegin(whole, place))) found.push(at);
  }
  return found;
}

function mayBegin(text: string, place: number): boolean {
  return classOf(text.charCodeAt(place - 1)) !== WORD || classOf(text.charCodeAt(place)) === UNSPACED;
}

/** How many of the last of some texts hold the overlap. */
function lastOnes(texts: readonly string[]): number {
  let count = 0;
  for (let length = 0; length < OVERLAP && count < texts.length; count += 1)
    length += texts.at(-1 - count)?.length ?? 0;
  return count;
}
