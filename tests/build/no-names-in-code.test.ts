import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readDossiers } from '../../src/build/read-dossiers';

/** Code as it runs: examples in comments may name whom they like. */
function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gmu, '');
}

const CODE = ['src', 'entrypoints']
  .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)))
  .filter((path) => /\.tsx?$/u.test(path))
  .map((path) => ({ path, code: withoutComments(readFileSync(path, 'utf8')) }));

test.each(readDossiers('assets/dossiers'))(
  'nothing in the code knows $id: its names are in the dossier alone',
  ({ entities }) => {
    const names = entities
      .filter(({ kind }) => kind !== 'concept' && kind !== 'agreement')
      .flatMap((entity) => entity.names.map(({ text }) => text));
    expect(CODE.length).toBeGreaterThan(50);
    const known = CODE.flatMap(({ path, code }) => {
      const words = new Set(code.match(/[\p{L}\p{M}\u200C]+(?:[ .’'-][\p{L}\p{M}\u200C]+)*/gu));
      const single = new Set(code.match(/[\p{L}\p{M}\u200C]+/gu));
      return names.filter((name) => words.has(name) || single.has(name)).map((name) => `${path}: ${name}`);
    });
    expect(known).toEqual([]);
  },
);
