import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { CardTurnerProps } from '../card/CardTurner';
import type { Dossier, EntityKey } from '../dossier/dossier';
import { t, tCount } from '../i18n';
import { cardsFor } from '../library/cards';
import { isMarking, type Settings } from '../library/settings';
import { useStored } from '../library/use-stored';
import { sendMessage } from '../messages';
import { countMentions } from '../tab';
import { CardList } from './CardList';
import { jumpToMention } from './jump-to-mention';
import type { Page } from './read-page';
import { SearchField } from './SearchField';
import { StorySection } from './StorySection';
import { Switches } from './Switches';
import { createCardSearch } from './search-cards';
import { usePage } from './use-page';
import { useSettings } from './use-settings';

/** The toolbar's panel: who is on this page, and a search through all cards. */
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

function Finder({ dossiers, page, settings }: FinderProps): JSX.Element {
  const [query, setQuery] = useState('');
  const cards = useMemo(() => cardsFor(dossiers, settings), [dossiers, settings]);
  const search = useMemo(() => createCardSearch(cards, dossiers), [cards, dossiers]);
  const counts = countMentions(page.frames ?? []);
  const isSearching = query.trim() !== '';
  const shown = isSearching ? search(query) : [...counts.keys()].flatMap((key) => cards.get(key) ?? []);
  const jump = (entity: EntityKey, index: number): void => void jumpToMention(page, { entity, index });
  const read: CardTurnerProps['onRead'] = (dossier, quote) => {
    // Once the extension is updated or removed nobody answers.
    sendMessage('read', { dossier, quote }).catch(() => undefined);
  };
  return (
    <main>
      <SearchField query={query} onQuery={setQuery} />
      <h1>{isSearching ? t('panelResults') : t('panelOnThisPage')}</h1>
      <p class="state" role="status">
        {isSearching ? searchState(query, shown.length) : pageState({ page, settings, found: shown.length })}
      </p>
      <CardList shown={shown} cards={cards} counts={counts} onJump={jump} onRead={read} />
      {!isSearching && dossiers.map((dossier) => <StorySection key={dossier.id} dossier={dossier} onRead={read} />)}
    </main>
  );
}

function searchState(query: string, found: number): string {
  return found > 0 ? tCount('panelFound', found) : t('panelNoResults', query.trim());
}

function pageState({ page, settings, found }: { page: Page; settings: Settings; found: number }): string {
  if (page.frames === undefined) return t('panelRestricted');
  if (settings.paused) return t('panelPausedEverywhere');
  if (!isMarking(settings, page.site)) return t('panelPausedSite', page.site);
  if (page.frames.length === 0) return t(page.isLoading ? 'panelLoading' : 'panelLeftAlone');
  return found > 0 ? tCount('panelNames', found) : t('panelEmpty');
}
