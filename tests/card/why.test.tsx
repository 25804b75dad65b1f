// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { describe, expect, test, vi } from 'vitest';
import { Why } from '../../src/card/Why';
import { cardsOf } from '../../src/dossier/card';
import { parseDossier } from '../../src/dossier/parse-dossier';
import type { Acceptance } from '../../src/lexicon/lexicon';
import { annotationsFile, SAMPLE_ARTICLE, sampleAnnotations } from '../dossier/sample';
import { name } from '../lexicon/lexicon-of';

vi.mock('../../src/i18n', () => ({
  t: (key: string, ...words: string[]) => [key, ...words].join(' '),
  languageWord: (language: string) => new Intl.DisplayNames('en', { type: 'language' }).of(language),
  listText: (names: string[]) => new Intl.ListFormat('en').format(names),
}));

const parsed = parseDossier({ article: SAMPLE_ARTICLE, annotations: annotationsFile(sampleAnnotations()) });
const cards = parsed.ok ? cardsOf(parsed.dossier) : [];

/** What the first card says of a mention. */
async function said(reason: Acceptance, use: 'full' | 'short' | 'acronym' | 'demonym' = 'full'): Promise<string> {
  const [card] = cards;
  if (card === undefined) throw new Error('the sample has no card');
  const entity = { key: card.key, kind: card.kind, context: [], ownWords: [] };
  const found = { ...name('Quell', { use }), description: false, beside: [] };
  const finding = { text: 'QUELL', entity, name: found, reason, beside: [] };
  const root = document.createElement('div');
  const byKey = new Map(cards.map((one) => [one.key, one]));
  await act(() => render(<Why finding={finding} card={card} cards={byKey} />, root));
  return root.querySelector('p')?.textContent ?? '';
}

describe('«Why is this marked?» gives the rule with its evidence', () => {
  const [first, second] = cards;
  test.each<[string, Acceptance, string]>([
    ['a name of its own', { rule: 'unambiguous' }, 'whyUnambiguous'],
    ['the full name on the page', { rule: 'named-on-page' }, `whyNamedOnPage ${first?.name}`],
    ['a word of its context', { rule: 'context', word: 'harbour' }, 'whyContext harbour'],
    ['others beside it', { rule: 'beside', entities: [second?.key ?? 'a/b'] }, `whyBeside ${second?.name}`],
    ['the company of others', { rule: 'among', entities: [second?.key ?? 'a/b'] }, `whyBeside ${second?.name}`],
    ['an entity that is no longer there', { rule: 'among', entities: ['gone/one'] }, 'whyBeside gone/one'],
  ])('%s', async (_, reason, words) => {
    expect(await said(reason)).toMatch(new RegExp(`${words}$`, 'u'));
  });

  test.each([
    ['full', 'whyFull'],
    ['short', 'whyShort'],
    ['acronym', 'whyAcronym'],
    ['demonym', 'whyDemonym'],
  ] as const)('after the text, and the name in its %s use with its language', async (use, key) => {
    const text = await said({ rule: 'unambiguous' }, use);
    expect(text).toContain('whyText QUELL');
    expect(text).toContain(`${key} Quell ${first?.name} English`);
  });
});
