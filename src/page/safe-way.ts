import type { Point } from './mark-at-point';

/** CSS pixels by which the way is wider than the card at its end: nobody moves along a ruler. */
const MARGIN = 24;

/**
 * Whether a pointer that left a name is on its way to the card: within the triangle between the place where it left
 * and the side of the card that faces it.
 * @param from where the pointer was last over the name
 */
export function isOnSafeWay(from: Point, to: Point, card: DOMRectReadOnly): boolean {
  const [a, b] = facingSide(from, card);
  const turns = [turn(from, a, to), turn(a, b, to), turn(b, from, to)];
  return turns.every((way) => way >= 0) || turns.every((way) => way <= 0);
}

/** The ends of the card's side that is nearest, somewhat beyond the card. */
function facingSide({ x, y }: Point, { left, right, top, bottom }: DOMRectReadOnly): [Point, Point] {
  const isAboveOrBelow = y <= top || y >= bottom;
  if (isAboveOrBelow) {
    const side = y <= top ? top : bottom;
    return [
      { x: left - MARGIN, y: side },
      { x: right + MARGIN, y: side },
    ];
  }
  const side = x <= left ? left : right;
  return [
    { x: side, y: top - MARGIN },
    { x: side, y: bottom + MARGIN },
  ];
}

/** Positive where the way from `a` by `b` to `c` turns one way, negative where it turns the other. */
function turn(a: Point, b: Point, c: Point): number {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}
