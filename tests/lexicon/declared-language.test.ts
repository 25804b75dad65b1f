import { describe, expect, test } from 'vitest';
import { scan } from '../../src/lexicon/scan';
import { settle } from '../../src/lexicon/settle';
import { entity, lexiconOf, name } from './lexicon-of';

const lexicon = lexiconOf(
  [
    entity('iran', [name('Iran'), name('Iran', { lang: 'pl' }), name('Iran', { lang: 'de' })]),
    entity('us', [
      name('US', { use: 'acronym' }),
      name('US', { lang: 'fr', use: 'acronym', ambiguous: true }),
      name('USA', { use: 'acronym' }),
    ]),
    entity('minsk', [name('Minsk')]),
    entity('minsk-road', [name('Minsk', { lang: 'pl' })]),
    entity('nato', [name('NATO', { lang: 'de', use: 'acronym' })], { kind: 'organization' }),
  ],
  ['NATO'],
);

const found = (text: string, language?: string) =>
  settle([scan(lexicon, text, language)])
    .flat()
    .map((mention) => [text.slice(mention.start, mention.end), mention.entity.key, mention.name.lang]);

describe('of names that read alike, that in the language that the text says it is in is taken', () => {
  test.each<[string, string | undefined, string]>([
    ['where it says none, the first', undefined, 'en'],
    ['as it says', 'pl', 'pl'],
    ['with a region and a script', 'de-Latn-AT', 'de'],
    ['in capitals', 'PL', 'pl'],
    ['where there is none of that language, the first', 'tr', 'en'],
    ['where that is no language, the first', 'polski!', 'en'],
  ])('%s', (_, language, taken) => {
    expect(found('Iran', language)).toEqual([['Iran', 'story/iran', taken]]);
  });

  test('in a case of its own, whatever the text says', () => {
    for (const language of ['pl', 'en']) expect(found('z Iranem', language)).toEqual([['Iranem', 'story/iran', 'pl']]);
  });

  test('with what the dossier says of it there', () => {
    expect(found('US', 'en')).toEqual([['US', 'story/us', 'en']]);
    expect(found('US', 'fr')).toEqual([]);
    expect(found('USA and US', 'fr').map(([, , language]) => language)).toEqual(['en', 'fr']);
  });

  test('but no name of another entity, and no name for a decoy', () => {
    expect(found('Minsk', 'pl')).toEqual([['Minsk', 'story/minsk', 'en']]);
    expect(found('NATO', 'de')).toEqual([]);
  });
});
