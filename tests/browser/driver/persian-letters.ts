import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { changeManifest } from './changed-extension';

/** For each Latin letter a Persian one: what is made of them is as long as before, and means nothing. */
const LATIN = 'abcdefghijklmnopqrstuvwxyz';
const PERSIAN = 'ابچدعفگهیجکلمنوپقرستثشخیزحط';

/**
 * Puts all words of an extension into Persian letters, as if that were its only language: what they say is not Persian,
 * but is written as Persian is, from right to left and in numbers of its own.
 */
export function putIntoPersianLetters(folder: string): void {
  const locales = join(folder, '_locales');
  const english: Record<string, { message: string }> = JSON.parse(
    readFileSync(join(locales, 'en', 'messages.json'), 'utf8'),
  );
  const entries = Object.entries(english).map(([key, entry]) => [
    key,
    { ...entry, message: written(key, entry.message) },
  ]);
  rmSync(join(locales, 'en'), { recursive: true });
  mkdirSync(join(locales, 'fa'));
  writeFileSync(join(locales, 'fa', 'messages.json'), JSON.stringify(Object.fromEntries(entries)));
  changeManifest(folder, (manifest) => {
    manifest.default_locale = 'fa';
  });
}

function written(key: string, message: string): string {
  if (key === 'languageTag') return 'fa';
  if (key === 'languageDirection') return 'rtl';
  // Placeholders stay, `$COUNT$` and the browser's own `%s`, and what is written alike everywhere: SVG, PDF.
  return message.replaceAll(/\$\w+\$|%s|[A-Z]{2,}|[A-Za-z]/gu, (part) =>
    part.length > 1 ? part : (PERSIAN[LATIN.indexOf(part.toLowerCase())] ?? part),
  );
}
