import { linesCross, shareInBox } from './geometry';

/** What is to be drawn: a box around the middle of each node, with its room, and between which nodes lines run. */
export type Tangle = {
  halfWidth: Float64Array;
  above: Float64Array;
  below: Float64Array;
  from: Int32Array;
  to: Int32Array;
  width: number;
  height: number;
};

/** What makes a map worse, in crossings. */
const OVERLAP = 40;
/** A line behind a node that is not its own seems to end there. */
const BEHIND = 1.4;
/** Two lines that leave a node as one. */
const TOGETHER = 0.6;
/** A line as long as the map is wide. */
const LENGTH = 0.4;

/** Cosine of the angle under which two lines seem to be one: some 14 degrees. */
const ALIKE = 0.97;

/** What a move may cost at first. With time it may cost less and less, and nothing at last. */
const FIRST_THRESHOLD = 1.5;

/** Moves from one pause to the next. */
const PAUSE = 16;

/** Of all moves, those in which two nodes change places. */
const SWAPS = 0.12;

/**
 * Moves the nodes of a map about until few lines cross and hardly any runs behind a node: threshold accepting (Dueck and
 * Scheuer 1990) over what Davidson and Harel (1996) ask of a drawing. Boxes begin small, so that nodes get past each other.
 * It adds, multiplies and takes roots, which all engines do alike, so that a map is the same everywhere. Yields after each
 * move; gives what the best places that were found cost, and leaves the nodes there.
 */
export function* untangle(
  tangle: Tangle,
  xs: Float64Array,
  ys: Float64Array,
  { moves, random }: { moves: number; random: () => number },
): Generator<undefined, number> {
  const { halfWidth, above, below, width, height } = tangle;
  const nodes = xs.length;
  const clampX = (node: number, x: number): number => clamp(x, at(halfWidth, node), width - at(halfWidth, node));
  const clampY = (node: number, y: number): number => clamp(y, at(above, node), height - at(below, node));
  const costs = createCosts(tangle, xs, ys);
  const put = (node: number, x: number, y: number): void => {
    xs[node] = clampX(node, x);
    ys[node] = clampY(node, y);
  };
  for (let node = 0; node < nodes; node += 1) put(node, at(xs, node), at(ys, node));
  let best = Infinity;
  const bestXs = xs.slice();
  const bestYs = ys.slice();
  for (let move = 0; move < moves; move += 1) {
    const left = 1 - move / moves;
    const threshold = FIRST_THRESHOLD * left * left;
    const size = Math.min(1, 0.4 + 1.2 * (1 - left));
    const node = Math.floor(random() * nodes);
    const isSwap = random() < SWAPS;
    const other = isSwap ? Math.floor(random() * nodes) : node;
    const [x, y, otherX, otherY] = [at(xs, node), at(ys, node), at(xs, other), at(ys, other)];
    const lapped = costs.overlaps(node, size) + costs.overlaps(other, size);
    if (isSwap) {
      put(node, otherX, otherY);
      put(other, x, y);
    } else {
      const reach = 10 + left * left * width * 0.6;
      put(node, x + (random() * 2 - 1) * reach, y + (random() * 2 - 1) * reach);
    }
    const [newX, newY, newOtherX, newOtherY] = [at(xs, node), at(ys, node), at(xs, other), at(ys, other)];
    const goBack = (): void => {
      xs[node] = x;
      ys[node] = y;
      xs[other] = otherX;
      ys[other] = otherY;
    };
    const isTighter = costs.overlaps(node, size) + costs.overlaps(other, size) > lapped;
    goBack();
    // Most moves end here, before anything of the lines is looked at.
    if (!isTighter) {
      const before = costs.ofLines(node, size) + (isSwap ? costs.ofLines(other, size) : 0);
      xs[node] = newX;
      ys[node] = newY;
      xs[other] = newOtherX;
      ys[other] = newOtherY;
      const most = before + threshold;
      let after = costs.ofLines(node, size, most);
      if (isSwap && after <= most) after += costs.ofLines(other, size, most - after);
      if (after > most) goBack();
    }
    if (move === moves - 1 || (size === 1 && move % (nodes * 20) === 0)) {
      const now = costs.ofAll();
      if (now < best) {
        best = now;
        bestXs.set(xs);
        bestYs.set(ys);
      }
    }
    if (move % PAUSE === 0) yield;
  }
  xs.set(bestXs);
  ys.set(bestYs);
  return best;
}

type Costs = {
  /** How much a node overlaps others, with boxes of a part of their size. */
  overlaps: (node: number, size: number) => number;
  /** What the lines around a node cost, and those behind it; reckoned no further than to what is more than `most`. */
  ofLines: (node: number, size: number, most?: number) => number;
  /** What the whole map costs; what has to do with two nodes counts for each. */
  ofAll: () => number;
};

function createCosts({ halfWidth, above, below, from, to, width }: Tangle, xs: Float64Array, ys: Float64Array): Costs {
  const nodes = xs.length;
  const lines = from.length;
  const linesOf: number[][] = Array.from({ length: nodes }, () => []);
  for (let line = 0; line < lines; line += 1) {
    linesOf[at(from, line)]?.push(line);
    linesOf[at(to, line)]?.push(line);
  }

  const overlaps = (node: number, size: number): number => {
    let cost = 0;
    for (let other = 0; other < nodes; other += 1) {
      if (other === node) continue;
      const apartX = Math.abs(at(xs, node) - at(xs, other)) - (at(halfWidth, node) + at(halfWidth, other)) * size;
      if (apartX >= 0) continue;
      const down = at(ys, other) - at(ys, node);
      const apartY =
        down > 0
          ? down - (at(above, other) + at(below, node)) * size
          : -down - (at(above, node) + at(below, other)) * size;
      if (apartY < 0) cost += OVERLAP * (1 + Math.min(-apartX, -apartY) / 40);
    }
    return cost;
  };

  const behind = (line: number, node: number, size: number): number => {
    const a = at(from, line);
    const b = at(to, line);
    if (a === node || b === node) return 0;
    const left = at(xs, node) - at(halfWidth, node) * size;
    const right = at(xs, node) + at(halfWidth, node) * size;
    const top = at(ys, node) - at(above, node) * size;
    const bottom = at(ys, node) + at(below, node) * size;
    return shareInBox(at(xs, a), at(ys, a), at(xs, b), at(ys, b), left, top, right, bottom) > 0 ? BEHIND : 0;
  };

  /** Two lines that share a node: how much they seem to be one. */
  const together = (line: number, other: number): number => {
    const shared =
      at(from, line) === at(from, other) || at(from, line) === at(to, other) ? at(from, line) : at(to, line);
    const end = at(from, line) === shared ? at(to, line) : at(from, line);
    const otherEnd = at(from, other) === shared ? at(to, other) : at(from, other);
    // Several lines between the same two are drawn apart.
    if (end === otherEnd) return 0;
    const dx = at(xs, end) - at(xs, shared);
    const dy = at(ys, end) - at(ys, shared);
    const ex = at(xs, otherEnd) - at(xs, shared);
    const ey = at(ys, otherEnd) - at(ys, shared);
    const cosine = (dx * ex + dy * ey) / (Math.sqrt((dx * dx + dy * dy) * (ex * ex + ey * ey)) || 1);
    return cosine > ALIKE ? (TOGETHER * (cosine - ALIKE)) / (1 - ALIKE) : 0;
  };

  const between = (line: number, other: number): number => {
    const a = at(from, line);
    const b = at(to, line);
    const c = at(from, other);
    const d = at(to, other);
    if (a === c || a === d || b === c || b === d) return together(line, other);
    const cross = linesCross(at(xs, a), at(ys, a), at(xs, b), at(ys, b), at(xs, c), at(ys, c), at(xs, d), at(ys, d));
    return cross ? 1 : 0;
  };

  const ofLines = (node: number, size: number, most = Infinity): number => {
    let cost = 0;
    for (const line of linesOf[node] ?? []) {
      const dx = at(xs, at(from, line)) - at(xs, at(to, line));
      const dy = at(ys, at(from, line)) - at(ys, at(to, line));
      cost += (LENGTH * Math.sqrt(dx * dx + dy * dy)) / width;
      for (let other = 0; other < lines; other += 1) {
        // Two lines of the node itself are looked at once.
        const isOwn = at(from, other) === node || at(to, other) === node;
        if (other !== line && !(isOwn && other < line)) cost += between(line, other);
      }
      for (let other = 0; other < nodes; other += 1) cost += behind(line, other, size);
      if (cost > most) return cost;
    }
    for (let line = 0; line < lines; line += 1) cost += behind(line, node, size);
    return cost;
  };

  const ofAll = (): number => {
    let cost = 0;
    for (let node = 0; node < nodes; node += 1) cost += overlaps(node, 1) + ofLines(node, 1);
    return cost;
  };
  return { overlaps, ofLines, ofAll };
}

/** Places are whole pixels: nobody sees less. */
function clamp(value: number, least: number, most: number): number {
  return Math.round(Math.min(most, Math.max(least, value)));
}

function at(values: Float64Array | Int32Array, index: number): number {
  return values[index] ?? 0;
}
