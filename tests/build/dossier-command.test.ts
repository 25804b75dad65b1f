import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { dossierJsonSchema } from '../../src/build/dossier-schema';

const ROOT = new URL('../..', import.meta.url).pathname;

/** Runs the command of `npm run dossier`. */
function dossier(...args: string[]): { status: number | null; lines: string[] } {
  const command = ['src/build/dossier-command.ts', '--', ...args];
  const { status, stdout } = spawnSync('node_modules/.bin/vite-node', command, { cwd: ROOT, encoding: 'utf8' });
  return { status, lines: stdout.trimEnd().split('\n') };
}

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'backgrounder-command-'));
  cpSync(join(ROOT, 'docs/example'), folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const file = () => join(folder, 'harbour-ferry/dossier.json');
const rewrite = (change: (text: string) => string) => writeFileSync(file(), change(readFileSync(file(), 'utf8')));

describe('npm run dossier', () => {
  test('covers all of the bundled articles', () => {
    const { status, lines } = dossier();
    expect(status).toBe(0);
    expect(lines.at(-1)).toMatch(/^(\d+) of \1 sentences covered, \d+ quotes resolved, 0 faults$/u);
    expect(lines.filter((line) => line.startsWith('!'))).toEqual([]);
  });

  test('passes the example of the guide', () => {
    const { status, lines } = dossier(folder);
    expect(status).toBe(0);
    expect(lines.at(-1)).toMatch(/^(\d+) of \1 sentences covered, \d+ quotes resolved, 0 faults$/u);
  });

  test('lists faults, builds nothing, and exits with 1', () => {
    rewrite((text) => text.replace('"kind": "person"', '"kind": "persona"'));
    const { status, lines } = dossier(folder);
    expect(status).toBe(1);
    expect(lines[0]).toMatch(/dossier\.json:\d+ entities\[\d+\]\.kind: found "persona"; .*the nearest is "person"$/u);
    expect(lines.at(-1)).toBe('0 of 0 sentences covered, 0 quotes resolved, 1 faults');
  });

  test('mends typography with --fix, and touches nothing else', () => {
    const right = readFileSync(file(), 'utf8');
    rewrite((text) => text.replace(/("exact": "[^"]*)’/u, "$1'"));
    const wrong = readFileSync(file(), 'utf8');
    expect(wrong).not.toBe(right);
    expect(dossier(folder).status).toBe(1);
    expect(readFileSync(file(), 'utf8')).toBe(wrong);
    const { status, lines } = dossier(folder, '--fix');
    expect(lines[0]).toMatch(/^mended /u);
    expect(status).toBe(0);
    expect(readFileSync(file(), 'utf8')).toBe(right);
  });

  test('mends what is before and after a quote too', () => {
    const right = '"quote": { "exact": "Quell said", "prefix": "floats,” ", "suffix": ", calling the ferry’s" }';
    rewrite((text) => text.replace('"quote": { "exact": "Mayor Ada Quell" }', right));
    const written = readFileSync(file(), 'utf8');
    rewrite((text) =>
      text.replace('floats,” ', 'floats,\\"  ').replace(', calling the ferry’s', ",  calling the ferry's"),
    );
    const { status, lines } = dossier(folder, '--fix');
    expect(lines.slice(0, 2).map((line) => line.split(': ')[0]?.split(' ').at(-1))).toEqual([
      'entities[0].what.quote.prefix',
      'entities[0].what.quote.suffix',
    ]);
    expect(status).toBe(0);
    expect(readFileSync(file(), 'utf8')).toBe(written);
  });
});

test('the schema for editors is that of the code: npm run dossier writes it', () => {
  expect(readFileSync(join(ROOT, 'assets/dossiers/dossier.schema.json'), 'utf8')).toBe(dossierJsonSchema());
});
