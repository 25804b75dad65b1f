import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readDossiers } from '../../src/build/read-dossiers';
import type { GoldPage } from './gold';
import { readAnnotated } from './read-annotated';
import { FURTHER_LANGUAGES, GOLD_LANGUAGES, readGold } from './read-gold';
import { goldLexicon, precision, type Result, recall, score, total } from './score';

/**
 * `npm run accuracy [-- <folder>] [-- --misses]`: how many names are found, and how many of what is found are names.
 * Without a folder on the gold text of this project; with one on every `*.jsonl` file there (see docs/names.md). With
 * `--misses` each place is listed that was judged otherwise than by the annotators, with the reason.
 */
const options = process.argv.slice(2).filter((option) => option !== '--');
const folder = options.find((option) => !option.startsWith('--'));
const listsMisses = options.includes('--misses');

/** What other people's sets annotate. */
const ENTITIES = new Set(['iran', 'belarus', 'russia', 'china', 'us', 'eu', 'nato', 'sco', 'ukraine', 'minsk']);

const lexicon = goldLexicon(readDossiers(new URL('../../assets/dossiers', import.meta.url).pathname));

say(line('', 'pages', 'traps', 'use', 'right', 'wrong', 'missed', 'precision', 'recall'));
if (folder === undefined)
  for (const lang of [...GOLD_LANGUAGES, ...FURTHER_LANGUAGES])
    report(lang, readGold(lang), (pages) => score(lexicon, pages));
else {
  if (!existsSync(folder)) throw new Error(`${folder}: there is no such folder`);
  const sets = new Map(
    readdirSync(folder)
      .filter((name) => name.endsWith('.jsonl'))
      .map((file) => [file.replace(/\.jsonl$/u, ''), readAnnotated(join(folder, file))]),
  );
  if (sets.size === 0) throw new Error(`${folder}: there is no *.jsonl file in it`);
  for (const [name, pages] of sets) report(name, pages, (some) => score(lexicon, some, ENTITIES));
  const all = [...sets.values()].flat();
  for (const lang of new Set(all.map((page) => page.lang))) {
    const pages = all.filter((page) => page.lang === lang);
    say('');
    report(`all in ${lang}`, pages, (some) => ({ ...score(lexicon, some, ENTITIES), misses: [] }));
  }
}

/** Prints how each use came out, names together, and all. */
function report(name: string, pages: readonly GoldPage[], measure: (pages: readonly GoldPage[]) => Result): void {
  const { scores, misses } = measure(pages);
  const traps = pages.filter(({ trap }) => trap).length;
  const { demonym, ...names } = scores;
  const sums = { ...names, names: total(Object.values(names)), demonym, all: total(Object.values(scores)) };
  for (const [use, sum] of Object.entries(sums)) {
    const figures = [sum.right, sum.wrong, sum.missed, precision(sum).toFixed(3), recall(sum).toFixed(3)];
    say(line(name, pages.length, traps, use, ...figures));
  }
  if (listsMisses) for (const { kind, use, where, context } of misses) say(`  ${kind} ${use} ${where}: ${context}`);
}

function line(first: string, ...cells: readonly (string | number)[]): string {
  return first.padEnd(26) + cells.map((cell) => String(cell).padStart(10)).join('');
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
