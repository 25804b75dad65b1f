import { bundledDossiers } from 'virtual:bundled-dossiers';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Dossier, Entity } from '../../src/dossier/dossier';
import { classOf, foldOf, IGNORED } from '../../src/lexicon/characters';
import { compileLexicon } from '../../src/lexicon/compile-lexicon';
import { compileSweep } from '../../src/lexicon/compile-sweep';
import { formsOf, tidy } from '../../src/lexicon/forms';
import { reviveLexicon } from '../../src/lexicon/revive-lexicon';
import { scan } from '../../src/lexicon/scan';
import { isUnplain, plainUnit, reviveSweep, sweep, sweepable } from '../../src/lexicon/sweep';
import { writingsOf } from './writings';

const lexicon = reviveLexicon(compileLexicon(bundledDossiers));
const names = bundledDossiers.flatMap(({ entities }: Dossier) =>
  entities.flatMap(({ kind, names: own }: Entity) =>
    own.flatMap((name) => writingsOf(formsOf({ ...name, kind, text: tidy(name.text) }))),
  ),
);

/** Where a sweep finds something in a text, in the text's own offsets. */
function foundIn(searches: typeof lexicon.sweep, text: string): number[] {
  const plain = isUnplain(text) ? sweepable(text) : text;
  const found = new Set<number>();
  sweep(searches, plain, (start) => found.add(start));
  return Array.from({ length: text.length }, (_, at) => at).filter((at) => found.has(lengthBefore(text, at)));
}

function lengthBefore(text: string, at: number): number {
  return isUnplain(text) ? sweepable(text.slice(0, at)).length : at;
}

describe('the sweep', () => {
  /** Names as they may stand on a page: in capitals, with invisible characters, in other letters for the looks. */
  const spoilt = fc
    .tuple(
      fc.constantFrom(...names),
      fc.constantFrom('', '\u00ad', '\u200b', '\u0301', '\u0640'),
      fc.nat(6),
      fc.boolean(),
    )
    .map(([name, between, at, isRaised]) => {
      const written = name.slice(0, at) + between + name.slice(at);
      return isRaised ? written.toUpperCase() : written.replace(/ /gu, '\u00a0 ').replace(/-/gu, '–');
    });
  const part = fc.oneof(spoilt, fc.constantFrom(' ', '. ', 'Бег', 'é', '中'), fc.string({ unit: 'binary' }));
  const text = fc.array(part).map((parts) => parts.join(''));

  test('misses no name that is found otherwise', () => {
    fc.assert(
      fc.property(text, (written) => {
        const found = foundIn(lexicon.sweep, written);
        for (const { start, named } of scan(lexicon, written)) if (named) expect(found).toContain(start);
      }),
      { numRuns: 1000 },
    );
  });

  test('knows each unit that folds to a letter of a name', () => {
    const letters = [...new Set(names.join('').toLowerCase())].filter(({ length }) => length === 1);
    const searches = reviveSweep(compileSweep(letters));
    const folded = new Set(letters.map((letter) => foldOf(letter.charCodeAt(0))));
    folded.delete(0);
    for (let unit = 0x20; unit < 0x10000; unit += 1) {
      if (!folded.has(foldOf(unit))) continue;
      expect(foundIn(searches, String.fromCharCode(unit)), unit.toString(16)).toEqual([0]);
    }
  });

  test('takes a capital for a capital alone', () => {
    const searches = reviveSweep(compileSweep(['US', 'Èze']));
    expect(foundIn(searches, 'us US Us EZE eze Èze')).toEqual([3, 9, 17]);
  });

  test('finds beginnings within each other', () => {
    expect(foundIn(reviveSweep(compileSweep(['US', 'SCO'])), 'USCO')).toEqual([0, 1]);
  });

  test('of no name finds nothing', () => {
    expect(foundIn(reviveSweep(compileSweep([])), 'any text')).toEqual([]);
  });

  test('tells of many beginnings fewer units', () => {
    const many = Array.from({ length: 5000 }, (_, index) => `N${String(index).padStart(8, '0')}`);
    const searches = reviveSweep(compileSweep(many));
    expect(many.every((name) => foundIn(searches, name).includes(0))).toBe(true);
  });
});

test('all units that are as if they were not there are unplain, and gone once a text is sweepable', () => {
  for (let unit = 0; unit < 0x10000; unit += 1) {
    const character = String.fromCharCode(unit);
    if (classOf(unit) === IGNORED)
      expect([isUnplain(character), plainUnit(unit)], unit.toString(16)).toEqual([true, '']);
  }
});
