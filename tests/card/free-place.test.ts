import { describe, expect, test } from 'vitest';
import { type Box, freePlace } from '../../src/card/free-place';

const WINDOW = { width: 1000, height: 800, least: 120 };
const box = (left: number, top: number, width = 300, height = 200): Box => ({ left, top, width, height });

describe('a card finds a place that no pinned one has taken', () => {
  test.each<[string, Box, Box[], Box]>([
    ['where none is pinned', box(10, 10), [], box(10, 10)],
    ['where none is in the way', box(10, 10), [box(400, 10)], box(10, 10)],
    ['on the nearer side', box(250, 10), [box(100, 50)], box(408, 10)],
    ['on the other side, where that one is beyond the window', box(650, 10), [box(600, 50)], box(292, 10)],
    ['below, where both sides are beyond the window', box(300, 10), [box(100, 50, 800)], box(300, 258)],
    ['past two of them', box(350, 10), [box(0, 50), box(308, 50)], box(616, 10)],
    [
      'aslant, where all beside, above and below is taken',
      box(350, 300),
      [box(0, 250, 1000, 300), box(350, 0, 300, 240), box(350, 560, 300, 240)],
      box(42, 42),
    ],
    ['lower, where there is no room for all of it', box(300, 100), [box(0, 100, 1000, 560)], box(300, 668, 300, 120)],
    ['lower where it is, where that is enough', box(300, 300), [box(0, 480, 1000, 300)], box(300, 300, 300, 180)],
    [
      'as wanted, where it would be too low to be read',
      box(300, 300),
      [box(0, 0, 1000, 295), box(0, 410, 1000, 390)],
      box(300, 300),
    ],
    ['as wanted, where there is no free one', box(300, 300), [box(0, 0, 1000, 800)], box(300, 300)],
  ])('%s', (_, wanted, taken, place) => {
    expect(freePlace(wanted, taken, WINDOW, 'top')).toEqual(place);
  });

  test('with its lower edge at its name, where it stands above that', () => {
    const taken = [box(0, 0, 1000, 320), box(0, 510, 1000, 290)];
    expect(freePlace(box(300, 300), taken, WINDOW, 'bottom')).toEqual(box(300, 320, 300, 180));
  });
});
