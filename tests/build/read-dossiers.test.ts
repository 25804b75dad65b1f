import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { build } from 'vite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { bundleDossiers } from '../../src/build/bundle-dossiers';
import { readDossiers } from '../../src/build/read-dossiers';

const BUNDLED = new URL('../../assets/dossiers', import.meta.url).pathname;
const ID = 'iran-belarus-defense-agreement';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'backgrounder-dossiers-'));
  cpSync(BUNDLED, folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the bundled dossier', () => {
  const [dossier] = readDossiers(BUNDLED);

  test('keeps the article as it was published', () => {
    const hash = createHash('sha256')
      .update(dossier?.article.body ?? '')
      .digest('hex');
    expect(hash.slice(0, 16)).toBe('80ddc80ee525e395');
  });

  test('has every actor, organisation and concept of the article', () => {
    expect(dossier?.entities.map(({ id, kind }) => `${id}: ${kind}`)).toEqual([
      ...['iran: state', 'belarus: state', 'agreement: agreement'],
      ...['nasirzadeh: person', 'khrenin: person', 'mousavi: person', 'lukyanovich: person'],
      ...['minsk: place', 'sco: organization', 'nato: organization', 'eu: organization'],
      ...['us: state', 'russia: state', 'china: state', 'ukraine: state', 'tehran-times: media'],
      ...['multipolar-world-order: concept', 'defensive-diplomacy: concept', 'unilateralism: concept'],
      ...['western-sanctions: concept', 'nato-expansion: concept', 'technological-exchange: concept'],
      'memorandum: concept',
    ]);
  });

  test('attributes the three quotations to those who are quoted', () => {
    const quoted = dossier?.statements.filter((statement) => statement.quoted) ?? [];
    expect(quoted.map(({ speaker, quote }) => [speaker, quote.exact.replace(/[.,]$/u, '')])).toEqual(
      expect.arrayContaining([
        [
          { kind: 'entity', entity: 'nasirzadeh' },
          'reinforcing defense and security interactions through practical measures',
        ],
        [{ kind: 'entity', entity: 'khrenin' }, 'long-term stability in an era of escalating unilateralism'],
        [{ kind: 'entity', entity: 'nasirzadeh' }, 'artificial crises imposed by hegemonic powers'],
      ]),
    );
  });

  test('has each quote at its place in the article', () => {
    if (!dossier) throw new Error('no dossier');
    const quotes = [
      ...dossier.entities.flatMap(({ what, role }) => [what.quote, role.quote]),
      ...dossier.statements.map(({ quote }) => quote),
      ...dossier.relations.map(({ quote }) => quote),
    ];
    expect(quotes.length).toBeGreaterThan(60);
    for (const { exact, start, end } of quotes) expect(dossier.article.body.slice(start, end)).toBe(exact);
  });
});

describe('a build stops', () => {
  const spoil = (from: string, to: string): void => {
    const path = join(folder, ID, 'dossier.json');
    writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
  };
  const buildFolder = () =>
    build({
      configFile: false,
      logLevel: 'silent',
      plugins: [
        bundleDossiers(folder),
        {
          name: 'entry',
          resolveId: (id) => (id === 'entry' ? id : undefined),
          load: (id) => (id === 'entry' ? "export * from 'virtual:bundled-dossiers'" : undefined),
        },
      ],
      build: { write: false, rollupOptions: { input: 'entry', preserveEntrySignatures: 'strict' } },
    });

  test('at a wrong quote, naming file, path, quote and the nearest sentence', async () => {
    spoil(
      'long-term stability in an era of escalating unilateralism"',
      'long-term peace in an era of escalating unilateralism"',
    );
    await expect(buildFolder()).rejects.toThrow(
      /dossier\.json:\d+ statements\[\d+\]\.quote\.exact: "long-term peace in an era of escalating unilateralism" is not in the article; the nearest sentence is "During the signing ceremony, /u,
    );
  });

  test('at a folder of another name', async () => {
    spoil(`"id": "${ID}"`, '"id": "another"');
    const path = relative(process.cwd(), join(folder, ID, 'dossier.json'));
    await expect(buildFolder()).rejects.toThrow(`${path}:3 id: "another" is not the folder's name; expected "${ID}"`);
  });

  test('at missing files', async () => {
    rmSync(join(folder, ID, 'article.md'));
    rmSync(join(folder, ID, 'dossier.json'));
    const path = relative(process.cwd(), join(folder, ID));
    await expect(buildFolder()).rejects.toThrow(
      `2 faults in the dossiers:\n${path}/article.md:1: there is no such file; expected one\n${path}/dossier.json:1: there is no such file; expected one`,
    );
  });

  test('at a folder without dossiers', async () => {
    rmSync(join(folder, ID), { recursive: true });
    await expect(buildFolder()).rejects.toThrow(
      `there is no dossier in ${folder}; expected a subfolder with article.md and dossier.json`,
    );
  });

  test('and not where nothing is wrong', async () => {
    await expect(buildFolder()).resolves.toBeDefined();
  });
});
