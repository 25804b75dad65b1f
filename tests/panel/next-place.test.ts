import { expect, test } from 'vitest';
import { nextPlace } from '../../src/panel/next-place';

test.each([
  [undefined, 1, 7, 0],
  [undefined, -1, 7, 6],
  [0, 1, 7, 1],
  [6, 1, 7, 0],
  [0, -1, 7, 6],
  [3, -1, 7, 2],
  [0, 1, 1, 0],
] as const)('from %s, a step of %i among so many (%i) leads to %i', (current, step, count, place) => {
  expect(nextPlace(current, step, count)).toBe(place);
});
