import { describe, expect, test } from 'vitest';
import { createQuoteResolver } from '../../src/dossier/resolve-quote';
import type { QuoteInput } from '../../src/dossier/schema';

const resolve = (body: string, quote: QuoteInput) =>
  createQuoteResolver({ title: '', source: { name: '', address: '' }, language: 'en', body })(quote);

/** What is wrong with a quote of a text, a line each: the part and its message. */
function complaints(body: string, quote: QuoteInput): string[] {
  const resolved = resolve(body, quote);
  return resolved.ok ? [] : resolved.faults.map(({ part, message }) => `${part}: ${message}`);
}

/** A quote with all that is beyond doubt put right. */
function mended(body: string, quote: QuoteInput): QuoteInput {
  const resolved = resolve(body, quote);
  const faults = resolved.ok ? [] : resolved.faults;
  const fixes = faults.flatMap(({ part, fixed }) => (fixed === undefined ? [] : [[part, fixed]]));
  return { ...quote, ...Object.fromEntries(fixes) };
}

describe('a quote that differs in typography alone is told what is meant', () => {
  test.each<[string, string, QuoteInput, QuoteInput]>([
    ['quotation marks', 'They say “so it is” here.', { exact: '"so it is"' }, { exact: '“so it is”' }],
    ['an apostrophe', 'It is Iran’s plan.', { exact: "Iran's plan" }, { exact: 'Iran’s plan' }],
    ['a dash', 'The Iran–Belarus pact.', { exact: 'Iran-Belarus pact' }, { exact: 'Iran–Belarus pact' }],
    ['a hard space', 'The year\u00a02023 came.', { exact: 'year 2023' }, { exact: 'year\u00a02023' }],
    ['guillemets', 'Он сказал «да».', { exact: '"да"' }, { exact: '«да»' }],
    ['two spaces for one', 'It sails on today.', { exact: 'sails  on' }, { exact: 'sails on' }],
    ['one space for two', 'It sails  on today.', { exact: 'sails on' }, { exact: 'sails  on' }],
    ['a line break for a space', 'It sails on today.', { exact: 'sails\n  on' }, { exact: 'sails on' }],
    ['a space for a line break', 'It sails.\r\nIt stops.', { exact: 'sails. It' }, { exact: 'sails.\r\nIt' }],
    [
      'several at once, and places after them',
      'The – new —  “old”, and the “end” of it.',
      { exact: 'and the "end" of' },
      { exact: 'and the “end” of' },
    ],
    [
      'the prefix',
      'The mayor’s ferry and the board’s ferry.',
      { exact: 'ferry', prefix: "board's " },
      { exact: 'ferry', prefix: 'board’s ' },
    ],
    [
      'the suffix',
      'The ferry – slow. The ferry – fast.',
      { exact: 'The ferry', suffix: ' - fast' },
      { exact: 'The ferry', suffix: ' – fast' },
    ],
    [
      'all three',
      'She said “it’s slow”  – so. He said “it’s slow” too.',
      { exact: "it's slow", prefix: 'She said "', suffix: '" - so' },
      { exact: 'it’s slow', prefix: 'She said “', suffix: '”  – so' },
    ],
    [
      'letters from beyond the first plane',
      '𝔸 “𝔹” ℂ',
      { exact: '"𝔹"', prefix: '𝔸 ', suffix: ' ℂ' },
      { exact: '“𝔹”', prefix: '𝔸 ', suffix: ' ℂ' },
    ],
  ])('%s', (_, body, quote, meant) => {
    expect(mended(body, quote)).toEqual(meant);
    expect(complaints(body, meant)).toEqual([]);
  });

  test('a fault for each part that differs, and none for the one that is right', () => {
    const body = 'She said “it’s slow” – so. He said “it’s slow” too.';
    expect(complaints(body, { exact: 'it’s slow', prefix: 'He said "', suffix: '"  too' })).toEqual([
      'prefix: "He said \\"" differs from the article in quotation marks, dashes or spaces; expected "He said “", which «npm run dossier -- --fix» writes',
      'suffix: "\\"  too" differs from the article in quotation marks, dashes or spaces; expected "” too", which «npm run dossier -- --fix» writes',
    ]);
  });

  test('but a quote that is right to the letter is taken, whatever else reads as it does', () => {
    expect(resolve('It is “so” and it is "so".', { exact: '"so"' })).toEqual({
      ok: true,
      quote: { exact: '"so"', start: 21, end: 25 },
    });
  });
});

describe('a quote is refused where', () => {
  test.each<[string, string, QuoteInput, string]>([
    [
      'it stands twice',
      'The ferry came. The ferry left.',
      { exact: 'The ferry' },
      'exact: "The ferry" stands 2 times in the article; expected a prefix or suffix that singles out one: "The ferry came. The ferry lef", "The ferry came. The ferry left."',
    ],
    [
      'it stands more often than can be shown',
      'a\nb '.repeat(7),
      { exact: 'b' },
      'exact: "b" stands 7 times in the article; expected a prefix or suffix that singles out one: "a b a b a b a b a b a b", "a b a b a b a b a b a b a b", "a b a b a b a b a b a b a b ", "a b a b a b a b a b a b a b ", "a b a b a b a b a b a b a b ", …',
    ],
    [
      'its prefix fits twice',
      'The ferry came. The ferry left.',
      { exact: 'ferry', prefix: 'The ' },
      'exact: "ferry" stands 2 times in the article; expected a prefix or suffix that singles out one: "The ferry came. The ferry lef", "The ferry came. The ferry left."',
    ],
    [
      'two passages could be meant',
      'It is “so” and it is «so».',
      { exact: '"so"' },
      'exact: "\\"so\\"", quotation marks, dashes and spaces aside, stands 2 times in the article; expected a prefix or suffix that singles out one: "It is “so” and it is «so».", "t is “so” and it is «so»."',
    ],
    [
      'a prefix in other typography could mean two passages',
      'They’re “so”. They’re “so”.',
      { exact: 'so', prefix: 'They\'re "' },
      'exact: "so", quotation marks, dashes and spaces aside, stands 2 times in the article; expected a prefix or suffix that singles out one: "They’re “so”. They’re “so”.", "y’re “so”. They’re “so”."',
    ],
    [
      'nothing fits around it',
      'The ferry came.',
      { exact: 'ferry', prefix: 'A ', suffix: ' left' },
      'exact: "ferry" is in the article, but not between prefix "A " and suffix " left": "The ferry came."',
    ],
    [
      'nothing fits around it, and it differs in typography too',
      'The ferry’s here.',
      { exact: "ferry's", prefix: 'A ' },
      'exact: "ferry\'s", quotation marks, dashes and spaces aside, is in the article, but not between prefix "A " and suffix "": "The ferry’s here."',
    ],
    [
      'a few characters are off',
      'The ferry came. It left at dawn.',
      { exact: 'It lefft at dusk' },
      'exact: "It lefft at dusk" is not in the article; the nearest sentence is "It left at dawn."',
    ],
    [
      'nothing is like it',
      'The ferry came.',
      { exact: 'zzzz qqqq' },
      'exact: "zzzz qqqq" is not in the article; expected a phrase of it, to the letter',
    ],
  ])('%s', (_, body, quote, complaint) => {
    expect(complaints(body, quote)).toEqual([complaint]);
    expect(mended(body, quote)).toEqual(quote);
  });
});

describe('prefix and suffix single out one of several places', () => {
  const body = 'The ferry came. The ferry left.';

  test.each([
    [{ exact: 'The ferry', suffix: ' came' }, 0],
    [{ exact: 'The ferry', suffix: ' left' }, 16],
    [{ exact: 'The ferry', prefix: 'came. ' }, 16],
    [{ exact: 'ferry', prefix: 'The ', suffix: ' left' }, 20],
  ])('%o', (quote, start) => {
    expect(resolve(body, quote)).toEqual({
      ok: true,
      quote: { exact: quote.exact, start, end: start + quote.exact.length },
    });
  });
});
