import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readGold } from '../accuracy/read-gold';

const root = process.cwd();

/** One sentence of the story in so many characters of other prose: about the rate of a page that mentions it. */
const EVERY = 1500;

/** English prose: the documentation that comes with the packages in use, with or without sentences of the story in between. */
export function englishText(length: number, { hasStory } = { hasStory: true }): string {
  const folder = join(root, 'node_modules');
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'));
  let prose = '';
  for (const page of pages.sort()) {
    if (prose.length >= length) break;
    prose += readFileSync(join(folder, page), 'utf8');
  }
  return hasStory ? withStory(prose.slice(0, length), 'en') : prose.slice(0, length);
}

/** Russian prose: the messages of a package that comes in Russian, again and again, with sentences of the story. */
export function russianText(length: number): string {
  const messages = readFileSync(join(root, 'node_modules/axe-core/locales/ru.json'), 'utf8');
  const prose = [...messages.matchAll(/"([^"]*[а-яё][^"]*)"/gu)].map(([, text]) => text).join('\n');
  return withStory(prose.repeat(Math.ceil(length / prose.length)).slice(0, length), 'ru');
}

function withStory(prose: string, lang: string): string {
  const sentences = readGold(lang).map(({ text }) => text);
  const parts: string[] = [];
  for (let at = 0; at < prose.length; at += EVERY) {
    parts.push(prose.slice(at, at + EVERY), sentences[(at / EVERY) % sentences.length] ?? '');
  }
  return parts.join('\n').slice(0, prose.length);
}
