import { bundledDossiers } from 'virtual:bundled-dossiers';
import { JSDOM } from 'jsdom';
import { describe, expect, test, vi } from 'vitest';
import { cardsOf } from '../src/dossier/card';
import { cardPath, describeNone, escaped, listenToOmnibox, searchPath, suggestionsOf } from '../src/omnibox';
import { createCardSearch } from '../src/search/search-cards';

/** The browser's, as far as the address bar asks for it: what listens, and what it was told. */
const bar = vi.hoisted(() => {
  const listeners: Record<string, (...args: never[]) => unknown> = {};
  const told: unknown[] = [];
  const event = (name: string) => ({
    addListener: (listener: (...args: never[]) => unknown) => {
      listeners[name] = listener;
    },
  });
  const browser = {
    omnibox: {
      onInputStarted: event('started'),
      onInputChanged: event('changed'),
      onInputEntered: event('entered'),
      setDefaultSuggestion: ({ description }: { description: string }) => told.push(['first', description]),
    },
    runtime: { getURL: (path: string) => `origin:${path}` },
    tabs: {
      update: (to: object) => told.push(['here', to]),
      create: (to: object) => told.push(['new', to]),
    },
  };
  return { listeners, told, browser };
});
vi.mock('wxt/browser', () => ({ browser: bar.browser }));
vi.mock('../src/i18n', () => ({ t: (key: string, typed = '') => key + typed, kindWord: (kind: string) => kind }));
vi.mock('../src/read-search', () => ({ readSearch: async () => search }));

const cards = bundledDossiers.flatMap(cardsOf);
const search = createCardSearch(new Map(cards.map((card) => [card.key, card])), bundledDossiers);
const KEY = cards.find(({ name }) => name === 'Minsk')?.key ?? '';

test.each([
  ['<b> & "c" \'d\'', '&lt;b&gt; &amp; &quot;c&quot; &apos;d&apos;'],
  ['a\u0000b\u0008c\ud800d\uffff🦜', 'abcd🦜'],
])('descriptions are XML, as Chrome asks for: %j', (text, expected) => {
  expect(escaped(text)).toBe(expected);
});

test('each suggestion is well-formed, says what it is, and lights what was typed', () => {
  const { DOMParser } = new JSDOM().window;
  const suggested = suggestionsOf(search('iran').found);
  expect(suggested[0]).toMatchObject({ content: 'Iran' });
  expect(suggested[0]?.description).toMatch(/^<match>Iran<\/match> · state · <dim>.*<\/dim>$/u);
  for (const { description } of suggested) {
    const xml = new DOMParser().parseFromString(`<a>${description}</a>`, 'application/xml');
    expect(xml.querySelector('parsererror')).toBeNull();
  }
});

test('that nothing is found is said in well-formed words, however long and strange what was typed is', () => {
  expect(describeNone(' AT&T <b>')).toBe('panelNoResultsAT&amp;T &lt;b&gt;');
  expect(describeNone('🦜'.repeat(5000)).length).toBeLessThan(200);
});

test('of two cards with one name each is told by its key', () => {
  const [found] = search('nato').found;
  const twin = found && { ...found, card: { ...found.card, key: 'other/nato' as const } };
  const suggested = found && twin ? suggestionsOf([found, twin]) : [];
  expect(suggested.map(({ content }) => content)).toEqual([found?.card.key, 'other/nato']);
});

test('addresses keep whatever is typed', () => {
  expect(cardPath('a-story/ada-quell')).toBe('/reader.html?dossier=a-story#card=ada-quell');
  expect(searchPath(' a&b=c #d ')).toBe('/popup.html?query=a%26b%3Dc+%23d');
});

describe('the address bar', () => {
  /** Has something happen to it, and gives what it was told. */
  const toldOn = async (event: string, ...args: unknown[]): Promise<unknown[]> => {
    listenToOmnibox();
    bar.told.length = 0;
    await bar.listeners[event]?.(...(args as never[]));
    return bar.told;
  };

  test('is told the best card first, and the others behind it', async () => {
    const others: unknown[] = [];
    const told = await toldOn('changed', 'nato', (suggested: unknown[]) => others.push(...suggested));
    expect(told).toEqual([['first', expect.stringMatching(/^<match>NATO<\/match> · organization · /u)]]);
    expect(others.length).toBeGreaterThan(0);
    expect(JSON.stringify(others)).not.toContain('"content":"NATO"');
  });

  test.each([
    ['nothing typed', '', 'omniboxHint'],
    ['nothing found', 'qqqq', 'panelNoResultsqqqq'],
  ])('says with %s what there is to say', async (_, text, expected) => {
    expect(await toldOn('changed', text, () => undefined)).toEqual([['first', expected]]);
  });

  test.each([
    ['what is typed', 'hrenin', 'currentTab', ['here', { url: expect.stringMatching(/#card=khrenin$/u) }]],
    [
      'a suggestion of one name among several',
      KEY,
      'currentTab',
      ['here', { url: expect.stringMatching(/#card=minsk$/u) }],
    ],
    [
      'a tab behind',
      'minsk',
      'newBackgroundTab',
      ['new', { url: expect.stringMatching(/#card=minsk$/u), active: false }],
    ],
    ['words of no card', 'qqqq', 'newForegroundTab', ['new', { url: 'origin:/popup.html?query=qqqq', active: true }]],
  ])('leads, from %s, to the card or the search', async (_, text, disposition, expected) => {
    expect(await toldOn('entered', text, disposition)).toEqual([expected]);
  });
});
