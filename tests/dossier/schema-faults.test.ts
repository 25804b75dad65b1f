import { describe, expect, test } from 'vitest';
import { faultsOf, type Spoil, set } from './spoilt-sample';

describe('what an author writes is held against the form of a dossier', () => {
  test.each<[string, Spoil, string]>([
    [
      'a missing id',
      set(['entities', 0, 'id'], undefined),
      'sample/dossier.json:4 entities[0].id: missing; expected a value',
    ],
    [
      'an id that is no slug',
      set(['statements', 0, 'id'], 'The opening'),
      'sample/dossier.json:62 statements[0].id: found "The opening"; expected a slug: lower-case letters and digits, joined by single hyphens',
    ],
    ['no entities', set(['entities'], []), 'sample/dossier.json:3 entities: found []; expected at least one entity'],
    [
      'entities that are no list',
      set(['entities'], 'quell'),
      'sample/dossier.json:3 entities: found "quell"; expected a list',
    ],
    ['no statements', set(['statements'], undefined), 'sample/dossier.json:1 statements: missing; expected a value'],
    [
      'an unknown kind',
      set(['entities', 1, 'kind'], 'plaice'),
      'sample/dossier.json:38 entities[1].kind: found "plaice"; expected one of "person", "state", "organization", "place", "media", "concept", "agreement"; the nearest is "place"',
    ],
    [
      'an empty name',
      set(['entities', 0, 'names', 1, 'text'], ' '),
      'sample/dossier.json:14 entities[0].names[1].text: found " "; expected a text that is not empty',
    ],
    [
      'a name with space around it',
      set(['entities', 0, 'names', 1, 'text'], 'Quell '),
      'sample/dossier.json:14 entities[0].names[1].text: found "Quell "; expected a text without space around it',
    ],
    [
      'a name that is no text',
      set(['entities', 0, 'names', 1, 'text'], 7),
      'sample/dossier.json:14 entities[0].names[1].text: found 7; expected a text',
    ],
    [
      'no name',
      set(['entities', 0, 'names'], []),
      'sample/dossier.json:7 entities[0].names: found []; expected at least one name',
    ],
    [
      'an unknown use of a name',
      set(['entities', 0, 'names', 1, 'use'], 'shortened'),
      'sample/dossier.json:16 entities[0].names[1].use: found "shortened"; expected one of "full", "short", "acronym", "demonym"; the nearest is "short"',
    ],
    [
      'an answer that is neither yes nor no',
      set(['entities', 0, 'names', 1, 'ambiguous'], 'yes'),
      'sample/dossier.json:17 entities[0].names[1].ambiguous: found "yes"; expected true or false',
    ],
    [
      'a language that is none',
      set(['decoys', 0, 'lang'], 'no_NO_NO'),
      'sample/dossier.json:108 decoys[0].lang: found "no_NO_NO"; expected a BCP 47 language tag such as "en" or "zh-Hant"',
    ],
    [
      'a word for a language',
      set(['decoys', 0, 'lang'], 'english'),
      'sample/dossier.json:108 decoys[0].lang: found "english"; expected a BCP 47 language tag such as "en" or "zh-Hant"',
    ],
    [
      'an identity elsewhere than in Wikidata and Wikipedia',
      set(['entities', 1, 'sameAs'], ['https://norhaven.example']),
      'sample/dossier.json:59 entities[1].sameAs[0]: found "https://norhaven.example"; expected the address of a Wikidata item or a Wikipedia article',
    ],
    [
      'an empty quote',
      set(['statements', 0, 'quote', 'exact'], ' '),
      'sample/dossier.json:68 statements[0].quote.exact: found " "; expected a text that is not empty',
    ],
    [
      'a quote that is a text',
      set(['statements', 0, 'quote'], 'Ada Quell'),
      'sample/dossier.json:67 statements[0].quote: found "Ada Quell"; expected an object',
    ],
    [
      'a quote with a key too many',
      set(['statements', 0, 'quote', 'start'], 12),
      'sample/dossier.json:69 statements[0].quote.start: unknown key; expected no "start" here',
    ],
    [
      'a statement about nobody',
      set(['statements', 1, 'about'], []),
      'sample/dossier.json:73 statements[1].about: found []; expected the id of at least one entity',
    ],
    [
      'a speaker of no form',
      set(['statements', 2, 'speaker'], 3),
      'sample/dossier.json:91 statements[2].speaker: found 3; expected the id of an entity, or a group: { "name": …, "entities": […] }',
    ],
    [
      'a group without a name',
      set(['statements', 1, 'speaker'], { entities: ['quell'] }),
      'sample/dossier.json:79 statements[1].speaker: found {"entities":["quell"]}; expected the id of an entity, or a group: { "name": …, "entities": […] }',
    ],
    [
      'a date that is none',
      set(['events', 0, 'date'], { edtf: 'last May', words: 'Monday' }),
      'sample/dossier.json:120 events[0].date.edtf: found "last May"; expected an EDTF date such as "2023", "2024-01" or "2022/2024-02"',
    ],
    [
      'a date of no form',
      set(['events', 0, 'date'], { edtf: '2021-05' }),
      'sample/dossier.json:119 events[0].date: found {"edtf":"2021-05"}; expected { "edtf": an EDTF date, "words": the article’s } or { "unresolved": the article’s words }',
    ],
    [
      'a summary that is none',
      set(['summary'], ['a', 'b', 'c', 'd', 'e', 'f']),
      'sample/dossier.json:155 summary: found ["a","b","c","d","e","f"]; expected the ids of 5 statements at most',
    ],
    [
      'a note about nobody',
      set(['notes', 0, 'about'], []),
      'sample/dossier.json:143 notes[0].about: found []; expected the id of at least one entity',
    ],
    [
      'a note from nowhere',
      set(['notes', 0, 'source', 'address'], 'echo.example/1'),
      'sample/dossier.json:150 notes[0].source.address: found "echo.example/1"; expected an http or https address',
    ],
    [
      'a note of no day',
      set(['notes', 0, 'source', 'date'], 'recently'),
      'sample/dossier.json:149 notes[0].source.date: found "recently"; expected an EDTF date such as "2023", "2024-01" or "2022/2024-02"',
    ],
    [
      'a note that was never seen',
      set(['notes', 0, 'seen'], 'recently'),
      'sample/dossier.json:152 notes[0].seen: found "recently"; expected a day such as "2026-11-03" or, where the day was not kept, a month such as "2026-11"',
    ],
    [
      'a note seen in a month that is none',
      set(['notes', 0, 'seen'], '2024-13'),
      'sample/dossier.json:152 notes[0].seen: found "2024-13"; expected a day such as "2026-11-03" or, where the day was not kept, a month such as "2026-11"',
    ],
    [
      'a note seen within years',
      set(['notes', 0, 'seen'], '2023/2024'),
      'sample/dossier.json:152 notes[0].seen: found "2023/2024"; expected a day such as "2026-11-03" or, where the day was not kept, a month such as "2026-11"',
    ],
    [
      'a key that nobody knows',
      set(['statements', 0, 'speeker'], 'quell'),
      'sample/dossier.json:70 statements[0].speeker: unknown key; expected no "speeker" here',
    ],
    ['something other than an object', () => 7, 'sample/dossier.json:1: found 7; expected an object'],
  ])('%s', (_, spoil, fault) => {
    expect(faultsOf(spoil)).toContain(fault);
  });
});
