import { describe, expect, test } from 'vitest';
import { cardsOf } from '../../src/dossier/card';
import { coverageOf, quotesOf } from '../../src/dossier/coverage';
import { formatFaults } from '../../src/dossier/fault';
import { parseDossier } from '../../src/dossier/parse-dossier';
import { compileLexicon } from '../../src/lexicon/compile-lexicon';
import { reviveLexicon } from '../../src/lexicon/revive-lexicon';
import { marked } from '../lexicon/lexicon-of';
import { RIVER_ANNOTATIONS, RIVER_ARTICLE, RIVER_ENTITIES } from './river-dossier';

describe('a dossier in another language, from right to left, goes through the same door', () => {
  const parsed = parseDossier({ article: RIVER_ARTICLE, annotations: RIVER_ANNOTATIONS });
  if (!parsed.ok) throw new Error(formatFaults(parsed.faults));
  const { dossier } = parsed;

  test('with all its names, of every kind', () => {
    expect(dossier.entities).toHaveLength(40);
    expect(new Set(dossier.entities.map(({ kind }) => kind)).size).toBe(7);
  });

  test('with every sentence covered and every quote at its place', () => {
    expect(coverageOf(dossier).filter(({ by }) => by.length === 0)).toEqual([]);
    expect(coverageOf(dossier)).toHaveLength(40);
    for (const { exact, start, end } of quotesOf(dossier)) {
      expect(dossier.article.body.slice(start, end)).toBe(exact);
    }
  });

  test('with the words between guillemets as their speakers’ own', () => {
    const quoted = dossier.statements.filter((statement) => statement.quoted);
    expect(quoted.map(({ speaker }) => speaker)).toEqual(
      RIVER_ENTITIES.filter(({ kind }) => kind === 'person').map(({ id }) => ({ kind: 'entity', entity: id })),
    );
  });

  test('with a card for each, in its own language', () => {
    const cards = cardsOf(dossier);
    expect(cards.map(({ name }) => name)).toEqual(RIVER_ENTITIES.map(({ name }) => name));
    expect(cards.every(({ language, statements }) => language === 'fa' && statements.length > 0)).toBe(true);
  });

  test('with a lexicon that finds each name where it stands', () => {
    const lexicon = reviveLexicon(compileLexicon([dossier]));
    for (const { name, sentence } of RIVER_ENTITIES) {
      expect(marked(lexicon, sentence)[0], sentence).toContain(name);
    }
  });
});
