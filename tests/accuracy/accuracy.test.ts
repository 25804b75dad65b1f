import { bundledDossiers } from 'virtual:bundled-dossiers';
import { describe, expect, test } from 'vitest';
import type { Dossier } from '../../src/dossier/dossier';
import { FURTHER_LANGUAGES, GOLD_LANGUAGES, readGold } from './read-gold';
import { goldLexicon, type Miss, precision, recall, score, total } from './score';

const lexicon = goldLexicon(bundledDossiers);

describe.each(GOLD_LANGUAGES)('on the gold text in %s', (lang) => {
  const pages = readGold(lang);
  const { scores, misses } = score(lexicon, pages);

  test.each(['full', 'short', 'acronym', 'demonym'] as const)(
    'names in %s use are found, and hardly anything else',
    (use) => {
      const report = listed(misses.filter((miss) => miss.use === use));
      expect(scores[use].right, 'some are there').toBeGreaterThan(0);
      expect(precision(scores[use]), report).toBeGreaterThanOrEqual(0.99);
      expect(recall(scores[use]), report).toBeGreaterThanOrEqual(0.98);
    },
  );
});

describe.each(FURTHER_LANGUAGES)('on the gold text in %s', (lang) => {
  test('names are found, and hardly anything else', () => {
    const { scores, misses } = score(lexicon, readGold(lang));
    const all = total(Object.values(scores));
    expect(precision(all), listed(misses)).toBeGreaterThanOrEqual(0.99);
    expect(recall(all), listed(misses)).toBeGreaterThanOrEqual(0.98);
  });
});

describe.each([...GOLD_LANGUAGES, ...FURTHER_LANGUAGES])('of the gold text in %s', (lang) => {
  const pages = readGold(lang);

  test('about a third of the pages are traps, and each entity is annotated with an id of the dossier', () => {
    const known = new Set(bundledDossiers.flatMap(({ entities }: Dossier) => entities.map(({ id }) => id)));
    for (const { where, mentions } of pages) for (const { entity } of mentions) expect(known, where).toContain(entity);
    expect(pages.filter(({ trap }) => trap).length).toBeGreaterThanOrEqual(pages.length * 0.3);
  });
});

test('the gold text has at least 400 pages', () => {
  expect(GOLD_LANGUAGES.flatMap(readGold).length).toBeGreaterThanOrEqual(400);
});

function listed(misses: readonly Miss[]): string {
  return misses.map(({ kind, where, context }) => `${kind} ${where}: ${context}`).join('\n');
}
