import type { Block, Piece } from './read-blocks';
import { parentAcross } from './shadow';

/** The page's range for a stretch of a block's text (UTF-16 offsets, `end` exclusive and after `start`). */
export function blockRange({ pieces }: Block, start: number, end: number): StaticRange {
  const first = pieceAt(pieces, start);
  const last = pieceAt(pieces, end - 1);
  return new StaticRange({
    startContainer: first.node,
    startOffset: start - first.start,
    endContainer: last.node,
    endOffset: end - last.start,
  });
}

/** The elements that the text nodes of a stretch stand in. */
export function elementsOf({ pieces }: Block, start: number, end: number): Element[] {
  const first = pieces.indexOf(pieceAt(pieces, start));
  const last = pieces.indexOf(pieceAt(pieces, end - 1));
  return [...new Set(pieces.slice(first, last + 1).flatMap(({ node }) => parentAcross(node) ?? []))];
}

/** The text node that holds the character at an offset. */
function pieceAt(pieces: readonly Piece[], offset: number): Piece {
  const piece = pieces.findLast(({ start }) => start <= offset);
  if (piece === undefined) throw new RangeError(`offset ${offset} is before the block's text`);
  return piece;
}
