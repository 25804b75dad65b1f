import { readFileSync } from 'node:fs';
import type { GoldMention, GoldPage } from './gold';

/** The languages in which gold text is written: so much that each use of names is judged apart. */
export const GOLD_LANGUAGES = ['en', 'ru', 'be', 'fa'] as const;

/** Those in which there is less of it. */
export const FURTHER_LANGUAGES = ['ar', 'de', 'es', 'fr', 'pl', 'tr', 'uk', 'zh'] as const;

/** `[text|entity]`, or `[text|entity demonym]` for a word for a people. */
const MENTION = /\[([^[\]|]+)\|([a-z-]+)( demonym)?\]/gu;

/**
 * Reads `gold/<language>.txt`: a page a line, its blocks divided by « ¶ »; a line that begins with «~ » is a trap,
 * one that begins with «# » a heading.
 *
 * @throws {Error} where a bracket is no mention.
 */
export function readGold(lang: string): GoldPage[] {
  const path = `tests/accuracy/gold/${lang}.txt`;
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line, index) =>
      line === '' || line.startsWith('# ') ? [] : [readPage(line, lang, `${lang}.txt:${index + 1}`)],
    );
}

function readPage(line: string, lang: string, where: string): GoldPage {
  const trap = line.startsWith('~ ');
  const marked = (trap ? line.slice(2) : line).replaceAll(' ¶ ', '\n');
  const mentions: GoldMention[] = [];
  let text = '';
  let last = 0;
  for (const match of marked.matchAll(MENTION)) {
    const [whole, surface = '', entity = '', demonym] = match;
    text += marked.slice(last, match.index);
    mentions.push({
      start: text.length,
      end: text.length + surface.length,
      entity,
      use: demonym === undefined ? 'name' : 'demonym',
    });
    text += surface;
    last = match.index + whole.length;
  }
  text += marked.slice(last);
  if (/[[\]|]/u.test(text)) throw new Error(`${where}: a bracket or stroke that is no mention`);
  return { where, lang, trap, text, mentions, others: [], ignored: [] };
}
