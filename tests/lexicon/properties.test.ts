import { bundledDossiers } from 'virtual:bundled-dossiers';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Dossier } from '../../src/dossier/dossier';
import { compileLexicon } from '../../src/lexicon/compile-lexicon';
import { fold } from '../../src/lexicon/fold';
import { formsOf, tidy } from '../../src/lexicon/forms';
import { reviveLexicon } from '../../src/lexicon/revive-lexicon';
import { scan } from '../../src/lexicon/scan';
import { mentionsOf } from './lexicon-of';
import { writingsOf } from './writings';

const data = compileLexicon(bundledDossiers);
const lexicon = reviveLexicon(data);
const names = bundledDossiers.flatMap(({ entities }: Dossier) =>
  entities.flatMap(({ id, kind, names: own }) => own.map((name) => ({ ...name, id, kind }))),
);
const decoys = bundledDossiers.flatMap((dossier) => dossier.decoys);

/** Texts of names, decoys, things that look like them, and anything else. */
const part = fc.oneof(
  fc.constantFrom(...names.map(({ text }) => text), ...decoys.map(({ text }) => text)),
  fc.constantFrom(' ', '\n', '\u00a0', '-', '–', '’', '.', ', ', '“', '”', 'Mir-Hossein ', 'General ', 'Bank of '),
  fc.constantFrom(
    '\u0301',
    '\u00ad',
    '\u200c',
    '\u200b',
    '\u202e',
    '\ud800',
    '\udc00',
    '\u0000',
    '😀',
    'ом',
    's',
    'ها',
  ),
  fc.string({ unit: 'binary' }),
);
const text = fc.array(part).map((parts) => parts.join(''));

/** The folded ways in which a name may be written, with every ending. */
const writings = new Map(
  names.map((name) => [
    `${name.id} ${name.lang} ${name.text}`,
    new Set(writingsOf(formsOf({ ...name, text: tidy(name.text) })).map((written) => fold(written).replace(/-$/u, ''))),
  ]),
);

test('candidates are sorted, disjoint, within the text, between characters, and read as their name', () => {
  fc.assert(
    fc.property(text, (written) => {
      let last = 0;
      for (const { start, end, named } of scan(lexicon, written)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        for (const place of [start, end])
          expect(written.slice(place - 1, place + 1)).not.toMatch(/[\ud800-\udbff][\udc00-\udfff]/);
        if (named) {
          const id = named.entity.key.split('/')[1] ?? '';
          const known = writings.get(`${id} ${named.name.lang} ${named.name.text}`);
          expect(known, named.name.text).toContain(fold(written.slice(start, end)).trim());
        }
        last = end;
      }
      expect(last).toBeLessThanOrEqual(written.length);
    }),
    { numRuns: 1000 },
  );
});

test('a text is found in as its parts are, where breaks keep them apart', () => {
  fc.assert(
    fc.property(fc.array(text, { maxLength: 4 }), (parts) => {
      // A sentence's end on either side: no rule looks across it.
      const apart = parts.map((one) => `. ${one} .`);
      const together = apart.join('\n');
      let offset = 0;
      const expected = apart.flatMap((one) => {
        const places = scan(lexicon, one).map(({ start, end }) => [start + offset, end + offset]);
        offset += one.length + 1;
        return places;
      });
      expect(scan(lexicon, together).map(({ start, end }) => [start, end])).toEqual(expected);
    }),
  );
});

test('every name is found where it stands alone, whole, as itself or as one that reads the same', () => {
  for (const name of names) {
    const [candidate, ...others] = scan(lexicon, `(${name.text})`);
    expect([candidate?.start, candidate?.end, others], name.text).toEqual([1, name.text.length + 1, []]);
    expect(candidate?.named?.entity.key, name.text).toBe(`${bundledDossiers[0]?.id}/${name.id}`);
  }
});

test('every decoy is taken whole', () => {
  for (const decoy of decoys) {
    expect(
      scan(lexicon, `the ${decoy.text}.`).filter(({ named }) => named),
      decoy.text,
    ).toEqual([]);
  }
});

const SIZE = 100_000;

test.each<[string, string]>([
  ['lone surrogates', '\ud800\udc00\udc00\ud800'.repeat(1000)],
  ['marks without letters', '\u0301'.repeat(SIZE)],
  ['marks on every letter', 'I\u0301r\u0301a\u0301n\u0301'.repeat(1000)],
  ['NUL', '\u0000'.repeat(SIZE)],
  ['no space', 'x'.repeat(SIZE)],
  ['one letter', 'I'.repeat(SIZE)],
  ['names without space', 'Iran'.repeat(SIZE / 4)],
  ['the beginnings of names', 'Islamic Republic of '.repeat(SIZE / 20)],
  ['spaces within a name', `United${' '.repeat(SIZE)}Stat`],
  ['marks of direction', '\u202e\u2066Iran\u2069\u202c'.repeat(1000)],
])('nothing is thrown for %s', (_, hostile) => {
  for (const { start, end } of mentionsOf(lexicon, [hostile]).flat()) {
    expect(start).toBeLessThan(end);
    expect(end).toBeLessThanOrEqual(hostile.length);
  }
});
