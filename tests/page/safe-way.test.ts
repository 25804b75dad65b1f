// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { isOnSafeWay } from '../../src/page/safe-way';

/** A card of 360 × 400 below a name at the top left. */
const card = { left: 100, right: 460, top: 120, bottom: 520 } as DOMRect;
const at = (x: number, y: number) => ({ x, y });

describe('the pointer is on its way to the card', () => {
  test.each<[string, { x: number; y: number }, { x: number; y: number }, boolean]>([
    ['straight down', at(120, 100), at(120, 112), true],
    ['aslant, along the line of the name', at(120, 100), at(300, 112), true],
    ['somewhat beside the card', at(120, 100), at(80, 119), true],
    ['away from it', at(120, 100), at(120, 90), false],
    ['along the line', at(120, 100), at(300, 100), false],
    ['far beside the card', at(120, 100), at(20, 118), false],
    ['past it, below', at(120, 100), at(120, 530), false],
    ['up to a card that stands above', at(200, 560), at(210, 540), true],
    ['down from a card that stands above', at(200, 560), at(210, 580), false],
    ['to the right, to a card beside a line that runs down', at(60, 300), at(90, 280), true],
    ['to the left, from there', at(60, 300), at(40, 280), false],
  ])('%s', (_, from, to, isOnWay) => {
    expect(isOnSafeWay(from, to, card)).toBe(isOnWay);
  });
});
