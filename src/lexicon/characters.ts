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

/** What is ignored and no mark, by ranges. A test holds them against Unicode. */
const IGNORED_NO_MARK =
  /[\xAD\u061C\u0640\u06DD\u06DE\u06E5\u06E6\u06E9\u115F\u1160\u180E\u200B-\u206F\u3164\uFEFF\uFFA0\uFFF0-\uFFF8]/;

/** Whether an ignored unit is a mark: that belongs to the letter before it; of others nobody says to which side they do. */
export function isMark(unit: number): boolean {
  return !IGNORED_NO_MARK.test(String.fromCharCode(unit));
}

/** Soft hyphen, zero-width characters, marks of direction; and the Arabic tatweel, which only widens a word. */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\u0640]/u;

/** Those below U+00C0 that are part of a word. */
const LATIN_NUMBERS_AND_SIGNS = /[0-9_ªº²³¹¼-¾]/;
const SPACES = /\s/u;
const DASHES = /[-\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/u;
const APOSTROPHES = /['\u2018\u2019\u201B\u02B9\u02BC\uFF07`\u00B4]/u;
const UNSPACED_LETTER = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/**
 * What most pages are written in, in ranges of code units: found without the tables of Unicode, which take longer to wake
 * than to read a page. A test holds them against Unicode.
 */
const KNOWN: readonly (readonly [first: number, last: number, kind: number])[] = [
  [0x00ad, 0x00ad, IGNORED],
  [0x0300, 0x036f, IGNORED],
  // Arabic and Persian.
  [0x060c, 0x060f, BREAK],
  [0x061b, 0x061b, BREAK],
  [0x061d, 0x061f, BREAK],
  [0x0620, 0x063f, WORD],
  [0x0640, 0x0640, IGNORED],
  [0x0641, 0x064a, WORD],
  [0x064b, 0x065f, IGNORED],
  [0x0660, 0x0669, WORD],
  [0x066a, 0x066d, BREAK],
  [0x066e, 0x066f, WORD],
  [0x0670, 0x0670, IGNORED],
  [0x0671, 0x06d3, WORD],
  [0x06d4, 0x06d4, BREAK],
  [0x06f0, 0x06fc, WORD],
  // Punctuation, invisible characters, currencies, arrows, signs.
  [0x2000, 0x200a, BREAK],
  [0x200b, 0x200f, IGNORED],
  [0x2010, 0x2029, BREAK],
  [0x202a, 0x202e, IGNORED],
  [0x202f, 0x205f, BREAK],
  [0x2060, 0x206f, IGNORED],
  [0x20a0, 0x20c1, BREAK],
  [0x2190, 0x245f, BREAK],
  [0x249c, 0x24e9, BREAK],
  [0x2500, 0x2775, BREAK],
  [0x2794, 0x2bff, BREAK],
  // Chinese and Japanese.
  [0x3000, 0x3004, BREAK],
  [0x3008, 0x3020, BREAK],
  [0x3041, 0x3096, UNSPACED],
  [0x30a1, 0x30fa, UNSPACED],
  [0x4e00, 0x9fff, UNSPACED],
  // Halves of characters beyond, which are no letters by themselves, and signs of a font's own.
  [0xd800, 0xf8ff, BREAK],
  [0xfe00, 0xfe0f, IGNORED],
  [0xfeff, 0xfeff, IGNORED],
  [0xff01, 0xff0f, BREAK],
  [0xff1a, 0xff20, BREAK],
];

function classify(unit: number, character: string): number {
  if (unit < 0x80) return LATIN_NUMBERS_AND_SIGNS.test(character) || isCased(character) ? WORD : BREAK;
  const known = KNOWN.find(([first, last]) => unit >= first && unit <= last);
  if (known !== undefined) return known[2];
  if (unit < LAST_CYRILLIC && isCased(character)) return WORD;
  if (unit < LAST_LATIN_SIGN) return LATIN_NUMBERS_AND_SIGNS.test(character) ? WORD : BREAK;
  if (INVISIBLE.test(character) || OPTIONAL_MARK.test(character)) return IGNORED;
  if (UNSPACED_LETTER.test(character)) return UNSPACED;
  return /[\p{L}\p{M}\p{N}_]/u.test(character) && !APOSTROPHES.test(character) ? WORD : BREAK;
}

function isCased(character: string): boolean {
  return character.toLowerCase() !== character.toUpperCase();
}

/** The end of the blocks of Latin, Greek and Cyrillic letters. */
const LAST_CYRILLIC = 0x530;
/** The end of the signs before the Latin letters with marks. */
const LAST_LATIN_SIGN = 0xc0;

/** Letters, each before those that are taken for it, as far as they are common. A test holds them against Unicode. */
const VARIANTS = `aàáâãäåāăą cçćĉċč dď eèéêëēĕėęě gĝğġģ hĥ iìíîïĩīĭįı jĵ kķ lĺļľ nñńņň oòóôõöōŏő rŕŗř sśŝşšſ tţť
  uùúûüũūŭůűų wŵ yýÿŷ zźżž гѓ еѐё иѝй ії кќ уў اآأإ وؤ یئيى کك هةۀە`;

const BASES: ReadonlyMap<string, string> = new Map(
  VARIANTS.split(/\s+/u).flatMap(([base = '', ...variants]) => variants.map((variant) => [variant, base])),
);

/** The blocks whose letters have all their variants above. */
function isKnownLetter(unit: number): boolean {
  return (
    (unit >= 0xc0 && unit < 0x180) ||
    (unit >= 0x400 && unit < 0x460) ||
    (unit > 0x620 && unit < 0x64b && unit !== 0x640)
  );
}

function foldCharacter(unit: number, character: string): number {
  if (unit < 0x80 ? isCased(character) : isKnownLetter(unit)) return foldKnown(character);
  if (unit >= 0x80 && classOf(unit) === IGNORED) return 0;
  if (SPACES.test(character)) return 0x20;
  if (DASHES.test(character)) return 0x2d;
  if (APOSTROPHES.test(character)) return 0x27;
  return unit < 0x80 || (unit >= 0xd800 && unit <= 0xf8ff) ? unit : foldLetter(character);
}

/** Of «İ» only the letter: in small it has its dot apart. */
function foldKnown(character: string): number {
  const [small = character] = character.toLowerCase();
  return (BASES.get(small) ?? small).charCodeAt(0);
}

function foldLetter(character: string): number {
  const [plain = character, ...more] = [...character.normalize('NFKD').toLowerCase()].filter(
    (part) => !OPTIONAL_MARK.test(part),
  );
  // «ﬁ» and «½» decompose into several letters: they stay what they are.
  if (more.length > 0 || plain.length > 1) return character.toLowerCase().charCodeAt(0);
  return (BASES.get(plain) ?? plain).charCodeAt(0);
}
