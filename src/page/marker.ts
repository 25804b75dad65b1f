import type { Candidate, Lexicon, Mention } from '../lexicon/lexicon';
import { scan } from '../lexicon/scan';
import { settle } from '../lexicon/settle';
import { blockRange } from './block-range';
import { isWithinLeftAlone } from './elements';
import type { Mark } from './mark';
import type { Painter } from './paint';
import type { Block } from './read-blocks';
import { documentOrder, parentAcross } from './shadow';

/** A block in which names or decoys were found, with what came of them. */
type Reading = { block: Block; candidates: readonly Candidate[]; marks: readonly Mark[] };

/** Keeps the marks of a page in step with its text. */
export type Marker = {
  /** Reads elements anew, with all that is in them, and forgets what is no longer on the page. */
  read(roots: Iterable<Element>): void;
  /** All marks, in reading order. */
  marks(): readonly Mark[];
};

/**
 * Makes a marker that holds nothing yet, and reads with `readBlocks`. Only blocks with names are kept in memory.
 */
export function createMarker(lexicon: Lexicon, painter: Painter, readBlocks: (root: Element) => Block[]): Marker {
  let readings: Reading[] = [];

  const find = (root: Element, before: Map<Text, Reading>): Reading[] =>
    readBlocks(root).flatMap((block) => {
      const same = takeSame(before, block);
      if (same !== undefined) return [same];
      const candidates = scan(lexicon, block.text);
      return candidates.length > 0 ? [{ block, candidates, marks: [] }] : [];
    });

  return {
    read(roots) {
      const dirty = new Set(roots);
      const isStale = ({ block: { container } }: Reading): boolean =>
        !container.isConnected || isWithin(container, dirty);
      const before = byFirstNode(readings.filter(isStale));
      const outermost = [...dirty].filter((root) => !isWithin(parentAcross(root), dirty));
      const found = outermost
        .filter((root) => root.isConnected && !isWithinLeftAlone(root))
        .flatMap((root) => find(root, before));
      for (const { marks } of before.values()) for (const mark of marks) painter.delete(mark);

      const current = inReadingOrder(
        readings.filter((reading) => !isStale(reading)),
        found,
      );
      const mentions = settle(current.map(({ candidates }) => candidates));
      readings = current.map((reading, index) => repaint(reading, mentions[index] ?? [], painter));
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
  const painted = mentions.map((mention) => ({
    mention,
    range: blockRange(block, mention.start, mention.end),
    text: block.text.slice(mention.start, mention.end),
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

function inReadingOrder(kept: readonly Reading[], found: readonly Reading[]): Reading[] {
  if (found.length === 0) return [...kept];
  return [...kept, ...found].sort((a, b) => documentOrder(firstNode(a.block), firstNode(b.block)));
}

function firstNode({ pieces, container }: Block): Node {
  return pieces[0]?.node ?? container;
}
