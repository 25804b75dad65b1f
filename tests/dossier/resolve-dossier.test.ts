import { describe, expect, test } from 'vitest';
import { faultsOf, type Spoil, set } from './spoilt-sample';

describe('a quote that cannot be resolved is told where it stands, in each of the lists', () => {
  test.each<[string, Spoil, string]>([
    [
      'a quote that is absent, but nearly there',
      set(['statements', 0, 'quote', 'exact'], 'Ada Quell opens the ferry to Norhaven'),
      'sample/dossier.json:68 statements[0].quote.exact: "Ada Quell opens the ferry to Norhaven" is not in the article; the nearest sentence is "Ada Quell opened the ferry to Norhaven on Monday."',
    ],
    [
      'a quote that is nowhere near',
      set(['statements', 0, 'quote', 'exact'], 'zzzz xxxx qqqq'),
      'sample/dossier.json:68 statements[0].quote.exact: "zzzz xxxx qqqq" is not in the article; expected a phrase of it, to the letter',
    ],
    [
      'an ambiguous quote',
      set(['statements', 2, 'quote', 'exact'], 'Ada Quell'),
      'sample/dossier.json:89 statements[2].quote.exact: "Ada Quell" stands 2 times in the article; expected a prefix or suffix that singles out one: "Ada Quell opened the ferry to", " the ferry is slow. Ada Quell disagrees, and the "',
    ],
    [
      'a quote between the wrong words',
      set(['statements', 2, 'quote'], { exact: 'Ada Quell', prefix: 'mayor ' }),
      'sample/dossier.json:89 statements[2].quote.exact: "Ada Quell" is in the article, but not between prefix "mayor " and suffix "": "Ada Quell opened the ferry to", " the ferry is slow. Ada Quell disagrees, and the "',
    ],
    [
      'a quote in other quotation marks',
      set(['statements', 1, 'quote', 'exact'], '"a bridge that floats."'),
      'sample/dossier.json:77 statements[1].quote.exact: "\\"a bridge that floats.\\"" differs from the article in quotation marks, dashes or spaces; expected "“a bridge that floats.”", which «npm run dossier -- --fix» writes',
    ],
    [
      'what is before a quote in other spaces',
      set(['statements', 2, 'quote'], { exact: 'Ada Quell', prefix: 'slow.  ' }),
      'sample/dossier.json:90 statements[2].quote.prefix: "slow.  " differs from the article in quotation marks, dashes or spaces; expected "slow. ", which «npm run dossier -- --fix» writes',
    ],
    [
      'what is after a quote in other spaces',
      set(['statements', 2, 'quote'], { exact: 'Ada Quell', suffix: '  disagrees' }),
      'sample/dossier.json:90 statements[2].quote.suffix: "  disagrees" differs from the article in quotation marks, dashes or spaces; expected " disagrees", which «npm run dossier -- --fix» writes',
    ],
    [
      'what somebody is, without its place',
      set(['entities', 0, 'what', 'quote', 'exact'], 'Ada Quell closed the ferry'),
      'sample/dossier.json:23 entities[0].what.quote.exact: "Ada Quell closed the ferry" is not in the article; the nearest sentence is "Ada Quell opened the ferry to Norhaven on Monday."',
    ],
    [
      'a role without its place',
      set(['entities', 1, 'role', 'quote', 'exact'], 'The mayor calls it'),
      'sample/dossier.json:55 entities[1].role.quote.exact: "The mayor calls it" is not in the article; the nearest sentence is "The mayor called it “a bridge that floats.”"',
    ],
    [
      'an event without its place',
      set(['events', 0, 'quote', 'exact'], 'opened the ferry to Norhaven on Tuesday'),
      'sample/dossier.json:123 events[0].quote.exact: "opened the ferry to Norhaven on Tuesday" is not in the article; the nearest sentence is "Ada Quell opened the ferry to Norhaven on Monday."',
    ],
    [
      'a relation without its place',
      set(['relations', 0, 'quote', 'exact'], 'a ferry to Norhaven'),
      'sample/dossier.json:101 relations[0].quote.exact: "a ferry to Norhaven" is not in the article; the nearest sentence is "Ada Quell opened the ferry to Norhaven on Monday."',
    ],
    [
      'a caveat without its place',
      set(['caveats', 0, 'quote', 'exact'], 'Critics said'),
      'sample/dossier.json:135 caveats[0].quote.exact: "Critics said" is not in the article; the nearest sentence is "Critics say the ferry is slow."',
    ],
    [
      'a date that the quote does not tell',
      set(['events', 0, 'date'], { edtf: '2021-05-03', words: 'May' }),
      'sample/dossier.json:121 events[0].date.words: "May" is not in the event\'s quote; expected words of "opened the ferry to Norhaven on Monday"',
    ],
    [
      'words that the quote does not have',
      set(['events', 0, 'date'], { unresolved: 'Tuesday' }),
      'sample/dossier.json:120 events[0].date.unresolved: "Tuesday" is not in the event\'s quote; expected words of "opened the ferry to Norhaven on Monday"',
    ],
  ])('%s', (_, spoil, fault) => {
    expect(faultsOf(spoil)).toContain(fault);
  });
});
