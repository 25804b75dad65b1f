import type { JSX } from 'preact';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { CopyButton } from '../card/CopyButton';
import { listMarkdown } from '../card/card-markdown';
import { type EntityKey, KINDS } from '../dossier/dossier';
import { kindsWord, listText, type MessageKey, t, tCount } from '../i18n';
import { isMarking, type Settings } from '../library/settings';
import { CardList, type CardListProps } from './CardList';
import { FollowedNames, ToFollowed } from './FollowedNames';
import { isMany } from './grouped-by-kind';
import { LIST_DRAWN } from './list-drawn';
import { pageName } from './page-name';
import type { PageState } from './page-state';
import type { Page } from './read-page';

type PageViewProps = Omit<CardListProps, 'shown' | 'isGrouped'> & {
  page: Page;
  settings: Settings;
  /** The reader chose to read the story instead. */
  onStory: () => void;
  onSettings: () => void;
};

/** Who is on the reader's page, by prominence; where nobody is, why. */
export function PageView({ page, settings, onStory, onSettings, ...list }: PageViewProps): JSX.Element {
  const { cards, appearances, onJump, onRead } = list;
  const shown = useMemo(() => [...appearances.keys()].flatMap((key) => cards.get(key) ?? []), [appearances, cards]);
  const isList = shown.length > 0;
  // Rows that are under headings stay there: a page that loses a name would have all of them made anew.
  const isGrouped = useRef(false);
  isGrouped.current ||= isMany(shown.length);
  useLayoutEffect(() => {
    if (isList) performance.mark(LIST_DRAWN);
  }, [isList]);
  const unmarked = <UnmarkedKinds kinds={settings.unmarkedKinds} onSettings={onSettings} />;
  const isAsked = page.state === 'asked' && isMarking(settings, page.site);
  return (
    <>
      {/* Whatever it says stands in one place: nothing moves once the page has answered. */}
      <div class="copy-list">
        <p class="state" role="status">
          {pageState({ page, settings, found: shown.length })}
        </p>
        {isList && unmarked}
        {isList && <ToFollowed cards={cards} />}
        {isList && (
          <CopyButton
            label={t('copyList')}
            textOf={async () => listMarkdown(await pageName(page.tabId), shown, countsOf(appearances))}
          />
        )}
      </div>
      {isList && <CardList shown={shown} isGrouped={isGrouped.current} {...list} />}
      {!isList && !isAsked && (
        <p class="blank">
          <button type="button" class="plain" onClick={onStory}>
            {t('panelToStory')}
          </button>
          {page.state === 'read' && isMarking(settings, page.site) && unmarked}
        </p>
      )}
      {(isList || !isAsked) && <FollowedNames cards={cards} onJump={onJump} onRead={onRead} />}
    </>
  );
}

type UnmarkedKindsProps = { kinds: Settings['unmarkedKinds']; onSettings: () => void };

/** The kinds that are marked nowhere, as the reader has it, and the way to their switches. */
function UnmarkedKinds({ kinds, onSettings }: UnmarkedKindsProps): JSX.Element | null {
  if (kinds.length === 0) return null;
  const words = t('panelUnmarked', listText(KINDS.filter((kind) => kinds.includes(kind)).map(kindsWord)));
  return (
    <button type="button" class="unmarked" title={t('panelSettings')} onClick={onSettings}>
      {words}
    </button>
  );
}

/** Mentions by entity. */
function countsOf(appearances: CardListProps['appearances']): Map<EntityKey, number> {
  return new Map([...appearances].map(([entity, { count }]) => [entity, count]));
}

/** What is said of pages that cannot be marked, whatever the switches say. */
const BEYOND_REACH: Partial<Record<PageState, MessageKey>> = {
  none: 'pageNone',
  own: 'pageOwn',
  browser: 'pageBrowser',
  store: 'pageStore',
  pdf: 'pagePdf',
  forbidden: 'pageForbidden',
};

/** What is said of pages that do not answer as they might. */
const WITHOUT_ANSWER: Partial<Record<PageState, MessageKey>> = {
  asleep: 'pageAsleep',
  asked: 'pageAsked',
  silent: 'pageSilent',
  loading: 'panelLoading',
  'left alone': 'panelLeftAlone',
};

function pageState({ page, settings, found }: { page: Page; settings: Settings; found: number }): string {
  const beyond = BEYOND_REACH[page.state];
  if (beyond !== undefined) return t(beyond);
  if (settings.paused) return t('panelPausedEverywhere');
  if (!isMarking(settings, page.site)) return t('panelPausedSite', page.site);
  const silent = WITHOUT_ANSWER[page.state];
  if (silent !== undefined) return t(silent);
  const names = found === 0 ? undefined : tCount('panelNames', found);
  if (page.state === 'read in part') return names === undefined ? t('panelEmptyInPart') : t('panelInPart', names);
  return names ?? t('panelEmpty');
}
