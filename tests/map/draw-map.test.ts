import { describe, expect, test } from 'vitest';
import { drawMap, type MapDrawing, sizeOfThings } from '../../src/map/draw-map';
import { type Box, boxesOverlap } from '../../src/map/geometry';
import { boxAt, MAP_SHAPES } from '../../src/map/lay-out';
import { bundledMap } from './bundled-map';
import { dossierOf, laid } from './map-of';

/** The boxes of the nodes that are not faint. */
function lookedAt({ nodes }: MapDrawing, zoom: number): Box[] {
  const size = sizeOfThings(zoom);
  return nodes
    .filter(({ look }) => look !== 'faint')
    .map(({ node, x, y }) => {
      const { left, top, right, bottom } = boxAt(node, { x: 0, y: 0 });
      return { left: x + left * size, top: y + top * size, right: x + right * size, bottom: y + bottom * size };
    });
}

describe.each(MAP_SHAPES)('the %s map', (shape) => {
  test('says no relation in words while nothing is looked at', () => {
    const { graph, layout } = bundledMap(shape);
    const { edges, nodes } = drawMap(graph, layout, { zoom: 1 });
    expect(edges.filter(({ label }) => label)).toEqual([]);
    expect([...edges, ...nodes].every(({ look }) => look === 'usual')).toBe(true);
  });

  test.each([0.66, 0.8, 1, 1.4, 2.5])('at %d, shows labels that cover no name and no other label', (zoom) => {
    const { graph, layout } = bundledMap(shape);
    for (const [node, { degree }] of graph.nodes.entries()) {
      const drawing = drawMap(graph, layout, { zoom, focus: { node } });
      const labels = drawing.edges.flatMap(({ label }) => label?.box ?? []);
      expect(labels.length).toBeLessThanOrEqual(degree);
      if (degree > 0) expect(labels.length).toBeGreaterThan(0);
      const all = [...labels, ...lookedAt(drawing, zoom)];
      for (const [index, label] of labels.entries()) {
        expect(all.slice(index + 1).filter((other) => boxesOverlap(label, other))).toEqual([]);
      }
    }
  });

  test.each([0.66, 0.8, 1, 2])(
    'at %d, shows the label of whichever relation is looked at, beside both names',
    (zoom) => {
      const { graph, layout } = bundledMap(shape);
      for (const edge of graph.edges.keys()) {
        const drawing = drawMap(graph, layout, { zoom, focus: { edge } });
        const label = drawing.edges[edge]?.label;
        expect(label?.lines.join(' ')).toBe(graph.edges[edge]?.relation.label);
        expect(lookedAt(drawing, zoom).filter((box) => label && boxesOverlap(label.box, box))).toEqual([]);
      }
    },
  );

  test.each([0.66, 1, 2.5])('at %d, has the head of each arrow clear of the name that it points at', (zoom) => {
    const { graph, layout } = bundledMap(shape);
    const { nodes, edges } = drawMap(graph, layout, { zoom });
    const size = sizeOfThings(zoom);
    const heads = edges.flatMap(({ edge: { to }, head }) => (head === undefined ? [] : [{ to, head }]));
    expect(heads.length).toBeGreaterThan(20);
    for (const { to, head } of heads) {
      const { node, x, y, radius } = nodes[to] ?? {};
      if (node === undefined || x === undefined || y === undefined || radius === undefined) throw new Error('no end');
      const numbers = [...head.matchAll(/-?[\d.]+/gu)].map(Number);
      expect(numbers).toHaveLength(6);
      for (const corner of [0, 2, 4]) {
        const [cornerX = Number.NaN, cornerY = Number.NaN] = numbers.slice(corner);
        const isUnderName =
          Math.abs(cornerX - x) < node.halfWidth * size && cornerY > y + radius && cornerY < y + node.below * size;
        expect([node.name, isUnderName]).toEqual([node.name, false]);
      }
    }
  });

  test('shows more labels, the nearer it is looked at', () => {
    const { graph, layout } = bundledMap(shape);
    const shown = (zoom: number): number =>
      [...graph.nodes.keys()].flatMap((node) =>
        drawMap(graph, layout, { zoom, focus: { node } }).edges.filter(({ label }) => label),
      ).length;
    expect(shown(2.5)).toBeGreaterThan(shown(0.8));
  });
});

test('an arrow has its head at the end that is acted upon; what reads the same both ways has none', () => {
  const { graph, layout } = laid(dossierOf(['A', 'B', 'C'], ['0>1', '1-2']), 'wide');
  const [arrow, line] = drawMap(graph, layout, { zoom: 1 }).edges;
  const [x, y] = (arrow?.head ?? '').slice(1).split('L')[0]?.split(' ').map(Number) ?? [];
  const end = layout.places[1];
  const radius = graph.nodes[1]?.radius ?? 0;
  expect(Math.hypot((x ?? 0) - (end?.x ?? 0), (y ?? 0) - (end?.y ?? 0))).toBeLessThan(radius + 4);
  expect(line?.head).toBeUndefined();
});

test('what is looked at is told from the rest', () => {
  const { graph, layout } = laid(dossierOf(['A', 'B', 'C', 'D'], ['0>1', '1>2', '2>3']), 'tall');
  const looks = (focus: { node: number } | { edge: number }) => {
    const { nodes, edges } = drawMap(graph, layout, { zoom: 1, focus });
    return [nodes.map(({ look }) => look), edges.map(({ look }) => look)];
  };
  expect(looks({ node: 0 })).toEqual([
    ['lit', 'lit', 'faint', 'faint'],
    ['lit', 'faint', 'faint'],
  ]);
  expect(looks({ edge: 1 })).toEqual([
    ['faint', 'lit', 'lit', 'faint'],
    ['faint', 'lit', 'faint'],
  ]);
});
