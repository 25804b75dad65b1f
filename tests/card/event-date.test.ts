import { expect, test, vi } from 'vitest';
import messages from '../../assets/public/_locales/en/messages.json';
import { edtfText, eventDateText } from '../../src/card/event-date';
import { parseEdtf } from '../../src/dossier/edtf-date';
import type { MessageKey } from '../../src/i18n';

// The browser's own lookup is not there outside a browser; these are its messages.
vi.mock('../../src/i18n', () => ({
  t: (key: MessageKey, ...substitutions: string[]) =>
    messages[key].message.replace(/\$\w+\$/gu, () => substitutions.shift() ?? ''),
}));

test.each([
  ['2023', 'en', '2023'],
  ['2024-01', 'en', 'January 2024'],
  ['2025-03-12', 'en', 'March 12, 2025'],
  ['2024-01', 'de', 'Januar 2024'],
  ['2024-01', 'fa', 'ژانویهٔ ۲۰۲۴'],
  ['2023', 'th', '2023'],
  ['2022/2024-02', 'en', 'from 2022 to February 2024'],
  ['1979/..', 'en', 'from 1979 on'],
  ['1979/', 'en', 'from 1979 on'],
  ['../2024-02-03', 'en', 'until February 3, 2024'],
  ['2024-01~', 'en', 'about January 2024'],
  ['2023?', 'en', 'perhaps 2023'],
  ['2023%/2024', 'en', 'from perhaps about 2023 to 2024'],
  ['2024-21', 'en', '2024-21'],
])('%s reads, in %s, «%s»: as precisely as it is, and no more', (edtf, language, text) => {
  expect(parseEdtf(edtf)).toBeDefined();
  expect(edtfText(edtf, language)).toBe(text);
});

test('what the article cannot resolve is shown as such, in its words', () => {
  expect(eventDateText({ kind: 'unresolved', words: 'Wednesday' }, 'en')).toBe('“Wednesday”: no date in the article');
  expect(eventDateText({ kind: 'undated' }, 'en')).toBe('No date in the article');
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
