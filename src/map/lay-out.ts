import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from 'd3-force';
import { type Box, boxesOverlap, type Point } from './geometry';
import { randomFrom } from './random-from';
import type { MapNode, RelationGraph } from './relation-graph';
import { type Tangle, untangle } from './untangle';

/** Where each node of a map stands, in the order of the nodes, and how large the map is, in pixels at its own size. */
export type MapLayout = { width: number; height: number; places: readonly Point[] };

/** The shapes that maps are laid out in: taller than wide, as a popup is, and wider than tall. */
export const MAP_SHAPES = ['tall', 'wide'] as const;
/** One of these shapes. */
export type MapShape = (typeof MAP_SHAPES)[number];

/** Width by height. */
const ASPECTS: Record<MapShape, number> = { tall: 0.72, wide: 1.45 };

/** Around each node, in pixels. */
const ROOM = 5;

/** Around the whole map, in pixels. */
const MARGIN = 10;

/** Of a map's area, what its nodes fill: more leaves lines no way around them, less makes names small where the map is. */
const FILLED = 0.35;

/**
 * A map is laid out from several beginnings, to keep the best. Of some twelve that were tried, these did well in both
 * shapes of the first story.
 */
const SEEDS = [9, 10];

/** Moves from one beginning, and how many pairs of things may be looked at in all of them: larger maps are untangled less. */
const MOVES = 50_000;
const MOVES_A_NODE = 3000;
const LOOKS = 40_000_000;

/** Steps after which forces come to rest; what is left of them after each, so that it is so. */
const TICKS = 240;
const DECAY = 0.0284;

/**
 * Lays a map out: forces (d3-force) find who stands near whom, then the lines are untangled, and what overlaps nevertheless
 * is drawn apart. The same graph gives the same map, in whichever engine. Yields often, and comes with its result at last.
 */
export function* layOut(graph: RelationGraph, shape: MapShape): Generator<undefined, MapLayout> {
  const { nodes, edges } = graph;
  if (nodes.length === 0) return { width: 1, height: 1, places: [] };
  const { width, height } = sizeFor(nodes, shape);
  const tangle: Tangle = {
    halfWidth: Float64Array.from(nodes, (node) => node.halfWidth + ROOM),
    above: Float64Array.from(nodes, (node) => node.radius + ROOM),
    below: Float64Array.from(nodes, (node) => node.below + ROOM),
    from: Int32Array.from(edges, ({ from }) => from),
    to: Int32Array.from(edges, ({ to }) => to),
    width,
    height,
  };
  const looks = ((2 * edges.length) / nodes.length + 1) * (nodes.length + edges.length) * 2;
  const moves = Math.round(Math.min(MOVES, MOVES_A_NODE * nodes.length, LOOKS / looks));
  let best = Infinity;
  let places: readonly Point[] = [];
  for (const seed of SEEDS) {
    const random = randomFrom(seed);
    const bodies = yield* pullTogether(graph, { width, height, random });
    const xs = Float64Array.from(bodies, ({ x }) => x);
    const ys = Float64Array.from(bodies, ({ y }) => y);
    const cost = yield* untangle(tangle, xs, ys, { moves, random });
    if (cost >= best) continue;
    best = cost;
    places = Array.from(xs, (x, index) => ({ x, y: ys[index] ?? 0 }));
  }
  return trimmed(yield* pushApart(places, nodes), nodes);
}

/** How large a map is whose nodes fill their part of it. None is wider than it. */
function sizeFor(nodes: readonly MapNode[], shape: MapShape): { width: number; height: number } {
  const boxes = nodes.map(({ halfWidth, radius, below }) => ({
    width: 2 * (halfWidth + ROOM),
    height: radius + below + 2 * ROOM,
  }));
  const area = boxes.reduce((sum, box) => sum + box.width * box.height, 0) / FILLED;
  const width = Math.max(Math.sqrt(area * ASPECTS[shape]), ...boxes.map((box) => box.width));
  const height = Math.max(area / width, ...boxes.map((box) => box.height));
  return { width: Math.ceil(width), height: Math.ceil(height) };
}

type Pull = { width: number; height: number; random: () => number };

function* pullTogether(
  { nodes, edges }: RelationGraph,
  { width, height, random }: Pull,
): Generator<undefined, readonly Point[]> {
  type Body = SimulationNodeDatum & Point & { halfWidth: number };
  // Places of our own: those that d3 begins with come from sines, which engines round differently.
  const bodies = nodes.map(({ halfWidth }): Body => ({ x: random() * width, y: random() * height, halfWidth }));
  const distance = Math.sqrt((width * height) / nodes.length);
  const isTall = height > width;
  const simulation = forceSimulation(bodies)
    .randomSource(random)
    .alphaDecay(DECAY)
    .force('link', forceLink(edges.map(({ from, to }) => ({ source: from, target: to }))).distance(distance))
    .force('charge', forceManyBody().strength(-4 * distance))
    .force('x', forceX<Body>(width / 2).strength(isTall ? 0.16 : 0.08))
    .force('y', forceY<Body>(height / 2).strength(isTall ? 0.08 : 0.16))
    .force(
      'collide',
      forceCollide<Body>(({ halfWidth }) => halfWidth),
    )
    .stop();
  for (let tick = 0; tick < TICKS; tick += 1) {
    simulation.tick();
    yield;
  }
  return bodies;
}

/** Rounds in which nodes may push each other apart, before the map is made larger instead. */
const PUSHES = 100;

/** Pushes nodes apart until none overlap: what is left of it on maps of hundreds, which are untangled least. */
function* pushApart(places: readonly Point[], nodes: readonly MapNode[]): Generator<undefined, Point[]> {
  const free = places.map(({ x, y }) => ({ x, y }));
  for (let round = 1; push(free, nodes); round += 1) {
    yield;
    if (round % PUSHES !== 0) continue;
    for (const place of free) {
      place.x = Math.round(place.x * 1.1);
      place.y = Math.round(place.y * 1.1);
    }
  }
  return free;
}

/** Pushes each two that overlap apart, the shorter way. Whether there were any. */
function push(places: readonly Point[], nodes: readonly MapNode[]): boolean {
  let hasPushed = false;
  for (const [index, node] of nodes.entries()) {
    for (let next = index + 1; next < nodes.length; next += 1) {
      const [other, a, b] = [nodes[next], places[index], places[next]];
      if (other === undefined || a === undefined || b === undefined) continue;
      const [box, otherBox] = [boxAt(node, a), boxAt(other, b)];
      if (!boxesOverlap(box, otherBox)) continue;
      hasPushed = true;
      const acrossBy = Math.min(box.right - otherBox.left, otherBox.right - box.left);
      const downBy = Math.min(box.bottom - otherBox.top, otherBox.bottom - box.top);
      const axis = acrossBy < downBy ? 'x' : 'y';
      const by = Math.ceil(Math.min(acrossBy, downBy) / 2);
      const [first, last] = a[axis] <= b[axis] ? [a, b] : [b, a];
      first[axis] -= by;
      last[axis] += by;
    }
  }
  return hasPushed;
}

/** Cuts off what is empty around a map, up to a margin. */
function trimmed(places: readonly Point[], nodes: readonly MapNode[]): MapLayout {
  const boxes = nodes.map((node, index) => boxAt(node, places[index] ?? { x: 0, y: 0 }));
  const left = Math.min(...boxes.map((box) => box.left)) - MARGIN;
  const top = Math.min(...boxes.map((box) => box.top)) - MARGIN;
  return {
    width: Math.max(...boxes.map((box) => box.right)) + MARGIN - left,
    height: Math.max(...boxes.map((box) => box.bottom)) + MARGIN - top,
    places: places.map(({ x, y }) => ({ x: x - left, y: y - top })),
  };
}

/** The room of a node's disc and name, where it stands. */
export function boxAt({ halfWidth, radius, below }: MapNode, { x, y }: Point): Box {
  return { left: x - halfWidth, top: y - radius, right: x + halfWidth, bottom: y + below };
}
