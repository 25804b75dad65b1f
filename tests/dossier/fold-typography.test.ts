import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldTypography } from '../../src/dossier/fold-typography';

test.each([
  ['“so” „so‟ «so»', '"so" "so" "so"'],
  ['‘it’s’ ʼ′', "'it's' ''"],
  ['a-b‐c–d—e−f', 'a-b-c-d-e-f'],
  ['a  b\u00a0c\r\n\t d', 'a b c d'],
  ['', ''],
])('%j reads %j', (text, folded) => {
  expect(foldTypography(text).text).toBe(folded);
});

test('every passage of the folded text leads back to one that folds to it', () => {
  const text = fc.string({ unit: fc.constantFrom('a', '“', '’', '–', ' ', '\u00a0', '\n', '𝔸'), maxLength: 60 });
  fc.assert(
    fc.property(text, fc.nat(), fc.nat(), (original, a, b) => {
      const { text: folded, places } = foldTypography(original);
      expect(places).toHaveLength(folded.length + 1);
      const [start = 0, end = 0] = [a, b].map((at) => at % (folded.length + 1)).sort((x, y) => x - y);
      const passage = original.slice(places[start], places[end]);
      expect(foldTypography(passage).text).toBe(folded.slice(start, end));
    }),
  );
});
