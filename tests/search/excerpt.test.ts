import fc from 'fast-check';
import { expect, test } from 'vitest';
import { excerptOf } from '../../src/search/excerpt';

const LONG = `${'one two three four '.repeat(10)}needle ${'five six seven '.repeat(10)}`.trim();
const needle = { start: LONG.indexOf('needle'), end: LONG.indexOf('needle') + 6 };

test('a short line stays as it is', () => {
  const line = { text: 'A needle', lit: [{ start: 2, end: 8 }] };
  expect(excerptOf(line)).toBe(line);
});

test('of a long line, the part around what is lit is kept, between words', () => {
  const { text, lit } = excerptOf({ text: LONG, lit: [needle] });
  expect(text).toMatch(/^…(?:one|two|three|four) .*needle.* (?:five|six|seven)…$/u);
  expect(lit.map(({ start, end }) => text.slice(start, end))).toEqual(['needle']);
});

test('whatever is lit, the same letters are lit, and the first of them stays', () => {
  const parts = fc.tuple(fc.nat(LONG.length - 8), fc.integer({ min: 1, max: 8 }));
  fc.assert(
    fc.property(parts, ([start, length]) => {
      const lit = [{ start, end: start + length }];
      const cut = excerptOf({ text: LONG, lit });
      expect(cut.lit.map((part) => cut.text.slice(part.start, part.end))).toEqual([LONG.slice(start, start + length)]);
    }),
  );
});
