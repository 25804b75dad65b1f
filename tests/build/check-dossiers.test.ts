import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkDossiers } from '../../src/build/check-dossiers';
import { dossierJsonSchema } from '../../src/build/dossier-schema';
import { BYTE_ORDER_MARK } from '../../src/build/read-dossiers';

const ROOT = new URL('../..', import.meta.url).pathname;
const COVERED = /^(\d+) of \1 sentences covered, \d+ quotes resolved, 0 faults$/u;

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'backgrounder-check-'));
  cpSync(join(ROOT, 'docs/example'), folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function check(...args: string[]): { code: number; lines: string[] } {
  const { text, code } = checkDossiers(args);
  return { code, lines: text.split('\n') };
}

const file = (name = 'dossier.json') => join(folder, 'harbour-ferry', name);
const rewrite = (change: (text: string) => string, name = 'dossier.json') =>
  writeFileSync(file(name), change(readFileSync(file(name), 'utf8')));

describe('checking dossiers', () => {
  test('covers all of the bundled articles', () => {
    const { code, lines } = check();
    expect(code).toBe(0);
    expect(lines.at(-1)).toMatch(COVERED);
    expect(lines.filter((line) => line.startsWith('!'))).toEqual([]);
  });

  test('passes the example of the guide, by the folder around it and by its own', () => {
    const around = check(folder);
    expect(around.code).toBe(0);
    expect(around.lines.at(-1)).toMatch(COVERED);
    expect(check(join(folder, 'harbour-ferry'))).toEqual(around);
    expect(check(`${join(folder, 'harbour-ferry')}/`)).toEqual(around);
  });

  test('lists faults, covers nothing, and fails', () => {
    rewrite((text) => text.replace('"kind": "person"', '"kind": "persona"'));
    expect(check(folder)).toEqual({
      code: 1,
      lines: [
        `${relative(process.cwd(), file())}:7 entities[0].kind: found "persona"; expected one of "person", "state", "organization", "place", "media", "concept", "agreement"; the nearest is "person"`,
        '0 of 0 sentences covered, 0 quotes resolved, 1 fault',
      ],
    });
  });

  test('counts several faults as such', () => {
    rewrite((text) => text.replace('"kind": "person"', '"kind": "persona"').replace('"use": "full"', '"use": "whole"'));
    expect(check(folder).lines.at(-1)).toBe('0 of 0 sentences covered, 0 quotes resolved, 2 faults');
  });

  test('reads files that begin with a byte order mark', () => {
    const marked = (text: string) => BYTE_ORDER_MARK + text;
    const plain = check(folder);
    rewrite(marked);
    rewrite(marked, 'article.md');
    expect(check(folder)).toEqual(plain);
  });
});

describe('checking dossiers says in a line what it expected of', () => {
  test.each([
    ['an option that is none', ['--fxi'], 'there is no option --fxi; the nearest is --fix'],
    ['an option with a value', ['--fix=all'], 'there is no option --fix=all; the nearest is --fix'],
    ['a short option', ['docs/example', '-f'], 'there is no option -f; the nearest is --fix'],
    ['two folders', ['docs/example', 'docs'], 'found 2 folders, docs/example, docs; expected one'],
    [
      'a folder that is none',
      ['docs/exmaple'],
      'there is no folder docs/exmaple; expected one with a subfolder for each dossier',
    ],
    [
      'a file',
      ['docs/dossiers.md'],
      'there is no folder docs/dossiers.md; expected one with a subfolder for each dossier',
    ],
  ])('%s', (_, args, line) => {
    expect(check(...args)).toEqual({ code: 1, lines: [line] });
  });

  test('a folder without dossiers', () => {
    const empty = join(folder, 'harbour-ferry/empty');
    mkdirSync(empty);
    expect(check(empty)).toEqual({
      code: 1,
      lines: [`there is no dossier in ${empty}; expected a subfolder with article.md and dossier.json`],
    });
  });
});

describe('--fix', () => {
  test('mends typography, and touches nothing else', () => {
    const right = readFileSync(file(), 'utf8');
    rewrite((text) => text.replace(/("exact": "[^"]*)’/u, "$1'"));
    const wrong = readFileSync(file(), 'utf8');
    expect(wrong).not.toBe(right);
    expect(check(folder).code).toBe(1);
    expect(readFileSync(file(), 'utf8')).toBe(wrong);
    const { code, lines } = check(folder, '--fix');
    expect(lines[0]).toMatch(/^mended .* differs from the article in quotation marks, dashes or spaces; /u);
    expect(lines.at(-1)).toMatch(COVERED);
    expect(code).toBe(0);
    expect(readFileSync(file(), 'utf8')).toBe(right);
  });

  test('mends what is before and after a quote too', () => {
    const right = '"quote": { "exact": "Quell said", "prefix": "floats,” ", "suffix": ", calling the ferry’s" }';
    rewrite((text) => text.replace('"quote": { "exact": "Mayor Ada Quell" }', right));
    const written = readFileSync(file(), 'utf8');
    rewrite((text) =>
      text.replace('floats,” ', 'floats,\\"  ').replace(', calling the ferry’s', ",  calling the ferry's"),
    );
    const { code, lines } = check('--', folder, '--', '--fix');
    expect(lines.slice(0, 2).map((line) => line.split(': ')[0]?.split(' ').at(-1))).toEqual([
      'entities[0].what.quote.prefix',
      'entities[0].what.quote.suffix',
    ]);
    expect(code).toBe(0);
    expect(readFileSync(file(), 'utf8')).toBe(written);
  });

  test('keeps a byte order mark', () => {
    rewrite((text) => BYTE_ORDER_MARK + text);
    const right = readFileSync(file(), 'utf8');
    rewrite((text) => text.replace(/("exact": "[^"]*)’/u, "$1'"));
    expect(check(folder, '--fix').code).toBe(0);
    expect(readFileSync(file(), 'utf8')).toBe(right);
  });

  test('leaves what two passages could mean, and says so', () => {
    rewrite((text) => text.replace('"exact": "Mayor Ada Quell"', '"exact": "The  Harbour Board"'));
    const wrong = readFileSync(file(), 'utf8');
    const { code, lines } = check(folder, '--fix');
    expect(code).toBe(1);
    expect(lines[0]).toContain('stands 2 times in the article; expected a prefix or suffix that singles out one');
    expect(readFileSync(file(), 'utf8')).toBe(wrong);
  });
});

test('the schema for editors is that of the code: npm run dossier -- --fix writes it', () => {
  expect(readFileSync(join(ROOT, 'assets/dossiers/dossier.schema.json'), 'utf8')).toBe(dossierJsonSchema());
});
