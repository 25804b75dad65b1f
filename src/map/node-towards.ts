import type { Point } from './geometry';

/** A direction of an arrow key. */
export type Direction = 'left' | 'right' | 'up' | 'down';

const VECTORS: Record<Direction, Point> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
};

/**
 * The nearest place in a direction, by its index; what lies far to the side of it counts as farther. Where nothing lies
 * within the quarter of the map that the arrow points to, the half of it is looked at, so that hardly any place is out of reach.
 */
export function nodeTowards(places: readonly Point[], from: number, direction: Direction): number | undefined {
  const here = places[from];
  if (here === undefined) return undefined;
  const vector = VECTORS[direction];
  const seen = places.flatMap(({ x, y }, index) => {
    const [dx, dy] = [x - here.x, y - here.y];
    const ahead = dx * vector.x + dy * vector.y;
    const aside = Math.abs(dx * vector.y) + Math.abs(dy * vector.x);
    return index !== from && ahead > 0 ? [{ index, isInQuarter: aside <= ahead, far: ahead + 2 * aside }] : [];
  });
  return seen.sort((a, b) => Number(b.isInQuarter) - Number(a.isInQuarter) || a.far - b.far)[0]?.index;
}

/** The edges of a node in the order in which they lie around it, clockwise from above. */
export function edgesAround(
  { edges, places }: { edges: readonly { from: number; to: number; lane: number }[]; places: readonly Point[] },
  node: number,
): number[] {
  const here = places[node] ?? { x: 0, y: 0 };
  return edges
    .flatMap(({ from, to, lane }, index) => {
      if (from !== node && to !== node) return [];
      const { x, y } = places[from === node ? to : from] ?? here;
      // From above, and around with the clock.
      const angle = (Math.atan2(x - here.x, here.y - y) + 2 * Math.PI) % (2 * Math.PI);
      return [{ index, angle, lane: from === node ? lane : -lane }];
    })
    .sort((a, b) => a.angle - b.angle || a.lane - b.lane || a.index - b.index)
    .map(({ index }) => index);
}
