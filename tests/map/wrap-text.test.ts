import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textWidth, wrapText } from '../../src/map/wrap-text';

describe('a text is set', () => {
  test.each([
    ['Minsk', 8, ['Minsk']],
    ['United States', 9, ['United States']],
    ['Defense cooperation agreement', 9, ['Defense', 'cooperation', 'agreement']],
    ['a b c d', 3, ['a b', 'c d']],
    ['', 8, ['']],
  ])('«%s» in lines of %d', (text, widest, lines) => {
    expect(wrapText(text, widest)).toEqual(lines);
  });

  test('in lines of a like length, where one word would be left alone', () => {
    const lines = wrapText('one two three four five six seven', 14);
    expect(lines).toHaveLength(2);
    expect(Math.abs(textWidth(lines[0] ?? '') - textWidth(lines[1] ?? ''))).toBeLessThan(4);
  });

  test('no wider than asked, with every letter kept, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.integer({ min: 2, max: 20 }), (text, widest) => {
        const lines = wrapText(text, widest);
        for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(widest);
        expect(lines.join('').replaceAll(/\s/gu, '')).toBe(text.replaceAll(/\s/gu, ''));
      }),
    );
  });
});

test('scripts without capitals, marks and wide letters have their widths', () => {
  expect(textWidth('漢字')).toBeGreaterThan(textWidth('ab'));
  expect(textWidth('e\u0301')).toBe(textWidth('e'));
  expect(textWidth('MW')).toBeGreaterThan(textWidth('il'));
});
