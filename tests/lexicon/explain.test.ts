import { describe, expect, test } from 'vitest';
import { explain } from '../../src/lexicon/explain';
import { entity, lexiconOf, name } from './lexicon-of';

const lexicon = lexiconOf(
  [
    entity('mousavi', [name('Abdolrahim Mousavi'), name('Mousavi', { use: 'short', ambiguous: true })], {
      kind: 'person',
      context: ['Artesh'],
    }),
    entity('sco', [name('Shanghai Cooperation Organization'), name('SCO', { use: 'acronym', ambiguous: true })], {
      kind: 'organization',
    }),
    entity('china', [name('China'), name('Chinese', { use: 'demonym' })]),
    entity('pact', [name('the pact', { use: 'short', ambiguous: true, beside: ['iran', 'china'] })], {
      kind: 'agreement',
    }),
    entity('iran', [name('Iran'), name('ایران', { lang: 'fa' }), name('иранский', { lang: 'ru', use: 'demonym' })]),
    entity('us', [name('US', { use: 'acronym' })]),
  ],
  ['Bank of China'],
);

/** What is said of the first place of a text on a page of blocks. */
function verdictOn(place: string, ...blocks: string[]): unknown {
  const block = blocks.findIndex((text) => text.includes(place));
  return explain(lexicon, blocks, { block, position: (blocks[block] ?? '').indexOf(place) })?.verdict;
}

describe('explained', () => {
  test.each<[string, string, string[], unknown]>([
    ['a name of its own', 'Iran', ['In Iran'], { rule: 'unambiguous' }],
    ['a short name', 'Mousavi spoke', ['Abdolrahim Mousavi came.', 'Mousavi spoke.'], { rule: 'named-on-page' }],
    ['a name by its context', 'Mousavi', ['Mousavi of the Artesh'], { rule: 'context', word: 'Artesh' }],
    [
      'a name in the company of others',
      'SCO',
      ['Iran, China and the SCO'],
      { rule: 'among', entities: ['story/iran', 'story/china'] },
    ],
    [
      'a name beside all that it needs',
      'the pact',
      ['Iran and China signed the pact'],
      { rule: 'beside', entities: ['story/iran', 'story/china'] },
    ],
    ['no ground', 'SCO', ['SCO shares fell'], { rule: 'no-ground' }],
    ['a decoy', 'China', ['the Bank of China'], { rule: 'decoy' }],
    ['another bearer', 'Mousavi', ['Mir-Hossein Mousavi'], { rule: 'another-bearer', before: 'Mir-Hossein' }],
    [
      'another bearer elsewhere on the page',
      'Mousavi of',
      ['Mir-Hossein Mousavi', 'Mousavi of the Artesh'],
      { rule: 'another-bearer', before: 'Mir-Hossein' },
    ],
    [
      'letters spelt out otherwise',
      'SCO',
      ['Iran, China, Steel Company of Oman (SCO)'],
      { rule: 'another-bearer', before: 'Steel Company of Oman' },
    ],
    ['a part of a name', 'Chinese', ['the Chinese Civil War'], { rule: 'part-of-name', whole: 'Chinese Civil War' }],
    [
      'a national team',
      'China',
      ['the China national football team won'],
      { rule: 'part-of-name', whole: 'China national football team' },
    ],
    ['an institution in Persian', 'ایران', ['وزارت خارجه ایران'], { rule: 'part-of-name', whole: 'وزارت خارجه ایران' }],
    ['a title', 'China', ['the book “China Rising”'], { rule: 'title', whole: 'China Rising' }],
    ['an address', 'Iran', ['at https://news.example/Iran'], { rule: 'address' }],
    ['a word in capitals', 'US', ['CONTACT US'], { rule: 'capitals' }],
    ['an amount', 'US', ['US $5'], { rule: 'currency' }],
  ])('%s', (_, place, blocks, expected) => {
    expect(verdictOn(place, ...blocks)).toEqual(expected);
  });

  test('with the name as it was given, its language and use', () => {
    expect(explain(lexicon, ['о иранском деле'], { block: 0, position: 4 })).toMatchObject({
      start: 2,
      end: 10,
      named: { entity: { key: 'story/iran' }, name: { text: 'иранский', lang: 'ru', use: 'demonym' } },
    });
  });

  test('nothing where nothing was found', () => {
    expect(explain(lexicon, ['In Iran'], { block: 0, position: 1 })).toBeUndefined();
    expect(explain(lexicon, ['In Iran'], { block: 7, position: 0 })).toBeUndefined();
  });
});
