import type { SourceFile } from '../../src/dossier/source-file';

/**
 * An event, told by its date: `2024-01` (EDTF), `“Wednesday”` that nobody can resolve, or nothing; after `behind ` where it
 * is background.
 */
export type Told = string;

/** A story of the tests' own that is nothing but events, each with a sentence of its own. */
export function eventfulDossier(told: readonly Told[]): { article: SourceFile; annotations: SourceFile } {
  const sentences = told.map((date, index) => `Number ${index + 1}, the lamp of Norhaven was lit (${date}).`);
  const line = { text: 'A lamp', quote: { exact: 'A lamp' } };
  return {
    article: {
      path: 'lamp/article.md',
      text: `---\ntitle: The lamp of Norhaven\nsource:\n  name: The Norhaven Post\n  address: https://post.example\nlanguage: en\n---\nA lamp.\n${sentences.join('\n')}`,
    },
    annotations: {
      path: 'lamp/dossier.json',
      text: JSON.stringify({
        id: 'lamp',
        entities: [
          {
            id: 'lamp',
            kind: 'place',
            names: [{ text: 'lamp of Norhaven', lang: 'en', use: 'full' }],
            what: line,
            role: line,
          },
        ],
        statements: [{ id: 'lamp', about: ['lamp'], quote: { exact: 'A lamp.' } }],
        events: told.map((date, index) => ({
          id: `event-${index}`,
          text: `The lamp is lit for the ${index + 1}. time`,
          about: ['lamp'],
          ...dateOf(date),
          quote: { exact: sentences[index] },
        })),
      }),
    },
  };
}

function dateOf(told: Told): object {
  const date = told.replace('behind ', '');
  const background = date !== told;
  if (date === '') return { background };
  return { background, date: date.startsWith('“') ? { unresolved: date.slice(1, -1) } : { edtf: date, words: date } };
}
