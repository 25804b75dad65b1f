import { describe, expect, test } from 'vitest';
import { createQuoteResolver } from '../../src/dossier/resolve-quote';

const article = (body: string) => ({ title: '', source: { name: '', address: '' }, language: 'en', body });

describe('a quote that differs in typography alone is told what is meant', () => {
  test.each([
    ['quotation marks', 'They say “so it is” here.', '"so it is"', '“so it is”'],
    ['an apostrophe', 'It is Iran’s plan.', "Iran's plan", 'Iran’s plan'],
    ['a dash', 'The Iran–Belarus pact.', 'Iran-Belarus pact', 'Iran–Belarus pact'],
    ['a space', 'The year\u00a02023 came.', 'year 2023', 'year\u00a02023'],
    ['guillemets', 'Он сказал «да».', '"да"', '«да»'],
  ])('%s', (_, body, exact, meant) => {
    const resolved = createQuoteResolver(article(body))({ exact });
    expect(resolved).toMatchObject({ ok: false, exact: meant });
    expect(createQuoteResolver(article(body))({ exact: meant })).toMatchObject({ ok: true });
  });

  test('but not where two passages could be meant', () => {
    const resolved = createQuoteResolver(article('It is “so” and it is «so».'))({ exact: '"so"' });
    expect(resolved.ok || resolved.exact).toBeUndefined();
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
    const resolved = createQuoteResolver(article(body))(quote);
    expect(resolved).toEqual({ ok: true, quote: { exact: quote.exact, start, end: start + quote.exact.length } });
  });
});
