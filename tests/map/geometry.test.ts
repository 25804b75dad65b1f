import { describe, expect, test } from 'vitest';
import { boxesOverlap, linesCross, shareInBox } from '../../src/map/geometry';

describe('two lines', () => {
  test.each([
    ['cross in the middle', [0, 0, 10, 10, 0, 10, 10, 0], true],
    ['run side by side', [0, 0, 10, 0, 0, 5, 10, 5], false],
    ['point at each other without meeting', [0, 0, 4, 4, 10, 0, 6, 4], false],
    ['touch at an end', [0, 0, 5, 5, 5, 5, 10, 0], true],
  ] as const)('%s', (_, [ax, ay, bx, by, cx, cy, dx, dy], expected) => {
    expect(linesCross(ax, ay, bx, by, cx, cy, dx, dy)).toBe(expected);
    expect(linesCross(cx, cy, dx, dy, ax, ay, bx, by)).toBe(expected);
  });
});

test.each([
  ['passes through', [-10, 5, 20, 5], 1 / 3],
  ['ends in it', [5, 5, 20, 5], 1 / 3],
  ['lies in it', [2, 2, 8, 8], 1],
  ['passes a corner by', [-5, 8, 2, 15], 0],
  ['is upright beside it', [12, 0, 12, 10], 0],
] as const)('a line that %s has its share in a box', (_, [ax, ay, bx, by], share) => {
  expect(shareInBox(ax, ay, bx, by, 0, 0, 10, 10)).toBeCloseTo(share);
});

test('boxes that share only an edge do not overlap', () => {
  const box = (left: number) => ({ left, top: 0, right: left + 10, bottom: 10 });
  expect(boxesOverlap(box(0), box(10))).toBe(false);
  expect(boxesOverlap(box(0), box(9))).toBe(true);
});
