import { describe, expect, test } from 'vitest';
import { MAP_SHAPES } from '../../src/map/lay-out';
import { edgesAround, nodeTowards } from '../../src/map/node-towards';
import { bundledMap } from './bundled-map';

const CROSS = [
  { x: 50, y: 50 },
  { x: 10, y: 50 },
  { x: 90, y: 55 },
  { x: 50, y: 10 },
  { x: 45, y: 90 },
];

describe('from the middle', () => {
  test.each([
    ['left', 1],
    ['right', 2],
    ['up', 3],
    ['down', 4],
  ] as const)('%s leads to place %d', (direction, expected) => {
    expect(nodeTowards(CROSS, 0, direction)).toBe(expected);
  });
});

test('nothing lies beyond the last place', () => {
  expect(nodeTowards(CROSS, 1, 'left')).toBeUndefined();
});

test('what lies to the side is reached where nothing lies ahead', () => {
  expect(
    nodeTowards(
      [
        { x: 0, y: 0 },
        { x: 5, y: 100 },
      ],
      0,
      'right',
    ),
  ).toBe(1);
});

test.each(MAP_SHAPES)('on the bundled map, %s, the arrows lead to every name', (shape) => {
  const { places } = bundledMap(shape).layout;
  const reached = new Set([0]);
  for (const from of reached) {
    for (const direction of ['left', 'right', 'up', 'down'] as const) {
      const next = nodeTowards(places, from, direction);
      if (next !== undefined) reached.add(next);
    }
  }
  expect(reached.size).toBe(places.length);
});

test('the lines of a node come around it with the clock, from above', () => {
  const edges = [
    { from: 0, to: 1, lane: 0 },
    { from: 2, to: 0, lane: 0 },
    { from: 0, to: 4, lane: 0 },
    { from: 3, to: 0, lane: 0 },
    { from: 1, to: 2, lane: 0 },
  ];
  expect(edgesAround({ edges, places: CROSS }, 0)).toEqual([3, 1, 2, 0]);
});
