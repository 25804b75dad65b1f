import type { ComponentChildren, JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { CardTurnerProps } from '../card/CardTurner';
import type { Dossier, EntityKey } from '../dossier/dossier';
import { t } from '../i18n';
import { OpenedCard } from './OpenedCard';
import type { StoryViewProps } from './story-view';
import { STORY_VIEWS } from './story-views';
import { Tabs, tabId, tabPanelId } from './Tabs';
import { useChosenView } from './use-chosen-view';

type ViewsProps = {
  dossiers: readonly Dossier[];
  cards: CardTurnerProps['cards'];
  onPage: ReadonlySet<EntityKey>;
  onRead: StoryViewProps['onRead'];
  /** The view of the reader's page. Given what opens another view. */
  children: (onView: (id: string) => void) => ComponentChildren;
};

const PAGE = 'page';

/** The reader's page and the views of the story behind tabs; each stays as it was left. */
export function Views({ dossiers, cards, onPage, onRead, children }: ViewsProps): JSX.Element {
  const [chosen, choose] = useChosenView([PAGE, ...STORY_VIEWS.map(({ id }) => id)]);
  const turnTo = (id: string): void => {
    choose(id);
    // What was pressed is out of sight now.
    document.getElementById(tabId(id))?.focus();
  };
  // What has not been looked at yet is not made.
  const seen = useRef(new Set<string>());
  seen.current.add(chosen);
  const tabs = [
    { id: PAGE, label: t('panelOnThisPage') },
    ...STORY_VIEWS.map(({ id, label }) => ({ id, label: t(label) })),
  ];
  const panel = (id: string, content: () => ComponentChildren, isWide = false): JSX.Element => (
    <div
      key={id}
      id={tabPanelId(id)}
      class={isWide ? 'view wide' : 'view'}
      role="tabpanel"
      aria-labelledby={tabId(id)}
      hidden={id !== chosen}
    >
      {seen.current.has(id) && content()}
    </div>
  );
  return (
    <>
      <Tabs label={t('panelViews')} tabs={tabs} chosen={chosen} onChoose={choose} />
      {panel(PAGE, () => children(turnTo))}
      {STORY_VIEWS.map(({ id, label, isWide, View }) => {
        const show = (): JSX.Element => (
          <OpenedCard cards={cards} onRead={onRead} back={t(label)}>
            {(onOpen) =>
              dossiers.map((dossier) => (
                <View
                  key={dossier.id}
                  dossier={dossier}
                  cards={cards}
                  onPage={onPage}
                  onOpen={onOpen}
                  onRead={onRead}
                />
              ))
            }
          </OpenedCard>
        );
        return panel(id, show, isWide);
      })}
    </>
  );
}
