import { beforeEach, expect, test, vi } from 'vitest';
import en from '../assets/public/_locales/en/messages.json';

const browsers = vi.hoisted(() => ({ language: 'en-US' }));

vi.mock('wxt/browser', () => ({
  browser: {
    i18n: {
      getUILanguage: () => browsers.language,
      getMessage: (key: string, substitutions: string[] | string = []) =>
        // The placeholders of what counts are all named alike.
        (en as Record<string, { message: string }>)[key]?.message.replace('$COUNT$', [substitutions].flat()[0] ?? '') ??
        '',
    },
  },
}));

/** Our words, as they begin in a browser of a language. */
async function wordsIn(language: string): Promise<typeof import('../src/i18n')> {
  browsers.language = language;
  return import('../src/i18n');
}

beforeEach(() => vi.resetModules());

test.each([
  ['en-US', 'en-US'],
  ['en-GB', 'en-GB'],
  ['en', 'en'],
  // We have no words in these.
  ['fa', 'en'],
  ['ru-RU', 'en'],
  ['zh-Hant-TW', 'en'],
])('in a browser in %s our language is %s', async (browserLanguage, ours) => {
  expect((await wordsIn(browserLanguage)).ourLanguage()).toBe(ours);
});

test.each([
  // Russian takes the singular for 21, Persian for 0.
  ['ru', 21, '21 mentions'],
  ['fa', 0, '0 mentions'],
  ['fa', 1, '1 mention'],
  ['fr', 0, '0 mentions'],
  ['de', 1234, '1,234 mentions'],
  ['en-GB', 1, '1 mention'],
] as const)('what counts reads as our words do in a browser in %s: %i', async (browserLanguage, count, text) => {
  expect((await wordsIn(browserLanguage)).tCount('panelMentions', count)).toBe(text);
});

test('names and languages stand in our words as these want them', async () => {
  const { languageWord, listText } = await wordsIn('de');
  expect(listText(['Iran', 'Belarus'])).toBe('Iran and Belarus');
  expect(languageWord('be')).toBe('Belarusian');
});
