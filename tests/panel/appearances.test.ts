import { expect, test } from 'vitest';
import type { EntityKey } from '../../src/dossier/dossier';
import { byProminence } from '../../src/panel/appearances';

type Said = [entity: EntityKey, count: number, inHeadings: number];

const frame = (frameId: number, said: readonly Said[]) => ({
  frameId,
  entities: said.map(([entity, count, inHeadings]) => ({
    entity,
    count,
    inHeadings,
    first: { before: `${frameId}: `, name: entity, after: '' },
  })),
});

test.each<[rule: string, said: readonly Said[], order: string]>([
  [
    'most mentions first',
    [
      ['s/a', 1, 0],
      ['s/b', 3, 0],
      ['s/c', 2, 0],
    ],
    's/b s/c s/a',
  ],
  [
    'of as many, the one named first',
    [
      ['s/c', 2, 0],
      ['s/a', 2, 0],
      ['s/b', 2, 0],
    ],
    's/c s/a s/b',
  ],
  [
    'one in a heading counts as three',
    [
      ['s/a', 3, 0],
      ['s/b', 1, 1],
      ['s/c', 2, 1],
    ],
    's/c s/a s/b',
  ],
  [
    'one in a heading does not outweigh four',
    [
      ['s/a', 1, 1],
      ['s/b', 4, 0],
    ],
    's/b s/a',
  ],
])('prominence: %s', (_, said, order) => {
  expect([...byProminence([frame(0, said)]).keys()].join(' ')).toBe(order);
});

test('takes all frames together, with the words around the first mention', () => {
  const frames = [
    frame(0, [['s/a', 1, 0]]),
    frame(4, [
      ['s/b', 2, 0],
      ['s/a', 2, 1],
    ]),
  ];
  const found = byProminence(frames);
  expect([...found.keys()]).toEqual(['s/a', 's/b']);
  expect(found.get('s/a')).toEqual({ count: 3, inHeadings: 1, first: { before: '0: ', name: 's/a', after: '' } });
});
