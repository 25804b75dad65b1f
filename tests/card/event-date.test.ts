import { expect, test } from 'vitest';
import { edtfText } from '../../src/card/event-date';
import { parseEdtf } from '../../src/dossier/edtf-date';

test.each([
  ['2023', 'en', '2023'],
  ['2024-01', 'en', 'January 2024'],
  ['2025-03-12', 'en', 'March 12, 2025'],
  ['2024-01', 'de', 'Januar 2024'],
  ['2022/2024-02', 'en', '2022/2024-02'],
])('%s reads, in %s, «%s»: as precisely as it is, and no more', (edtf, language, text) => {
  expect(edtfText(edtf, language)).toBe(text);
});

test.each([
  ['2023', Date.UTC(2023, 0), Date.UTC(2024, 0) - 1],
  ['2024-01', Date.UTC(2024, 0), Date.UTC(2024, 1) - 1],
  ['1979/..', Date.UTC(1979, 0), null],
])('%s spans all that it may mean', (edtf, earliest, latest) => {
  expect(parseEdtf(edtf)).toEqual({ earliest, latest });
});

test.each(['', 'soon', 'Wednesday', '2024-13', '12 March'])('«%s» is no EDTF date', (text) => {
  expect(parseEdtf(text)).toBeUndefined();
});
