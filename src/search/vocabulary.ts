import Fuse from 'fuse.js';
import { isUnspaced } from './words';

/** How a word was asked for, the best first. */
export const LEVELS = ['whole', 'beginning', 'within', 'misspelt'] as const;
export type Level = (typeof LEVELS)[number];

/** A word of the vocabulary that may be the one asked for. */
export type Likeness = {
  /** Its number in the vocabulary. */
  word: number;
  level: Level;
  /** From 0, the same, to 1, nothing like it. */
  distance: number;
};

/** Letters that a part of a word must have to say anything. */
const LEAST_WITHIN = 3;
/** Letters that a word must have to be recognised misspelt. */
const LEAST_MISSPELT = 3;
/** Letters of a word that are compared. */
const MOST_COMPARED = 24;

/** Finds words in a vocabulary of folded ones. */
export type Vocabulary = {
  /** Words that read as asked for, begin so, or hold it. */
  exactly(asked: string): Likeness[];
  /** Words that read nearly so, from their beginning on. */
  nearly(asked: string): Likeness[];
};

/** Makes a vocabulary. What it takes to recognise misspelt words is made when the first is asked for. */
export function createVocabulary(words: readonly string[]): Vocabulary {
  let letters: Int32Array | undefined;
  return {
    exactly(asked) {
      const least = isUnspaced(asked) ? 1 : LEAST_WITHIN;
      const found: Likeness[] = [];
      for (let word = 0; word < words.length; word += 1) {
        const text = words[word] ?? '';
        const at = text.indexOf(asked);
        if (at === -1 || (at > 0 && asked.length < least)) continue;
        const level = at > 0 ? 'within' : text.length === asked.length ? 'whole' : 'beginning';
        found.push({ word, level, distance: 0 });
      }
      return found;
    },
    nearly(asked) {
      if (asked.length < LEAST_MISSPELT || isUnspaced(asked)) return [];
      letters ??= Int32Array.from(words, lettersOf);
      return fuzzy(asked.slice(0, MOST_COMPARED), words, letters);
    },
  };
}

/** By Fuse, among the words that have nearly all of the letters: most have not, and asking Fuse for them is dear. */
function fuzzy(asked: string, words: readonly string[], letters: Int32Array): Likeness[] {
  const wanted = lettersOf(asked);
  const mistakes = Math.floor(asked.length * FUZZY.threshold);
  const records: { i: number; v: string; n: number }[] = [];
  for (let word = 0; word < words.length; word += 1) {
    if (bits(wanted & ~(letters[word] ?? 0)) <= mistakes) records.push({ i: word, v: words[word] ?? '', n: 1 });
  }
  const fuse = new Fuse(words, FUZZY, Fuse.parseIndex({ keys: [], records }));
  return fuse.search(asked).map(({ refIndex, score = 0 }) => ({ word: refIndex, level: 'misspelt', distance: score }));
}

const FUZZY = {
  includeScore: true,
  ignoreFieldNorm: true,
  isCaseSensitive: true,
  shouldSort: false,
  threshold: 0.34,
  // Who misspells a word knows how it begins: each letter that it begins later counts as a twelfth of a mistake.
  distance: 12,
};

/** The letters of a word, each a bit; some share one. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
}

function bits(number: number): number {
  let count = 0;
  for (let rest = number; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
