// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, test, vi } from 'vitest';
import { cardsOf } from '../../src/dossier/card';
import type { EntityKey } from '../../src/dossier/dossier';
import { formatFaults } from '../../src/dossier/fault';
import { type DossierFiles, parseDossier } from '../../src/dossier/parse-dossier';
import { StoryView } from '../../src/panel/StoryView';
import type { StoryViewProps } from '../../src/panel/story-view';
import { Timeline } from '../../src/panel/Timeline';
import { eventfulDossier } from '../dossier/eventful-dossier';
import { annotationsFile, SAMPLE_ARTICLE, sampleAnnotations } from '../dossier/sample';

vi.mock('../../src/i18n', () => ({
  t: (key: string, ...words: string[]) => [key, ...words].join(' '),
  kindsWord: (kind: string) => kind,
  ourLanguage: () => 'de',
}));

const SAMPLE: DossierFiles = { article: SAMPLE_ARTICLE, annotations: annotationsFile(sampleAnnotations()) };

afterEach(() => document.body.replaceChildren());

/** A view of a dossier, of which some entities are on the reader's page. */
async function shown(View: typeof Timeline, files: DossierFiles, onPage: readonly EntityKey[] = []) {
  const parsed = parseDossier(files);
  if (!parsed.ok) throw new Error(formatFaults(parsed.faults));
  const { dossier } = parsed;
  const props: StoryViewProps = {
    dossier,
    cards: new Map(cardsOf(dossier).map((card) => [card.key, card])),
    onPage: new Set(onPage),
    onOpen: vi.fn(),
    onRead: vi.fn(),
  };
  const root = document.createElement('div');
  document.body.append(root);
  await act(() => render(<View {...props} />, root));
  return { root, ...props };
}

const textsOf = (root: HTMLElement, selector: string) =>
  [...root.querySelectorAll(selector)].map(({ textContent }) => textContent);

test('the timeline is a list of events in order, what they happen against before them', async () => {
  const { root } = await shown(Timeline, eventfulDossier(['2024', '“Wednesday”', '2023', '', 'behind 1979/..']));
  expect(textsOf(root, 'h2')).toEqual(['timelineBackground', 'timelineEvents']);
  expect([...root.querySelectorAll('ol')].map((list) => textsOf(list, '.date'))).toEqual([
    ['dateFrom 1979'],
    ['2023', 'dateUndated', '2024', 'timelineUnresolved Wednesday'],
  ]);
  expect(textsOf(root, '.tick')).toEqual(['2023', '2024']);
  expect(textsOf(root, '.key li')).toEqual(['timelineBand', 'timelineSpan', 'timelineOpen', 'timelineFloating']);
});

test('an event opens its quote and those who took part, and closes again', async () => {
  const { root, dossier, onRead, onOpen } = await shown(Timeline, SAMPLE, ['sample/norhaven']);
  const button = root.querySelector<HTMLElement>('.event');
  const details = root.querySelector<HTMLElement>('.details');
  expect([button?.getAttribute('aria-controls'), details?.hidden]).toEqual([details?.id, true]);
  await act(() => button?.click());
  expect([button?.getAttribute('aria-expanded'), details?.hidden]).toEqual(['true', false]);
  expect(textsOf(root, 'blockquote')).toEqual(['opened the ferry to Norhaven on Monday']);
  expect(textsOf(root, '.chip')).toEqual(['Ada Quell', 'NorhavenonThisPage']);
  root.querySelector<HTMLElement>('.read')?.click();
  expect(onRead).toHaveBeenCalledWith('sample', dossier.events[0]?.quote);
  root.querySelector<HTMLElement>('.chip')?.click();
  expect(onOpen).toHaveBeenCalledWith('sample/quell');
  await act(() => button?.click());
  expect(details?.hidden).toBe(true);
});

test('the arrow keys, Home and End go from event to event, and leave other keys alone', async () => {
  const { root } = await shown(Timeline, eventfulDossier(['2021', '2022', '2023']));
  const press = (key: string, more: KeyboardEventInit = {}): boolean =>
    document.activeElement?.dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }),
    ) ?? false;
  const focused = () => document.activeElement?.querySelector('.date')?.textContent;
  root.querySelector<HTMLElement>('.event')?.focus();
  const walked = ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'Home', 'ArrowUp', 'End'].map((key) => {
    expect(press(key)).toBe(false);
    return focused();
  });
  expect(walked).toEqual(['2022', '2023', '2023', '2022', '2021', '2021', '2023']);
  expect([press('ArrowLeft'), press('a'), press('Home', { ctrlKey: true })]).toEqual([true, true, true]);
  expect(focused()).toBe('2023');
});

test('a story without events says so', async () => {
  const { root } = await shown(Timeline, eventfulDossier([]));
  expect(root.textContent).toBe('timelineEmpty');
});

test('the story is told by its summary, those in it by kind, its caveats and its source', async () => {
  const { root, onOpen } = await shown(StoryView, SAMPLE, ['sample/norhaven']);
  expect(textsOf(root, '.summary blockquote')).toEqual([
    'Ada Quell opened the ferry to Norhaven on Monday.',
    'Ada Quell disagrees',
  ]);
  expect(textsOf(root, '.summary .speaker')).toEqual([
    expect.stringContaining('speakerArticle The Norhaven Post'),
    expect.stringContaining('speakerReported Ada Quell The Norhaven Post'),
  ]);
  expect(textsOf(root, '.who h4')).toEqual(['person', 'place']);
  expect(textsOf(root, '.who .heading')).toEqual(['Ada Quell ', 'Norhaven onThisPage']);
  root.querySelector<HTMLElement>('.who [data-kind=place] .entity')?.click();
  expect(onOpen).toHaveBeenCalledWith('sample/norhaven');
  expect(textsOf(root, '.lines li')).toEqual([expect.stringContaining('The critics are not named.')]);
  expect(textsOf(root, 'footer p')).toEqual(['cardSource: The Norhaven Post, post.example']);
});

test('a story that nobody summed up has no empty heading', async () => {
  const annotations = annotationsFile({ ...sampleAnnotations(), summary: [], caveats: [] });
  const { root } = await shown(StoryView, { article: SAMPLE_ARTICLE, annotations });
  expect(textsOf(root, 'h3')).toEqual(['storyWho']);
});
