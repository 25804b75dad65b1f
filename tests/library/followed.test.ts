import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EntityKey } from '../../src/dossier/dossier';
import {
  type Followed,
  followedKeys,
  isFollowed,
  mergedFollowed,
  wellFormedFollowed,
  withFollowed,
  withinBytes,
} from '../../src/library/followed';

const keys = fc.constantFrom<EntityKey>('a/x', 'a/y', 'b/x', 'b/y');
const words = fc.record({ follows: fc.boolean(), said: fc.nat(5) });
const anyFollowed: fc.Arbitrary<Followed> = fc.dictionary(keys, words);

test('who was followed first comes first, and who is no longer followed is not there', () => {
  let followed: Followed = {};
  for (const [key, follows, said] of [
    ['a/y', true, 5],
    ['a/x', true, 2],
    ['b/x', true, 3],
    ['b/x', false, 4],
  ] as const) {
    followed = withFollowed(followed, key, { follows, said });
  }
  expect(followedKeys(followed)).toEqual(['a/x', 'a/y']);
  expect(isFollowed(followed, 'b/x')).toBe(false);
});

test('the last word counts, even where the clock was set back', () => {
  const before = withFollowed({}, 'a/x', { follows: true, said: 100 });
  const after = withFollowed(before, 'a/x', { follows: false, said: 7 });
  expect(isFollowed(mergedFollowed(before, after), 'a/x')).toBe(false);
});

describe('machines that tell each other', () => {
  test('come to know the same, whoever speaks first', () => {
    fc.assert(
      fc.property(anyFollowed, anyFollowed, (a, b) => {
        expect(mergedFollowed(a, b)).toEqual(mergedFollowed(b, a));
      }),
    );
  });

  test('come to know the same in any order, and by being told twice', () => {
    fc.assert(
      fc.property(anyFollowed, anyFollowed, anyFollowed, (a, b, c) => {
        const known = mergedFollowed(mergedFollowed(a, b), c);
        expect(mergedFollowed(a, mergedFollowed(b, c))).toEqual(known);
        expect(mergedFollowed(known, b)).toEqual(known);
      }),
    );
  });
});

test.each([
  [undefined],
  ['text'],
  [[1, 2]],
  [
    {
      'a/x': { follows: 'yes', said: 1 },
      x: { follows: true, said: 1 },
      'a/y': null,
      'a/z': { follows: true, said: Number.NaN },
    },
  ],
])('of %j nothing is taken', (value) => {
  expect(wellFormedFollowed(value)).toEqual({});
});

test('where there is little room, what is no longer followed goes first, the oldest first', () => {
  const followed: Followed = {
    'a/x': { follows: true, said: 1 },
    'a/y': { follows: false, said: 2 },
    'b/x': { follows: false, said: 3 },
    'b/y': { follows: true, said: 4 },
  };
  const size = JSON.stringify(followed).length;
  expect(withinBytes(followed, size)).toEqual(followed);
  expect(Object.keys(withinBytes(followed, size - 1))).toEqual(['a/x', 'b/x', 'b/y']);
  expect(Object.keys(withinBytes(followed, 50))).toEqual(['b/y']);
  expect(withinBytes(followed, 1)).toEqual({});
});
