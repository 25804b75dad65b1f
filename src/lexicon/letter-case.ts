import { BREAK, classOf, foldOf, IGNORED } from './characters';

/** Whether a code unit is a capital letter. */
export function isCapital(unit: number): boolean {
  // The capitals of ASCII, without asking for a string.
  if (unit < 0x80) return unit >= 0x41 && unit <= 0x5a;
  const character = String.fromCharCode(unit);
  return character.toLowerCase() !== character;
}

/** Whether a code unit is a small letter: one that has a capital. */
export function isSmallLetter(unit: number): boolean {
  if (unit < 0x80) return unit >= 0x61 && unit <= 0x7a;
  const character = String.fromCharCode(unit);
  return character.toUpperCase() !== character;
}

/** Whether all units of a word are capital letters: asked by units, as Unicode's tables are dear to wake. */
export function isInCapitals(word: string): boolean {
  for (let at = 0; at < word.length; at += 1) if (!isCapital(word.charCodeAt(at))) return false;
  return word !== '';
}

/**
 * Whether a found text may be written as it is, where a name is written as the stem is: with its capitals, and
 * with further ones only at the start of words («The Agreement») or throughout («IRAN»). Letters of an acronym
 * are as given. An accent that the stem has may be missing; one that it has not makes another word.
 *
 * @param name.isLater whether the stem is of a further word of a Slavic name, which many set small: «Российская федерация»
 * @param name.isPerson a person's name may have any accents, as it is spelt by ear
 */
export function isWrittenAs(
  stem: string,
  found: string,
  {
    isAcronym = false,
    isLater = false,
    isPerson = false,
  }: Partial<Record<'isAcronym' | 'isLater' | 'isPerson', boolean>>,
): boolean {
  if (found === stem) return true;
  let isRaised = false;
  let isWordStart = true;
  let at = 0;
  for (let index = 0; index < found.length && at < stem.length; index += 1) {
    const unit = found.charCodeAt(index);
    if (classOf(unit) === IGNORED) continue;
    const expected = stem.charCodeAt(at);
    if (foldOf(unit) !== foldOf(expected)) continue; // one more of a run of spaces
    const isCapitalHere = isCapital(unit);
    if (isCapital(expected) !== isCapitalHere) {
      if (isAcronym || !(isCapitalHere || (isLater && isWordStart && !isPerson))) return false;
      isRaised ||= isCapitalHere && !isWordStart;
    }
    isWordStart = classOf(unit) === BREAK;
    at += 1;
  }
  if (isRaised && hasSmallLetter(found)) return false;
  return isPerson || !ACCENTED.test(found) || !hasForeignAccent(stem, found);
}

function hasSmallLetter(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (isSmallLetter(text.charCodeAt(at))) return true;
  return false;
}

/** Latin letters with a mark, and the marks themselves. */
const ACCENTED = /[\u00C0-\u024F\u1E00-\u1EFF]|[\u0300-\u036F]/u;

function hasForeignAccent(stem: string, found: string): boolean {
  const expected = lettersWithMarks(stem);
  return lettersWithMarks(found).some((letter, index) => {
    const [base = '', ...marks] = letter;
    return /[a-z]/u.test(base) && marks.length > 0 && index < expected.length && letter !== expected[index];
  });
}

function lettersWithMarks(text: string): string[] {
  return (
    text
      .normalize('NFD')
      .toLowerCase()
      // The dot of «İ» is no mark on a letter.
      .replaceAll('i\u0307', 'i')
      .match(/\p{L}[\u0300-\u036F]*/gu) ?? []
  );
}
