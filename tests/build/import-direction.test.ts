import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const ROOT = new URL('../..', import.meta.url).pathname;

/** A copy of the sources, to break the rules in. */
let copy = '';

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'backgrounder-imports-'));
  for (const part of ['src', 'assets', 'biome.json', 'tsconfig.json', 'package.json', '.gitignore', '.wxt']) {
    cpSync(join(ROOT, part), join(copy, part), { recursive: true });
  }
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
  execFileSync('git', ['init', '-q'], { cwd: copy });
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

/** What the linter and, for the pure rooms, the compiler without the DOM say of a file that is new or changed. */
function check(path: string, text: string): string {
  const file = join(copy, path);
  const before = existsSync(file) ? readFileSync(file) : undefined;
  writeFileSync(file, text);
  try {
    const lint = run('biome', ['lint', '--max-diagnostics=none', '--colors=off', path]);
    return lint + run('tsc', ['--noEmit', '--pretty', 'false', '-p', 'src/tsconfig.pure.json']);
  } finally {
    if (before === undefined) rmSync(file);
    else writeFileSync(file, before);
  }
}

function run(tool: string, args: string[]): string {
  const { status, stdout, stderr } = spawnSync(join(ROOT, 'node_modules/.bin', tool), args, {
    cwd: copy,
    encoding: 'utf8',
  });
  return status === 0 ? '' : stdout + stderr;
}

describe('the check fails where', () => {
  test.each([
    [
      'the dossier room imports from the lexicon',
      'src/dossier/a.ts',
      "export { fold } from '../lexicon/fold';",
      'Imports point one way',
    ],
    [
      'the lexicon imports from the page',
      'src/lexicon/a.ts',
      "export { hostOf } from '../page/site';",
      'Imports point one way',
    ],
    [
      'the lexicon imports the extension API',
      'src/lexicon/a.ts',
      "export { browser } from 'wxt/browser';",
      'no browser API',
    ],
    [
      'the dossier room uses the DOM',
      'src/dossier/a.ts',
      'export const a = document.title;',
      "Cannot find name 'document'",
    ],
    [
      'the lexicon uses the extension API',
      'src/lexicon/a.ts',
      'export const a = chrome.runtime.id;',
      "Cannot find name 'chrome'",
    ],
    [
      'the dossier room imports from the map',
      'src/dossier/a.ts',
      "export { boxAt } from '../map/lay-out';",
      'Imports point one way',
    ],
    [
      'the library imports the citing of articles',
      'src/library/a.ts',
      "export { formatBibtex } from '../cite/format-bibtex';",
      'Imports point one way',
    ],
    [
      'the search imports from the panel',
      'src/search/a.ts',
      "export { findTab } from '../panel/find-tab';",
      'Imports point one way',
    ],
    [
      'the page imports from the library',
      'src/page/a.ts',
      "export { readStored } from '../library/read-stored';",
      'nothing of storage',
    ],
    ['the page imports Preact', 'src/page/a.ts', "export { render } from 'preact';", 'neither the extension API'],
    [
      'the card imports from the library',
      'src/card/a.ts',
      "export { readCards } from '../library/read-cards';",
      'is given its data',
    ],
    ['the map imports Preact', 'src/map/a.ts', "export { render } from 'preact';", 'src/map is pure'],
    ['there is a cycle', 'src/lexicon/fold.ts', "import { scan } from './scan';\nexport const fold = scan;", 'cycle'],
  ])('%s', (_, path, text, complaint) => {
    expect(check(path, text)).toContain(complaint);
  });
});

test('the check passes where no rule is broken', () => {
  expect(check('src/page/a.ts', "import { fold } from '../lexicon/fold';\n\nexport const a = fold('a');\n")).toBe('');
});
