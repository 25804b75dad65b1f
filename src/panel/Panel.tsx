import type { JSX } from 'preact';
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Dossier, EntityKey } from '../dossier/dossier';
import { cardsFor } from '../library/cards';
import type { Settings } from '../library/settings';
import { useStored } from '../library/use-stored';
import { sendMessage } from '../messages';
import { createCardSearch } from '../search/search-cards';
import { byProminence } from './appearances';
import { jumpToMention } from './jump-to-mention';
import { PageView } from './PageView';
import { PanelHeader } from './PanelHeader';
import { PanelSettings } from './PanelSettings';
import type { Page } from './read-page';
import { SearchField } from './SearchField';
import { SearchResults } from './SearchResults';
import type { StoryViewProps } from './story-view';
import { useEscape } from './use-escape';
import { usePage } from './use-page';
import { useSettings } from './use-settings';
import { Views } from './Views';

type PanelProps = {
  /** It stands beside the reader's pages, not in the toolbar's popup. */
  isDocked?: boolean;
};

/** The toolbar's panel: who is on this page, the story, and a search through all cards. */
export function Panel({ isDocked = false }: PanelProps): JSX.Element | null {
  const [settings, changeSettings] = useSettings();
  const dossiers = useStored('dossiers');
  // For the stars: they are drawn with the list, and not after it.
  const followed = useStored('followed');
  const [page, readAgain] = usePage();
  const [areSettingsOpen, setSettingsOpen] = useState(false);
  const settingsButton = useRef<HTMLButtonElement>(null);
  useEscape(areSettingsOpen, () => {
    setSettingsOpen(false);
    settingsButton.current?.focus();
  });
  const openSettings = useCallback(() => {
    setSettingsOpen(true);
    // What was pressed is out of sight now.
    settingsButton.current?.focus();
  }, []);
  if (settings === undefined || dossiers === undefined || followed === undefined || page === undefined) return null;
  return (
    <>
      <PanelHeader
        settings={settings}
        onChange={changeSettings}
        page={page}
        isDocked={isDocked}
        areSettingsOpen={areSettingsOpen}
        settingsButton={settingsButton}
        onSettings={() => setSettingsOpen(!areSettingsOpen)}
      />
      <main>
        <div id="settings" class="settings" hidden={!areSettingsOpen}>
          <PanelSettings settings={settings} onChange={changeSettings} />
        </div>
        <div class="finder" hidden={areSettingsOpen}>
          <Finder
            dossiers={dossiers}
            page={page}
            onLost={readAgain}
            settings={settings}
            onType={() => setSettingsOpen(false)}
            onSettings={openSettings}
          />
        </div>
      </main>
    </>
  );
}

type FinderProps = {
  dossiers: readonly Dossier[];
  page: Page;
  /** The page does not show what it is said to hold. */
  onLost: () => void;
  settings: Settings;
  /** The reader types somewhere in the panel what is to be searched for. */
  onType: () => void;
  onSettings: () => void;
};

/** The search, and what is shown while nothing is searched for. */
function Finder({ dossiers, page, onLost, settings, onType, onSettings }: FinderProps): JSX.Element {
  const [query, setQuery] = useState(askedQuery);
  const field = useRef<HTMLInputElement>(null);
  const results = useRef<HTMLUListElement>(null);
  const views = useRef<HTMLDivElement>(null);
  const firstResult = (): HTMLElement | null | undefined => results.current?.querySelector<HTMLElement>('.name');
  const firstListed = (): HTMLElement | null | undefined =>
    views.current?.querySelector<HTMLElement>('.view:not([hidden]) .name');
  const cards = useMemo(() => cardsFor(dossiers, settings), [dossiers, settings]);
  const search = useMemo(() => createCardSearch(cards, dossiers), [cards, dossiers]);
  useEffect(() => {
    // The first letter need not wait for the index.
    const idle = requestIdleCallback(() => search(''));
    return () => cancelIdleCallback(idle);
  }, [search]);
  const appearances = useMemo(() => byProminence(page.frames), [page]);
  const onPage = useMemo(() => new Set(appearances.keys()), [appearances]);
  const isSearching = query.trim() !== '';
  const list = useMemo(() => {
    const jump = (entity: EntityKey, index: number): void => {
      // The page may go meanwhile.
      jumpToMention(page, { entity, index }).then(
        (isShown) => !isShown && onLost(),
        () => undefined,
      );
    };
    return { cards, appearances, onJump: jump, onRead: read };
  }, [cards, appearances, page, onLost]);
  // Hundreds of rows are not gone through at each letter.
  const drawnViews = useMemo(
    () => (
      <Views dossiers={dossiers} cards={cards} onPage={onPage} onRead={read}>
        {(onView) => (
          // On another site nothing is open yet.
          <PageView
            key={`${page.tabId} ${page.site}`}
            page={page}
            settings={settings}
            onStory={() => onView('story')}
            onSettings={onSettings}
            {...list}
          />
        )}
      </Views>
    ),
    [dossiers, cards, onPage, page, settings, list, onSettings],
  );
  return (
    <>
      <div class="search-row">
        <SearchField
          query={query}
          field={field}
          onQuery={setQuery}
          onType={onType}
          onDown={() => (isSearching ? firstResult() : firstListed())?.focus()}
          onEnter={() => openRow(firstResult())}
        />
      </div>
      {isSearching && (
        <SearchResults query={query} search={search} list={results} onLeave={() => field.current?.focus()} {...list} />
      )}
      <div ref={views} class="views" hidden={isSearching}>
        {drawnViews}
      </div>
    </>
  );
}

const read: StoryViewProps['onRead'] = (dossier, quote) => {
  // Once the extension is updated or removed nobody answers.
  sendMessage('read', { dossier, ...(quote && { quote }) }).catch(() => undefined);
};

/** What the panel's address asks to search for. */
function askedQuery(): string {
  return new URLSearchParams(location.search).get('query') ?? '';
}

/** Opens the card of a row, and gives the row the keyboard. */
function openRow(row: HTMLElement | null | undefined): void {
  row?.focus();
  if (row?.ariaExpanded === 'false') row.click();
}
