import { describe, expect, test } from 'vitest';
import { faultsOf, type Spoil, set } from './spoilt-sample';

/** Lists the items of a list once more. */
const twice =
  (list: 'events' | 'caveats' | 'notes'): Spoil =>
  (sample) => ({ ...sample, [list]: [...sample[list], ...sample[list]] });

describe('what contradicts itself or points to nobody is told', () => {
  test.each<[string, Spoil, string]>([
    [
      'two entities with one id',
      set(['entities', 1, 'id'], 'quell'),
      'sample/dossier.json:37 entities[1].id: "quell" is already the id of entities[0]; expected an id of its own',
    ],
    [
      'two statements with one id',
      set(['statements', 2, 'id'], 'bridge'),
      'sample/dossier.json:84 statements[2].id: "bridge" is already the id of statements[1]; expected an id of its own',
    ],
    [
      'two events with one id',
      twice('events'),
      'sample/dossier.json:127 events[1].id: "opening" is already the id of events[0]; expected an id of its own',
    ],
    [
      'two caveats with one id',
      twice('caveats'),
      'sample/dossier.json:139 caveats[1].id: "which-critics" is already the id of caveats[0]; expected an id of its own',
    ],
    [
      'two notes with one id',
      twice('notes'),
      'sample/dossier.json:155 notes[1].id: "later" is already the id of notes[0]; expected an id of its own',
    ],
    [
      'a name listed twice',
      set(['entities', 0, 'names', 1, 'text'], 'Ada Quell'),
      'sample/dossier.json:14 entities[0].names[1].text: "Ada Quell" is listed twice; expected it once',
    ],
    [
      'one name for two',
      set(['entities', 1, 'names', 0, 'text'], 'Quell'),
      'sample/dossier.json:41 entities[1].names[0].text: "Quell" is already a name of "quell"; expected a name of one entity only',
    ],
    [
      'a name beside nobody',
      set(['entities', 0, 'names', 1, 'beside'], ['norhaven', 'mayor']),
      'sample/dossier.json:20 entities[0].names[1].beside[1]: "mayor" is nobody\'s id; expected the id of an entity; the nearest is "quell"',
    ],
    [
      'an entity that no statement is about',
      (sample) => {
        sample.statements = sample.statements.filter(({ about }) => !about.includes('norhaven'));
      },
      'sample/dossier.json:36 entities[1]: no statement is about "norhaven"; expected at least one',
    ],
    [
      'a statement about nobody',
      set(['statements', 1, 'about', 0], 'mayor'),
      'sample/dossier.json:74 statements[1].about[0]: "mayor" is nobody\'s id; expected the id of an entity; the nearest is "quell"',
    ],
    [
      'an event of nobody',
      set(['events', 0, 'about', 1], 'norhave'),
      'sample/dossier.json:117 events[0].about[1]: "norhave" is nobody\'s id; expected the id of an entity; the nearest is "norhaven"',
    ],
    [
      'a caveat about nobody',
      set(['caveats', 0, 'about', 0], 'critics'),
      'sample/dossier.json:132 caveats[0].about[0]: "critics" is nobody\'s id; expected the id of an entity; the nearest is "quell"',
    ],
    [
      'a note about nobody',
      set(['notes', 0, 'about', 0], 'northaven'),
      'sample/dossier.json:144 notes[0].about[0]: "northaven" is nobody\'s id; expected the id of an entity; the nearest is "norhaven"',
    ],
    [
      'a speaker who is nobody',
      set(['statements', 2, 'speaker'], 'quel'),
      'sample/dossier.json:91 statements[2].speaker: "quel" is nobody\'s id; expected the id of an entity; the nearest is "quell"',
    ],
    [
      'a group of nobody',
      set(['statements', 1, 'speaker'], { name: 'The mayors', entities: ['quell', 'mayor'] }),
      'sample/dossier.json:83 statements[1].speaker.entities[1]: "mayor" is nobody\'s id; expected the id of an entity; the nearest is "quell"',
    ],
    [
      'a summary of what nobody says',
      set(['summary', 1], 'disagree'),
      'sample/dossier.json:157 summary[1]: "disagree" is no statement\'s id; expected the id of a statement; the nearest is "disagrees"',
    ],
    [
      'a summary that says something twice',
      set(['summary', 1], 'opening'),
      'sample/dossier.json:157 summary[1]: "opening" is listed twice; expected it once',
    ],
    [
      'a relation from nobody',
      set(['relations', 0, 'from'], 'quel'),
      'sample/dossier.json:96 relations[0].from: "quel" is nobody\'s id; expected the id of an entity; the nearest is "quell"',
    ],
    [
      'a relation to nobody',
      set(['relations', 0, 'to'], 'northaven'),
      'sample/dossier.json:97 relations[0].to: "northaven" is nobody\'s id; expected the id of an entity; the nearest is "norhaven"',
    ],
    [
      'a relation to itself',
      set(['relations', 0, 'to'], 'quell'),
      'sample/dossier.json:97 relations[0].to: "quell" is also where the relation starts; expected another entity',
    ],
    [
      'a decoy that is a name',
      set(['decoys', 0, 'text'], 'Norhaven'),
      'sample/dossier.json:107 decoys[0].text: "Norhaven" is a name of "norhaven"; expected a phrase that means something else',
    ],
    [
      'anybody where there are no entities',
      set(['entities'], []),
      'sample/dossier.json:8 statements[0].about[0]: "quell" is nobody\'s id; expected the id of an entity',
    ],
  ])('%s', (_, spoil, fault) => {
    expect(faultsOf(spoil)).toContain(fault);
  });
});
