import type { JSX } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import type { CardTurnerProps } from '../card/CardTurner';
import type { Dossier, EntityKey } from '../dossier/dossier';
import { cardsFor } from '../library/cards';
import type { Settings } from '../library/settings';
import { useStored } from '../library/use-stored';
import { sendMessage } from '../messages';
import { countMentions } from '../tab';
import { jumpToMention } from './jump-to-mention';
import { PageView } from './PageView';
import type { Page } from './read-page';
import { SearchField } from './SearchField';
import { SearchResults } from './SearchResults';
import { Switches } from './Switches';
import { usePage } from './use-page';
import { useSettings } from './use-settings';
import { Views } from './Views';

/** The toolbar's panel: who is on this page, the story, and a search through all cards. */
export function Panel(): JSX.Element | null {
  const [settings, changeSettings] = useSettings();
  const dossiers = useStored('dossiers');
  const page = usePage();
  if (settings === undefined || dossiers === undefined || page === undefined) return null;
  return (
    <>
      <Switches settings={settings} site={page.site} onChange={changeSettings} />
      <Finder dossiers={dossiers} page={page} settings={settings} />
    </>
  );
}

type FinderProps = { dossiers: readonly Dossier[]; page: Page; settings: Settings };

/** The search, and what is shown while nothing is searched for. */
function Finder({ dossiers, page, settings }: FinderProps): JSX.Element {
  const [query, setQuery] = useState(askedQuery);
  const field = useRef<HTMLInputElement>(null);
  const results = useRef<HTMLUListElement>(null);
  const firstResult = (): HTMLElement | null | undefined => results.current?.querySelector<HTMLElement>('.name');
  const cards = useMemo(() => cardsFor(dossiers, settings), [dossiers, settings]);
  const counts = countMentions(page.frames ?? []);
  const isSearching = query.trim() !== '';
  const jump = (entity: EntityKey, index: number): void => void jumpToMention(page, { entity, index });
  const read: CardTurnerProps['onRead'] = (dossier, quote) => {
    // Once the extension is updated or removed nobody answers.
    sendMessage('read', { dossier, quote }).catch(() => undefined);
  };
  const list = { cards, counts, onJump: jump, onRead: read };
  return (
    <main>
      <SearchField
        query={query}
        field={field}
        onQuery={setQuery}
        onDown={() => firstResult()?.focus()}
        onEnter={() => openRow(firstResult())}
      />
      {isSearching && (
        <SearchResults
          query={query}
          dossiers={dossiers}
          list={results}
          onLeave={() => field.current?.focus()}
          {...list}
        />
      )}
      <Views dossiers={dossiers} cards={cards} onPage={new Set(counts.keys())} onRead={read} isHidden={isSearching}>
        {() => <PageView page={page} settings={settings} {...list} />}
      </Views>
    </main>
  );
}

/** What the panel's address asks to search for. */
function askedQuery(): string {
  return new URLSearchParams(location.search).get('query') ?? '';
}

/** Opens the card of a row, and gives the row the keyboard. */
function openRow(row: HTMLElement | null | undefined): void {
  row?.focus();
  if (row?.ariaExpanded === 'false') row.click();
}
