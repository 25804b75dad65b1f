import type { JSX } from 'preact';
import { CopyButton } from '../card/CopyButton';
import { listMarkdown } from '../card/card-markdown';
import { t, tCount } from '../i18n';
import { isMarking, type Settings } from '../library/settings';
import { CardList, type CardListProps } from './CardList';
import { FollowedNames } from './FollowedNames';
import { pageName } from './page-name';
import type { Page } from './read-page';

type PageViewProps = Omit<CardListProps, 'shown'> & { page: Page; settings: Settings };

/** Who is on the reader's page. */
export function PageView({ page, settings, counts, cards, ...list }: PageViewProps): JSX.Element {
  const shown = [...counts.keys()].flatMap((key) => cards.get(key) ?? []);
  return (
    <>
      <div class="copy-list">
        <p class="state" role="status">
          {pageState({ page, settings, found: shown.length })}
        </p>
        {shown.length > 0 && (
          <CopyButton
            label={t('copyList')}
            textOf={async () => listMarkdown(await pageName(page.tabId), shown, counts)}
          />
        )}
      </div>
      <CardList shown={shown} cards={cards} counts={counts} {...list} />
      <FollowedNames cards={cards} counts={counts} {...list} />
    </>
  );
}

function pageState({ page, settings, found }: { page: Page; settings: Settings; found: number }): string {
  if (page.frames === undefined) return t('panelRestricted');
  if (settings.paused) return t('panelPausedEverywhere');
  if (!isMarking(settings, page.site)) return t('panelPausedSite', page.site);
  if (page.frames.length === 0) return t(page.isLoading ? 'panelLoading' : 'panelLeftAlone');
  return found > 0 ? tCount('panelNames', found) : t('panelEmpty');
}
