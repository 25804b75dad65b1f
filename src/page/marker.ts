import type { Candidate, Lexicon, Mention } from '../lexicon/lexicon';
import { scan } from '../lexicon/scan';
import { settle } from '../lexicon/settle';
import { blockRange, elementsOf } from './block-range';
import { isWithinLeftAlone } from './elements';
import { languageOf } from './language-of';
import type { Mark } from './mark';
import type { Painter } from './paint';
import { type Block, isFresh } from './read-blocks';
import { documentOrder, parentAcross } from './shadow';

/** A block in which names or decoys were found, with what came of them. */
type Reading = { block: Block; candidates: readonly Candidate[]; marks: readonly Mark[] };

/** Keeps the marks of a page in step with its text. */
export type Marker = {
  /**
   * Reads elements anew, with all that is in them, and forgets what is no longer on the page: in small steps, between
   * which the page may change. One reading ends before the next begins.
   */
  read(roots: Iterable<Element>): Generator<void>;
  /** All marks, in reading order. */
  marks(): readonly Mark[];
};

/** Reads an element; see `readBlocks`. */
type ReadBlocks = (root: Element) => Generator<Block | undefined, boolean>;

/** Makes a marker that holds nothing yet. Only blocks with names are kept in memory. */
export function createMarker(lexicon: Lexicon, painter: Painter, readBlocks: ReadBlocks): Marker {
  let readings: Reading[] = [];

  /** Reads an element until the page lets it come to the end. */
  function* find(root: Element, known: Map<Text, Reading>): Generator<void, Reading[]> {
    for (;;) {
      const found: Reading[] = [];
      const blocks = readBlocks(root);
      for (let step = blocks.next(); ; step = blocks.next()) {
        if (step.done === true) {
          if (step.value || !root.isConnected) return found;
          break;
        }
        if (step.value !== undefined) found.push(...readingOf(step.value, known));
        yield;
      }
      for (const [node, reading] of byFirstNode(found)) known.set(node, reading);
    }
  }

  const readingOf = (block: Block, known: Map<Text, Reading>): Reading[] => {
    const same = takeSame(known, block);
    if (same !== undefined) return [same];
    const candidates = scan(lexicon, block.text, languageOf(block.container));
    return candidates.length > 0 ? [{ block, candidates, marks: [] }] : [];
  };

  return {
    *read(roots) {
      const dirty = new Set(roots);
      const stale = new Set(readings.filter(({ block: { container } }) => isWithin(container, dirty)));
      const known = byFirstNode([...stale]);
      const outermost = [...dirty].filter(
        (root) => root.isConnected && !isWithin(parentAcross(root), dirty) && !isWithinLeftAlone(root),
      );
      const found: Reading[] = [];
      for (const root of outermost.sort(documentOrder)) found.push(...(yield* find(root, known)));

      // What was edited meanwhile is read again soon: the page has told so.
      const fresh = found.filter(({ block }) => isFresh(block));
      const kept = readings.filter((reading) => !stale.has(reading) && reading.block.container.isConnected);
      const current = inReadingOrder(kept, fresh);
      const staying = new Set(current);
      for (const reading of [...readings, ...found]) {
        if (!staying.has(reading)) for (const mark of reading.marks) painter.delete(mark);
      }
      const mentions = settle(current.map(({ candidates }) => candidates));
      readings = current;
      for (const [index, reading] of current.entries()) {
        readings[index] = repaint(reading, mentions[index] ?? [], painter);
        yield;
      }
    },
    marks: () => readings.flatMap(({ marks }) => marks),
  };
}

function byFirstNode(readings: readonly Reading[]): Map<Text, Reading> {
  return new Map(readings.flatMap((reading) => reading.block.pieces.slice(0, 1).map(({ node }) => [node, reading])));
}

/** Takes out the reading of a block that reads as before, so that its marks, and a card at one, stay. */
function takeSame(before: Map<Text, Reading>, { text, pieces, container }: Block): Reading | undefined {
  const first = pieces[0]?.node;
  const reading = first && before.get(first);
  if (first === undefined || reading === undefined) return undefined;
  const { block } = reading;
  const isSame =
    block.container === container &&
    block.text === text &&
    block.pieces.length === pieces.length &&
    block.pieces.every(({ node, start }, at) => node === pieces[at]?.node && start === pieces[at]?.start);
  if (!isSame) return undefined;
  before.delete(first);
  return reading;
}

/** Gives a reading its marks, leaving those alone that stay as they are. */
function repaint(reading: Reading, mentions: readonly Mention[], painter: Painter): Reading {
  const { block, marks } = reading;
  const isSame =
    marks.length === mentions.length && marks.every(({ mention }, at) => isSamePlace(mention, mentions[at]));
  if (isSame) return reading;
  for (const mark of marks) painter.delete(mark);
  // Edited meanwhile: its places are no longer the text's.
  if (!isFresh(block)) return { ...reading, marks: [] };
  const painted = mentions.map((mention) => ({
    mention,
    range: blockRange(block, mention.start, mention.end),
    block,
    text: block.text.slice(mention.start, mention.end),
    elements: elementsOf(block, mention.start, mention.end),
  }));
  for (const mark of painted) painter.add(mark);
  return { ...reading, marks: painted };
}

function isSamePlace(a: Mention, b: Mention | undefined): boolean {
  return b !== undefined && a.start === b.start && a.end === b.end && a.entity === b.entity;
}

function isWithin(inner: Element | null, outer: ReadonlySet<Element>): boolean {
  for (let element = inner; element !== null; element = parentAcross(element)) {
    if (outer.has(element)) return true;
  }
  return false;
}

/** Puts readings, in order, among others that are. */
function inReadingOrder(kept: readonly Reading[], found: readonly Reading[]): Reading[] {
  const merged: Reading[] = [];
  let taken = 0;
  for (const reading of found) {
    const place = placeOf(kept, reading, taken);
    merged.push(...kept.slice(taken, place), reading);
    taken = place;
  }
  return [...merged, ...kept.slice(taken)];
}

/** How many of the readings, from a place on, stand before another: by halves, as comparing is dear on long pages. */
function placeOf(readings: readonly Reading[], reading: Reading, from: number): number {
  const node = firstNode(reading.block);
  let low = from;
  let high = readings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = readings[middle];
    if (other !== undefined && documentOrder(firstNode(other.block), node) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function firstNode({ pieces, container }: Block): Node {
  return pieces[0]?.node ?? container;
}
