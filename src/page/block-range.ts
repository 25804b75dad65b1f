import type { Block, Piece } from './read-blocks';

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

/** The text node that holds the character at an offset. */
function pieceAt(pieces: readonly Piece[], offset: number): Piece {
  const piece = pieces.findLast(({ start }) => start <= offset);
  if (piece === undefined) throw new RangeError(`offset ${offset} is before the block's text`);
  return piece;
}
