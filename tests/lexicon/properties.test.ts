import { bundledDossiers } from 'virtual:bundled-dossiers';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileLexicon } from '../../src/lexicon/compile-lexicon';
import { fold } from '../../src/lexicon/fold';
import { reviveLexicon } from '../../src/lexicon/revive-lexicon';
import { scan } from '../../src/lexicon/scan';
import { mentionsOf } from './lexicon-of';

const data = compileLexicon(bundledDossiers);
const lexicon = reviveLexicon(data);

/** Texts of names, decoys, things that look like them, and anything else. */
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(...data.forms.map((form) => form.text), ...data.decoys),
      fc.constantFrom(
        ' ',
        '\n',
        '\u00a0',
        '-',
        '–',
        '’',
        '.',
        ', ',
        'Mir-Hossein ',
        'General ',
        '\u0301',
        '\ud800',
        '\u0000',
      ),
      fc.string({ unit: 'binary' }),
    ),
  )
  .map((parts) => parts.join(''));

test('mentions are sorted, disjoint, within the text, and read as their form', () => {
  fc.assert(
    fc.property(text, (written) => {
      let last = 0;
      for (const { start, end, form } of mentionsOf(lexicon, [written]).flat()) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(fold(written.slice(start, end))).toBe(fold(form.text));
        last = end;
      }
      expect(last).toBeLessThanOrEqual(written.length);
    }),
  );
});

test('every form of every name is found where it stands alone', () => {
  for (const form of data.forms) {
    const [candidate, ...others] = scan(lexicon, `(${form.text})`);
    expect([candidate?.start, candidate?.end, others], form.text).toEqual([1, form.text.length + 1, []]);
    expect(candidate?.named?.form.text, form.text).toBe(form.text);
  }
});

test('every decoy is taken whole', () => {
  for (const decoy of data.decoys) {
    expect(
      scan(lexicon, `the ${decoy}.`).filter(({ named }) => named),
      decoy,
    ).toEqual([]);
  }
});
