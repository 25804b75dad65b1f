import { describe, expect, test } from 'vitest';
import { BREAK, classOf, foldOf, IGNORED, isMark, UNSPACED, WORD } from '../../src/lexicon/characters';

const ALL_UNITS = Array.from({ length: 0x10000 }, (_, unit) => unit);

/** The marks that readers of Latin, Cyrillic and Arabic script leave out. */
const OPTIONAL = /[\u0300-\u036F\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06ED]/u;
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\u0640]/u;
const APOSTROPHES = /['\u2018\u2019\u201B\u02B9\u02BC\uFF07`\u00B4]/u;

/** What the tables say, by Unicode alone. */
function classByUnicode(character: string): number {
  if (INVISIBLE.test(character) || OPTIONAL.test(character)) return IGNORED;
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(character) && character >= '\u2E80')
    return UNSPACED;
  return /[\p{L}\p{M}\p{N}_]/u.test(character) && !APOSTROPHES.test(character) ? WORD : BREAK;
}

const ALIKE: Record<string, string> = { ي: 'ی', ى: 'ی', ك: 'ک', ة: 'ه', ە: 'ه', ı: 'i' };

function foldedByUnicode(character: string): string {
  const [plain = character, ...more] = [...character.normalize('NFKD').toLowerCase()].filter(
    (part) => !OPTIONAL.test(part),
  );
  if (more.length > 0 || plain.length > 1) return character.toLowerCase().charAt(0);
  return ALIKE[plain] ?? plain;
}

describe('each code unit', () => {
  test('is of the class that Unicode gives it', () => {
    const wrong = ALL_UNITS.filter((unit) => classOf(unit) !== classByUnicode(String.fromCharCode(unit)));
    expect(wrong.map((unit) => unit.toString(16))).toEqual([]);
  });

  test('that is a letter folds as Unicode decomposes it', () => {
    const letters = ALL_UNITS.filter(
      (unit) => /\p{L}/u.test(String.fromCharCode(unit)) && ![BREAK, IGNORED].includes(classOf(unit)),
    );
    const wrong = letters.filter(
      (unit) => String.fromCharCode(foldOf(unit)) !== foldedByUnicode(String.fromCharCode(unit)),
    );
    expect(wrong.map((unit) => String.fromCharCode(unit))).toEqual([]);
  });

  test('that is ignored is a mark where Unicode calls it one', () => {
    const wrong = ALL_UNITS.filter(
      (unit) => classOf(unit) === IGNORED && isMark(unit) !== /\p{M}/u.test(String.fromCharCode(unit)),
    );
    expect(wrong.map((unit) => unit.toString(16))).toEqual([]);
  });
});
