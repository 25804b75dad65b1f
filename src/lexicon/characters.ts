/**
 * What single UTF-16 code units mean to the search for names. Both tables fill as units are met: a page
 * uses few of the 65,536, and asking Unicode for all of them would cost more than reading the page.
 */

/** Not part of any word: spaces, punctuation, and scripts that put no space between words. */
export const BREAK = 1;
/** A letter, a digit or a low line: names end before and after. */
export const WORD = 2;
/** Invisible, or a mark on the letter before it: as if it were not there. */
export const IGNORED = 3;
/** A letter of a script that puts no space between words. */
export const UNSPACED = 4;

const classes = new Uint8Array(0x10000);
const folds = new Int32Array(0x10000).fill(-1);

/** Which of {@link BREAK}, {@link WORD}, {@link IGNORED} and {@link UNSPACED} a code unit is. */
export function classOf(unit: number): number {
  const known = classes[unit] as number;
  if (known !== 0) return known;
  const found = classify(unit, String.fromCharCode(unit));
  classes[unit] = found;
  return found;
}

/**
 * The code unit that stands for all that a reader takes for the same letter: in small letters, without
 * marks, one kind of dash, apostrophe and space, Persian yeh and kaf for the Arabic ones; 0 for what is ignored.
 */
export function foldOf(unit: number): number {
  const known = folds[unit] as number;
  if (known !== -1) return known;
  const found = foldCharacter(unit, String.fromCharCode(unit));
  folds[unit] = found;
  return found;
}

/** Marks that may be left out: accents and stress, Arabic vowels. Those of other scripts are letters of their own. */
const OPTIONAL_MARK = /[\u0300-\u036F\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06ED]/u;

/** Soft hyphen, zero-width characters, marks of direction; and the Arabic tatweel, which only widens a word. */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\u0640]/u;

/** Those below U+00C0 that are part of a word. */
const LATIN_NUMBERS_AND_SIGNS = /[0-9_ªº²³¹¼-¾]/;
const SPACES = /\s/u;
const DASHES = /[-\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/u;
const APOSTROPHES = /['\u2018\u2019\u201B\u02B9\u02BC\uFF07`\u00B4]/u;
const UNSPACED_LETTER = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Letters that readers of the script take for one, after decomposition. */
const SAME: ReadonlyMap<string, string> = new Map([
  // Arabic yeh, alef maksura and kaf, as keyboards for Arabic write Persian.
  ['ي', 'ی'],
  ['ى', 'ی'],
  ['ك', 'ک'],
  ['ة', 'ه'],
  ['ە', 'ه'],
  // Turkish dotless i.
  ['ı', 'i'],
]);

/** Of what most pages are written in: found without the tables of Unicode, which take longer to wake than to read a page. */
function isCommonLetter(unit: number, character: string): boolean {
  return unit < LAST_CYRILLIC && !isOptionalMark(unit) && character.toLowerCase() !== character.toUpperCase();
}

/** The end of the blocks of Latin, Greek and Cyrillic letters. */
const LAST_CYRILLIC = 0x530;
/** The end of the signs before the Latin letters with marks. */
const LAST_LATIN_SIGN = 0xc0;
const SOFT_HYPHEN = 0xad;
/** A block without a letter. */
const GENERAL_PUNCTUATION = [0x2000, 0x206f] as const;
/** Where the radicals of Han begin. */
const FIRST_UNSPACED = 0x2e80;

function isOptionalMark(unit: number): boolean {
  return unit >= 0x300 && unit <= 0x36f;
}

function classify(unit: number, character: string): number {
  if (isCommonLetter(unit, character)) return WORD;
  if (unit < LAST_LATIN_SIGN)
    return LATIN_NUMBERS_AND_SIGNS.test(character) ? WORD : unit === SOFT_HYPHEN ? IGNORED : BREAK;
  if (INVISIBLE.test(character) || OPTIONAL_MARK.test(character)) return IGNORED;
  if (unit >= GENERAL_PUNCTUATION[0] && unit <= GENERAL_PUNCTUATION[1]) return BREAK;
  if (unit >= FIRST_UNSPACED && UNSPACED_LETTER.test(character)) return UNSPACED;
  return /[\p{L}\p{M}\p{N}_]/u.test(character) && !APOSTROPHES.test(character) ? WORD : BREAK;
}

function foldCharacter(unit: number, character: string): number {
  if (isCommonLetter(unit, character)) return foldLetter(character);
  if (unit >= 0x80 && (INVISIBLE.test(character) || OPTIONAL_MARK.test(character))) return 0;
  if (SPACES.test(character)) return 0x20;
  if (DASHES.test(character)) return 0x2d;
  if (APOSTROPHES.test(character)) return 0x27;
  return foldLetter(character);
}

function foldLetter(character: string): number {
  const [plain = character, ...more] = [...character.normalize('NFKD').toLowerCase()].filter(
    (part) => !OPTIONAL_MARK.test(part),
  );
  // «ﬁ» and «½» decompose into several letters: they stay what they are.
  if (more.length > 0 || plain.length > 1) return character.toLowerCase().charCodeAt(0);
  return (SAME.get(plain) ?? plain).charCodeAt(0);
}
