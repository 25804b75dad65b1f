import { describe, expect, test } from 'vitest';
import { entity, lexiconOf, marked, mentionsOf, name } from './lexicon-of';

const ambiguous = (text: string, rest = {}) => name(text, { use: 'short', ambiguous: true, ...rest });

const lexicon = lexiconOf([
  entity('mousavi', [name('Abdolrahim Mousavi'), ambiguous('Mousavi')], {
    kind: 'person',
    context: ['Army chief', 'Artesh'],
  }),
  entity('sco', [name('Shanghai Cooperation Organization'), ambiguous('SCO')], {
    kind: 'organization',
    context: ['Samarkand'],
  }),
  entity('iran', [name('Iran')]),
  entity('belarus', [name('Belarus')]),
  entity(
    'pact',
    [name('Iran–Belarus pact'), ambiguous('defense pact', { beside: ['iran', 'belarus'] }), ambiguous('the pact')],
    {
      kind: 'agreement',
    },
  ),
]);

describe('an ambiguous name', () => {
  test.each<[string, string[], string[][]]>([
    ['does not count without ground', ['Mousavi spoke.', 'SCO shares fell.'], [[], []]],
    ['counts beside words of its context', ['Mousavi, the Army chief, spoke.'], [['Mousavi']]],
    ['does not count for a word that only holds one', ['In Samarkandia, SCO shares fell.'], [[]]],
    [
      'counts after the full name',
      ['Abdolrahim Mousavi came.', 'Mousavi spoke.'],
      [['Abdolrahim Mousavi'], ['Mousavi']],
    ],
    [
      'counts before the full name, as in a headline',
      ['SCO meets', 'The Shanghai Cooperation Organization met.'],
      [['SCO'], ['Shanghai Cooperation Organization']],
    ],
    [
      'is not ground for another block by its context alone',
      ['Mousavi of the Artesh.', 'Mousavi spoke.'],
      [['Mousavi'], []],
    ],
    [
      'counts after a title',
      ['Gen. Mousavi of the Artesh', 'Major General Mousavi of the Artesh'],
      [['Mousavi'], ['Mousavi']],
    ],
    [
      'counts after its own given name in other letters',
      ['Abdolrahim  Mousavi came. General Abdolrahim\nMousavi'],
      [['Abdolrahim  Mousavi', 'Abdolrahim\nMousavi']],
    ],
    [
      'never counts after another given name',
      ['Abdolrahim Mousavi met Mir-Hossein Mousavi of the Artesh.'],
      [['Abdolrahim Mousavi']],
    ],
    [
      'does not count by context where the page speaks of another bearer',
      ['Mir-Hossein Mousavi was there.', 'Mousavi met an Army chief.'],
      [[], []],
    ],
    [
      'counts by the full name even then',
      ['Mir-Hossein Mousavi met Abdolrahim Mousavi.', 'Mousavi spoke.'],
      [['Abdolrahim Mousavi'], ['Mousavi']],
    ],
    [
      'counts beside all that it needs beside it',
      ['Iran and Belarus signed a defense pact.'],
      [['Iran', 'Belarus', 'defense pact']],
    ],
    [
      'does not count beside some of it',
      ['Iran and Poland signed a defense pact.', 'Belarus'],
      [['Iran'], ['Belarus']],
    ],
  ])('%s', (_, blocks, expected) => {
    expect(marked(lexicon, ...blocks)).toEqual(expected);
  });
});

describe('a description', () => {
  test.each<[string, string[], string[][]]>([
    [
      'counts once the thing is named',
      ['The Iran–Belarus pact is new.', 'The pact is long; so is the pact of others.'],
      [['Iran–Belarus pact'], ['The pact', 'the pact']],
    ],
    [
      'is some other one before that',
      ['You accept the pact.', 'The Iran–Belarus pact is new.'],
      [[], ['Iran–Belarus pact']],
    ],
    ['is some other one where the thing is not named', ['The pact of steel'], [[]]],
  ])('%s', (_, blocks, expected) => {
    expect(marked(lexicon, ...blocks)).toEqual(expected);
  });
});

test('each mention says why it counts', () => {
  const blocks = ['Abdolrahim Mousavi', 'Mousavi', 'SCO in Samarkand', 'Iran, Belarus: a defense pact'];
  expect(mentionsOf(lexicon, blocks).map((mentions) => mentions.map(({ reason }) => reason))).toEqual([
    [{ rule: 'unambiguous' }],
    [{ rule: 'named-on-page' }],
    [{ rule: 'context', word: 'Samarkand' }],
    [{ rule: 'unambiguous' }, { rule: 'unambiguous' }, { rule: 'beside', entities: ['story/iran', 'story/belarus'] }],
  ]);
});
