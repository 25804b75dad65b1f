import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDossier } from '../../src/dossier/parse-dossier';
import { boxesOverlap } from '../../src/map/geometry';
import { generatedDossier } from '../bench/generated-dossier';
import { bundledMap } from './bundled-map';
import {
  behindOf,
  boxesOf,
  bundledDossier,
  crossingsOf,
  dossierOf,
  type Laid,
  laid,
  namesOf,
  TIME_TO_LAY_OUT,
} from './map-of';

/** Entities in a ring, each also connected to one farther on. */
const ring = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => [
    `${index}>${(index + 1) % count}`,
    `${index}-${(index * 7 + 3) % count}`,
  ]).flat();

const SEVERAL_PARTS = dossierOf(namesOf(14), ['0>1', '1>2', '2>0', '3>4', '5-6', '6>7', '7>8', '8>5']);

const parsed = (entities: number) => {
  const result = parseDossier(generatedDossier(entities));
  if (!result.ok) throw new Error('the generated dossier has faults');
  return result.dossier;
};

const STORIES = {
  'the bundled story': () => bundledMap('tall'),
  'the bundled story, wide': () => bundledMap('wide'),
  'a generated one of 60': () => laid(parsed(60), 'wide'),
  '60 in a tangle': () => laid(dossierOf(namesOf(60), ring(60)), 'tall'),
  'one without relations': () => laid(dossierOf(namesOf(12), []), 'tall'),
  'one of several parts': () => laid(SEVERAL_PARTS, 'wide'),
  'several relations between the same two': () =>
    laid(dossierOf(namesOf(3), ['0>1', '1>0', '0-1', '0>1', '1>2']), 'tall'),
  'one entity': () => laid(dossierOf(['Alone'], []), 'tall'),
  'none at all': () => laid(dossierOf([], []), 'tall'),
  'very long names': () => laid(dossierOf(['W'.repeat(400), 'A name', 'نام '.repeat(40)], ['0>1', '1>2']), 'tall'),
} as const;

function expectSound(map: Laid): void {
  const boxes = boxesOf(map);
  const { width, height } = map.layout;
  const overlapping = boxes.flatMap((box, index) => boxes.slice(index + 1).filter((other) => boxesOverlap(box, other)));
  expect(overlapping).toEqual([]);
  const outside = boxes.filter(
    ({ left, top, right, bottom }) => left < 0 || top < 0 || right > width || bottom > height,
  );
  expect(outside).toEqual([]);
}

test.each(Object.entries(STORIES))(
  'of %s, a map has no nodes that overlap, and none outside',
  (_, map) => expectSound(map()),
  TIME_TO_LAY_OUT,
);

test(
  'the map that comes with the extension is the one that would be laid out in it',
  () => {
    expect(bundledMap('tall').layout).toEqual(laid(bundledDossier(), 'tall').layout);
  },
  TIME_TO_LAY_OUT,
);

test.each([
  ['tall', 16, 2],
  ['wide', 15, 1],
] as const)(
  'the bundled story, %s, has at most %d crossings and %d lines behind a name',
  (shape, crossings, behind) => {
    const map = bundledMap(shape);
    expect(crossingsOf(map)).toBeLessThanOrEqual(crossings);
    expect(behindOf(map)).toBeLessThanOrEqual(behind);
  },
  TIME_TO_LAY_OUT,
);

test.each([
  ['a path', ['0>1', '1>2', '2>3', '3>4', '4>5', '5>6', '6>7']],
  ['a ring', ['0>1', '1>2', '2>3', '3>4', '4>5', '5>6', '6>7', '7>0']],
  ['a star', ['0>1', '0>2', '0>3', '0>4', '0>5', '0>6', '0>7']],
  ['a wheel', ['0>1', '0>2', '0>3', '0>4', '0>5', '1>2', '2>3', '3>4', '4>5', '5>1', '6>7']],
])(
  'lines of %s do not cross: they need not',
  (_, relations) => {
    expect(crossingsOf(laid(dossierOf(namesOf(8), relations), 'wide'))).toBe(0);
  },
  120_000,
);

test(
  'a map is the same each time',
  () => {
    expect(laid(SEVERAL_PARTS, 'tall')).toEqual(laid(SEVERAL_PARTS, 'tall'));
  },
  TIME_TO_LAY_OUT,
);

test(
  'tall is taller than wide, and wide wider',
  () => {
    const tall = bundledMap('tall').layout;
    const wide = bundledMap('wide').layout;
    expect(tall.width).toBeLessThan(tall.height);
    expect(wide.width).toBeGreaterThan(wide.height);
  },
  TIME_TO_LAY_OUT,
);

test(
  'whatever the relations, a map is sound',
  () => {
    const end = fc.integer({ min: 0, max: 7 });
    fc.assert(
      fc.property(fc.array(fc.tuple(end, end), { maxLength: 14 }), (pairs) => {
        expectSound(
          laid(
            dossierOf(
              namesOf(8),
              pairs.map(([from, to]) => `${from}>${to}`),
            ),
            'tall',
          ),
        );
      }),
      { numRuns: 4 },
    );
  },
  TIME_TO_LAY_OUT,
);
