import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkDossiers } from '../../src/build/check-dossiers';
import { parseEdtf } from '../../src/dossier/edtf-date';

const ROOT = new URL('../..', import.meta.url).pathname;
const GUIDE = readFileSync(join(ROOT, 'docs/dossiers.md'), 'utf8');
const EXAMPLE = readFileSync(join(ROOT, 'docs/example/harbour-ferry/dossier.json'), 'utf8');

/** The guide's fenced blocks of a language. */
const blocks = (language: string): string[] =>
  [...GUIDE.matchAll(/```(\w*)\n([\s\S]*?)```/gu)].flatMap(([, is, text]) => (is === language && text ? [text] : []));

test('what the guide teaches to write stands in its example', () => {
  const [, ...taught] = blocks('json').map((text): unknown => JSON.parse(text));
  const written = partsOf(JSON.parse(EXAMPLE)).map((part) => JSON.stringify(part));
  expect(taught.length).toBeGreaterThan(4);
  for (const part of taught) expect(written).toContain(JSON.stringify(part));
});

test('the dates of the guide are dates', () => {
  const rows = GUIDE.split('\n').filter((line) => line.startsWith('| «'));
  const dates = rows.flatMap((row) =>
    [...(row.split('|')[2] ?? '').matchAll(/`(.*?)`/gu)].map(([, date = '']) => date),
  );
  expect(dates).toHaveLength(7);
  expect(dates.filter((date) => parseEdtf(date) === undefined)).toEqual([]);
});

test('the guide shows what the command says', () => {
  const [summary, fault] = blocks('').slice(-2);
  expect(`${checkDossiers(['docs/example']).text.split('\n').at(-1)}\n`).toBe(summary);

  const folder = mkdtempSync(join(tmpdir(), 'backgrounder-guide-'));
  cpSync(join(ROOT, 'docs/example'), folder, { recursive: true });
  const spoilt = EXAMPLE.replace('This is a bridge that floats', 'This is a bridge that swims');
  writeFileSync(join(folder, 'harbour-ferry/dossier.json'), spoilt);
  const [line = ''] = checkDossiers([folder]).text.split('\n');
  expect(`${line.slice(line.indexOf('dossier.json'))}\n`).toBe(fault);
  rmSync(folder, { recursive: true });
});

/** A value with all that is in it. */
function partsOf(value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return [value];
  return [value, ...Object.values(value).flatMap(partsOf)];
}
