import { BREAK, classOf, foldOf, IGNORED, UNSPACED, WORD } from '../lexicon/characters';

/** A word of a text: its place (UTF-16 offsets, `end` exclusive), and how it reads to the search. */
export type Word = { start: number; end: number; folded: string };

const APOSTROPHE = 0x27;

/**
 * The words of a text, folded as names are when they are looked up. An apostrophe between letters is as if it were not
 * there («Лук’яновіч»); a run of a script that puts no space between words is one word.
 */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let word: Word | undefined;
  let kind = BREAK;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const next = classOf(unit);
    if (next === IGNORED || (word !== undefined && isInnerApostrophe(text, at))) continue;
    if (next === BREAK) word = undefined;
    else if (word === undefined || next !== kind) {
      word = { start: at, end: at, folded: '' };
      words.push(word);
    }
    kind = next;
    if (word === undefined) continue;
    word.folded += String.fromCharCode(foldOf(unit));
    word.end = endOfLetter(text, at);
  }
  return words;
}

/** Whether a folded word is of a script that puts no space between words: parts of it are words too. */
export function isUnspaced(folded: string): boolean {
  return classOf(folded.charCodeAt(0)) === UNSPACED;
}

/** Where, in a word's text, so many of its folded units end. */
export function endOfUnits(text: string, start: number, count: number): number {
  let left = count;
  let end = start;
  for (let at = start; at < text.length && left > 0; at += 1) {
    const kind = classOf(text.charCodeAt(at));
    if (kind !== WORD && kind !== UNSPACED) continue;
    left -= 1;
    end = endOfLetter(text, at);
  }
  return end;
}

function isInnerApostrophe(text: string, at: number): boolean {
  return foldOf(text.charCodeAt(at)) === APOSTROPHE && classOf(text.charCodeAt(at + 1)) === WORD;
}

/** The end of a letter with the marks that belong to it. */
function endOfLetter(text: string, at: number): number {
  let end = at + 1;
  while (end < text.length && /\p{M}/u.test(text.charAt(end)) && classOf(text.charCodeAt(end)) === IGNORED) end += 1;
  return end;
}
