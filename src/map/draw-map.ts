import type { Box, Point } from './geometry';
import { boxAt, type MapLayout } from './lay-out';
import { type Labelled, type PlacedLabel, placeLabels } from './place-labels';
import { type MapEdge, type MapNode, NAME_GAP, NAME_LEADING, NAME_SIZE, type RelationGraph } from './relation-graph';

/** What a reader looks at: an entity with its neighbours, or one relation; by their index. */
export type MapFocus = { node: number } | { edge: number } | undefined;

/** A map as it is drawn: pixels from its upper left corner. */
export type MapDrawing = {
  width: number;
  height: number;
  nodes: readonly DrawnNode[];
  edges: readonly DrawnEdge[];
  /** Sizes of the texts. */
  nameSize: number;
  labelSize: number;
};

/** How a thing is drawn: as usual, or, while the reader looks at something, as part of that or not. */
export type Look = 'usual' | 'lit' | 'faint';

/** A node as it is drawn. */
export type DrawnNode = {
  node: MapNode;
  x: number;
  y: number;
  radius: number;
  /** Where the feet of the lines of its name stand. */
  baselines: readonly number[];
  look: Look;
};

/** A relation as it is drawn. */
export type DrawnEdge = {
  edge: MapEdge;
  /** Path data of the line, and of the head of its arrow; none where it reads the same both ways. */
  line: string;
  head?: string;
  look: Look;
  label?: PlacedLabel;
};

type DrawSettings = {
  /** From the map's own size to the drawn one. */
  zoom: number;
  focus?: MapFocus;
};

const LABEL_SIZE = 11.5;
/** Between two lines that join the same two nodes. */
const LANE = 22;
const HEAD_LENGTH = 8;
const HEAD_HALF_WIDTH = 3.6;
/** Between a disc and the end of a line. */
const GAP = 2.5;
/** So many relations are said in words wherever there is room; of more, those whose lines have room. */
const FEW = 5;
/** How much wider a name may be than reckoned: those on the reader's page are set in bold. */
const BOLD = 1.2;
/** Steps in which labels, and the heads of arrows, move along a line. */
const STEPS = 32;

/** Draws a map in a size, with the labels of what is looked at. */
export function drawMap(graph: RelationGraph, layout: MapLayout, { zoom, focus }: DrawSettings): MapDrawing {
  const size = sizeOfThings(zoom);
  const isLit = litBy(graph, focus);
  const lookOf = (isPart: boolean): Look => (focus === undefined ? 'usual' : isPart ? 'lit' : 'faint');
  const width = layout.width * zoom;
  const height = layout.height * zoom;
  const nodes = graph.nodes.map((node, index): DrawnNode => {
    const place = layout.places[index] ?? { x: 0, y: 0 };
    const [x, y, radius] = [place.x * zoom, place.y * zoom, node.radius * size];
    return {
      node,
      x,
      y,
      radius,
      baselines: node.lines.map((_, line) => y + radius + (NAME_GAP + NAME_LEADING * (line + 0.8)) * size),
      look: lookOf(isLit.node(index)),
    };
  });
  const curves = graph.edges.map((edge) => curveOf(edge, nodes, size));
  const boxes = nodes.map(({ node, x, y }) => scaledBox(node, { x, y }, size));
  const lit = graph.edges.filter((_, index) => isLit.edge(index)).length;
  const reach = lit === 1 ? 'any' : lit <= FEW ? 'far' : 'near';
  const asked = graph.edges.flatMap((edge, index): (Labelled & { index: number })[] => {
    const curve = curves[index];
    if (focus === undefined || curve === undefined || !isLit.edge(index)) return [];
    const points = Array.from({ length: STEPS - 5 }, (_, step) => pointOn(curve, (step + 3) / STEPS));
    return [{ index, text: edge.relation.label, points, reach }];
  });
  const labels = placeLabels(asked, {
    taken: boxes.filter((_, index) => isLit.node(index)),
    faint: boxes.filter((_, index) => !isLit.node(index)),
    bounds: { left: 0, top: 0, right: width, bottom: height },
    textSize: LABEL_SIZE * size,
  });
  const labelled = new Map(asked.map(({ index }, place) => [index, labels[place]]));
  const edges = graph.edges.flatMap((edge, index): DrawnEdge[] => {
    const curve = curves[index];
    if (curve === undefined) return [];
    const label = labelled.get(index);
    return [
      {
        edge,
        line: lineOf(curve),
        ...(!edge.isMutual && { head: headOf(curve, nodes[edge.to], size) }),
        look: lookOf(isLit.edge(index)),
        ...(label && { label }),
      },
    ];
  });
  return { width, height, nodes, edges, nameSize: NAME_SIZE * size, labelSize: LABEL_SIZE * size };
}

/** Discs and texts shrink with the map, but grow less than it: a map that is looked at from near has room for labels. */
export function sizeOfThings(zoom: number): number {
  return zoom <= 1 ? zoom : Math.sqrt(zoom);
}

type Lit = { node: (index: number) => boolean; edge: (index: number) => boolean };

function litBy({ edges }: RelationGraph, focus: MapFocus): Lit {
  if (focus === undefined) return { node: () => true, edge: () => true };
  const edge: Lit['edge'] = (index) => {
    if ('edge' in focus) return index === focus.edge;
    return edges[index]?.from === focus.node || edges[index]?.to === focus.node;
  };
  const ends = new Set(edges.flatMap(({ from, to }, index) => (edge(index) ? [from, to] : [])));
  if ('node' in focus) ends.add(focus.node);
  return { node: (index) => ends.has(index), edge };
}

/** The room of a node that labels keep from. */
function scaledBox(node: MapNode, at: Point, size: number): Box {
  const { left, top, right, bottom } = boxAt(node, { x: 0, y: 0 });
  const across = BOLD * size;
  return {
    left: at.x + left * across,
    top: at.y + top * size,
    right: at.x + right * across,
    bottom: at.y + bottom * size,
  };
}

/** A line from disc to disc, bent to its lane: a quadratic Bézier curve. */
type Curve = { start: Point; bend: Point; end: Point };

function curveOf({ from, to, lane }: MapEdge, nodes: readonly DrawnNode[], size: number): Curve | undefined {
  const a = nodes[from];
  const b = nodes[to];
  if (a === undefined || b === undefined) return undefined;
  const middle = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
  const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
  // The curve keeps half the distance that its bend has.
  const aside = (2 * lane * LANE * size) / length;
  const bend = { x: middle.x - (b.y - a.y) * aside, y: middle.y + (b.x - a.x) * aside };
  return {
    start: pointTowards(a, bend, a.radius + GAP * size),
    bend,
    end: pointTowards(b, bend, b.radius + GAP * size),
  };
}

function pointTowards(from: Point, to: Point, distance: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const share = Math.min(distance / length, 0.49);
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

function pointOn({ start, bend, end }: Curve, at: number): Point {
  const [a, b, c] = [(1 - at) * (1 - at), 2 * at * (1 - at), at * at];
  return { x: a * start.x + b * bend.x + c * end.x, y: a * start.y + b * bend.y + c * end.y };
}

function lineOf({ start, bend, end }: Curve): string {
  return `M${shown(start)}Q${shown(bend)} ${shown(end)}`;
}

/** The head of an arrow: at the end of its line or, where the name that it points at is in the way, before that. */
function headOf(curve: Curve, target: DrawnNode | undefined, size: number): string {
  const atEnd = headAt(curve, 1, size);
  const isSeen = (corners: Corners): boolean =>
    target === undefined || !corners.some((corner) => isOnName(corner, target, size));
  let found = atEnd;
  for (let step = 1; step < STEPS && !isSeen(found); step += 1) found = headAt(curve, 1 - step / STEPS, size);
  // Where two names leave no room it is hidden by one of them.
  const [tip, ...feet] = isSeen(found) ? found : atEnd;
  return `M${shown(tip)}L${feet.map(shown).join(' ')}Z`;
}

type Corners = readonly [tip: Point, left: Point, right: Point];

function headAt({ start, bend, end }: Curve, at: number, size: number): Corners {
  const tip = pointOn({ start, bend, end }, at);
  const along = {
    x: (1 - at) * (bend.x - start.x) + at * (end.x - bend.x),
    y: (1 - at) * (bend.y - start.y) + at * (end.y - bend.y),
  };
  const length = Math.hypot(along.x, along.y) || 1;
  const [x, y] = [along.x / length, along.y / length];
  const [back, aside] = [HEAD_LENGTH * size, HEAD_HALF_WIDTH * size];
  const foot = { x: tip.x - x * back, y: tip.y - y * back };
  return [tip, { x: foot.x - y * aside, y: foot.y + x * aside }, { x: foot.x + y * aside, y: foot.y - x * aside }];
}

function isOnName({ x, y }: Point, { node, x: middle, y: top, radius }: DrawnNode, size: number): boolean {
  return Math.abs(x - middle) < node.halfWidth * BOLD * size && y > top + radius && y < top + node.below * size;
}

/** A tenth of a pixel is seen by nobody. */
function shown({ x, y }: Point): string {
  return `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;
}
