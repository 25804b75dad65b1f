import { bundledDossiers } from 'virtual:bundled-dossiers';
import { JSDOM } from 'jsdom';
import { expect, test, vi } from 'vitest';
import { cardsOf } from '../src/dossier/card';
import { cardPath, describeNone, escaped, searchPath, suggestionsOf } from '../src/omnibox';
import { createCardSearch } from '../src/search/search-cards';

vi.mock('wxt/browser', () => ({ browser: {} }));
vi.mock('../src/i18n', () => ({ t: (key: string, typed = '') => key + typed, kindWord: (kind: string) => kind }));
vi.mock('../src/read-search', () => ({}));

const cards = bundledDossiers.flatMap(cardsOf);
const search = createCardSearch(new Map(cards.map((card) => [card.key, card])), bundledDossiers);

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
