import { bundledDossiers } from 'virtual:bundled-dossiers';
import { describe, expect, test } from 'vitest';
import { cardsOf } from '../../src/dossier/card';
import { coverageOf, quotesOf } from '../../src/dossier/coverage';
import { parseDossier } from '../../src/dossier/parse-dossier';
import { annotationsFile, SAMPLE_ARTICLE, sampleAnnotations } from './sample';

describe('coverage', () => {
  test('names, for each sentence, what rests on it', () => {
    const annotations = { ...sampleAnnotations(), caveats: [] };
    const parsed = parseDossier({ article: SAMPLE_ARTICLE, annotations: annotationsFile(annotations) });
    const coverage = parsed.ok ? coverageOf(parsed.dossier) : [];
    expect(coverage.map(({ sentence, by }) => [sentence.text, by])).toEqual([
      [
        'Ada Quell opened the ferry to Norhaven on Monday.',
        ['statement opening', 'event opening', 'relation quell opened the ferry to norhaven'],
      ],
      ['The mayor called it “a bridge that floats.”', ['statement bridge']],
      ['Critics say the ferry is slow.', []],
      ['Ada Quell disagrees, and the ferry sails on.', ['statement disagrees']],
    ]);
  });

  test.each(bundledDossiers)('of $id is complete: nothing of the article is lost', (dossier) => {
    const lost = coverageOf(dossier).filter(({ by }) => by.length === 0);
    expect(lost.map(({ sentence }) => sentence.text)).toEqual([]);
  });
});

describe('every line on every card', () => {
  test.each(bundledDossiers)('of $id has its quote at its place in the article', (dossier) => {
    const cards = cardsOf(dossier);
    expect(cards).toHaveLength(dossier.entities.length);
    for (const { name, what, role, statements, connections, events, caveats } of cards) {
      const lines = [what, role, ...statements, ...connections, ...events, ...caveats];
      expect(statements.length, `${name} has statements`).toBeGreaterThan(0);
      for (const { quote } of lines) {
        expect(dossier.article.body.slice(quote.start, quote.end), name).toBe(quote.exact);
      }
    }
    expect(quotesOf(dossier).length).toBeGreaterThan(cards.length * 2);
  });
});
