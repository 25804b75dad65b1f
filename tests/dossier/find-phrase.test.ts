import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createPhraseFinder } from '../../src/dossier/find-phrase';

/** All places of a phrase, found the plain way. */
function everyPlace(text: string, phrase: string): number[] {
  const places = Array.from({ length: text.length }, (_, start) => start);
  return phrase === '' ? [] : places.filter((start) => text.startsWith(phrase, start));
}

test('every place of every phrase is found, short and long, overlapping and at the ends', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', ' '), maxLength: 120 });
  fc.assert(
    fc.property(text, fc.nat(), fc.nat({ max: 60 }), (written, at, length) => {
      const start = at % (written.length + 1);
      const phrase = written.slice(start, start + length);
      expect(createPhraseFinder(written)(phrase)).toEqual(everyPlace(written, phrase));
    }),
  );
});

test('what is not there is not found', () => {
  const find = createPhraseFinder('a text of some length, and more of it');
  expect([find('no such words as these'), find('nope'), find('')]).toEqual([[], [], []]);
});
