// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import { CardBody, type Neighbour } from '../../src/card/CardBody';
import { type Card, cardsOf } from '../../src/dossier/card';
import { parseDossier } from '../../src/dossier/parse-dossier';
import { annotationsFile, SAMPLE_ARTICLE, sampleAnnotations } from '../dossier/sample';

vi.mock('../../src/i18n', () => ({
  t: (key: string) => key,
  tCount: (key: string) => key,
  kindWord: (kind: string) => kind,
  ourLanguage: () => 'de',
  languageWord: (language: string) => new Intl.DisplayNames('de', { type: 'language' }).of(language),
  listText: (names: string[]) => new Intl.ListFormat('de').format(names),
}));

/** The first card of the sample, somewhat changed, as it is shown. */
async function shown(change: (card: Card) => Card, beside: readonly Neighbour[] = []): Promise<HTMLElement> {
  const parsed = parseDossier({ article: SAMPLE_ARTICLE, annotations: annotationsFile(sampleAnnotations()) });
  const [card] = parsed.ok ? cardsOf(parsed.dossier) : [];
  if (card === undefined) throw new Error('the sample has no card');
  const root = document.createElement('div');
  await act(() => render(<CardBody card={change(card)} beside={beside} onOpen={vi.fn()} onRead={vi.fn()} />, root));
  return root;
}

const textsOf = (root: HTMLElement, selector: string) =>
  [...root.querySelectorAll(selector)].map(({ textContent }) => textContent);

test('an address with a stray «%» is shown as it stands', async () => {
  const address = 'https://river.example/100%_Quell';
  const root = await shown((card) => ({ ...card, sameAs: [address] }));
  expect(textsOf(root, `a[href="${address}"]`)).toEqual(['river.example/100%_Quell']);
});

test('sites that everybody knows are called by their names, in their languages', async () => {
  const sameAs = [
    'https://www.wikidata.org/wiki/Q1',
    'https://fa.wikipedia.org/wiki/A',
    'https://wikipedia.org.example/',
  ];
  const root = await shown((card) => ({ ...card, sameAs }));
  const links = textsOf(root, 'footer p:last-child a');
  expect(links).toEqual(['Wikidata', 'Wikipedia (Persisch)', 'wikipedia.org.example/']);
});

test('the statement that speaks of who is named beside it comes first, and says so', async () => {
  const root = await shown(
    (card) => {
      const [first] = card.statements;
      if (first === undefined) throw new Error('the sample says nothing');
      const other = { ...first, id: 'other', about: [card.key, 'river/ferry' as const] };
      return {
        ...card,
        statements: [
          { ...first, about: [card.key] },
          { ...other, quote: { ...first.quote, exact: 'Ferry' } },
        ],
      };
    },
    [{ key: 'river/ferry', name: 'The ferry' }],
  );
  expect(textsOf(root, '.statements blockquote')[0]).toBe('Ferry');
  expect(textsOf(root, 'h3')).toContain('cardStatementsBeside');
});

test('the view of the source stands beside it, where it is named', async () => {
  const view = 'Only the council is heard in it.';
  const named = await shown((card) => ({ ...card, source: { ...card.source, view } }));
  expect(textsOf(named, 'footer p')).toContain(view);
  const unnamed = await shown((card) => card);
  expect(textsOf(unnamed, 'footer p')).not.toContain('');
});

test('two quotes that begin at one place are both evidence', async () => {
  const root = await shown((card) => ({
    ...card,
    what: { text: 'What', quote: { exact: 'Ada', start: 0, end: 3 } },
    role: { text: 'Role', quote: { exact: 'Ada Quell', start: 0, end: 9 } },
  }));
  expect(textsOf(root, '.role blockquote')).toEqual(['Ada', 'Ada Quell']);
});

test('the article’s words are in its language, ours are not', async () => {
  const root = await shown((card) => ({ ...card, language: 'fa' }));
  const languageOf = (element: Element) => element.closest('[lang]')?.getAttribute('lang');
  for (const selector of ['h2', '.what', 'blockquote', '.relation', '.lines .unbroken > span', '.chip > span']) {
    const found = [...root.querySelectorAll(selector)];
    expect(found.length, selector).toBeGreaterThan(0);
    expect(found.map(languageOf), selector).toEqual(found.map(() => 'fa'));
  }
  for (const element of root.querySelectorAll('h3, summary, .kind, .date, .speaker, footer'))
    expect(languageOf(element), element.outerHTML).toBeUndefined();
});
