/** A place on the map, in pixels at its own size. */
export type Point = { x: number; y: number };

/** A box with its sides along the axes. */
export type Box = { left: number; top: number; right: number; bottom: number };

/** Whether the lines from a to b and from c to d cross; lines that only touch do. */
export function linesCross(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  cx: number,
  cy: number,
  dx: number,
  dy: number,
): boolean {
  const side1 = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
  const side2 = (bx - ax) * (dy - ay) - (by - ay) * (dx - ax);
  if (side1 > 0 ? side2 > 0 : side1 < 0 && side2 < 0) return false;
  const side3 = (dx - cx) * (ay - cy) - (dy - cy) * (ax - cx);
  const side4 = (dx - cx) * (by - cy) - (dy - cy) * (bx - cx);
  return !(side3 > 0 ? side4 > 0 : side3 < 0 && side4 < 0);
}

/** How much of the line from a to b lies in a box: 0 for none, 1 for all of it. */
export function shareInBox(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  left: number,
  top: number,
  right: number,
  bottom: number,
): number {
  if (ax < left && bx < left) return 0;
  if (ax > right && bx > right) return 0;
  if (ay < top && by < top) return 0;
  if (ay > bottom && by > bottom) return 0;
  const dx = bx - ax;
  const dy = by - ay;
  let first = 0;
  let last = 1;
  if (dx !== 0) {
    const toLeft = (left - ax) / dx;
    const toRight = (right - ax) / dx;
    first = Math.max(first, Math.min(toLeft, toRight));
    last = Math.min(last, Math.max(toLeft, toRight));
  }
  if (dy !== 0) {
    const toTop = (top - ay) / dy;
    const toBottom = (bottom - ay) / dy;
    first = Math.max(first, Math.min(toTop, toBottom));
    last = Math.min(last, Math.max(toTop, toBottom));
  }
  return last > first ? last - first : 0;
}

/** Whether two boxes share more than an edge. */
export function boxesOverlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
