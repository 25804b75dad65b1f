/** Widths of letters, in parts of the size of the text: a little more than the widest of the usual system fonts takes. */
const NARROW = 0.33;
const USUAL = 0.58;
const WIDE = 0.86;
const FULL = 1.04;

/** How wide a text is at most, in parts of its size; it is not measured, so that it comes out alike everywhere. */
export function textWidth(text: string): number {
  let width = 0;
  for (const letter of text) width += letterWidth(letter);
  return width;
}

function letterWidth(letter: string): number {
  if (/[\p{M}\p{Cf}]/u.test(letter)) return 0;
  if (/[ijlIft.,:;'’‘|!()[\]\s-]/u.test(letter)) return NARROW;
  if (/[\p{sc=Han}\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}\p{Extended_Pictographic}]/u.test(letter)) return FULL;
  if (/[mwMWЖШЩЮФМжшщюфм@%—…]/u.test(letter)) return WIDE;
  if (/\p{Lu}/u.test(letter)) return 0.7;
  return USUAL;
}

/**
 * Sets a text in lines of at most a width, in parts of its size, so that no line is longer than it must be: lines of a
 * like length read as one thing. A word that is wider than that is cut.
 */
export function wrapText(text: string, widest: number): string[] {
  const words = text.split(/\s+/u).flatMap((word) => cutWord(word, widest));
  const lines = fill(words, widest);
  // The narrowest width that needs no more lines.
  let best = lines;
  for (let width = widest - 0.5; width > 0; width -= 0.5) {
    const narrower = fill(words, width);
    if (narrower.length > lines.length || narrower.some((line) => textWidth(line) > width)) break;
    best = narrower;
  }
  return best;
}

function cutWord(word: string, widest: number): string[] {
  if (textWidth(word) <= widest) return [word];
  const parts: string[] = [];
  let part = '';
  for (const letter of word) {
    if (part !== '' && textWidth(part + letter) > widest) {
      parts.push(part);
      part = '';
    }
    part += letter;
  }
  return part === '' ? parts : [...parts, part];
}

function fill(words: readonly string[], width: number): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    const longer = `${last} ${word}`;
    if (last !== undefined && textWidth(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
