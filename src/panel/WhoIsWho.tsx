import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { KindIcon } from '../card/KindIcon';
import { type Card, entityKey } from '../dossier/card';
import { KINDS, type Kind } from '../dossier/dossier';
import { kindsWord, t } from '../i18n';
import type { StoryViewProps } from './story-view';

type WhoIsWhoProps = Omit<StoryViewProps, 'onRead'>;

/** Everyone and everything that a story names, by kind, each with what it is and the way to its card. */
export function WhoIsWho({ dossier, cards, ...list }: WhoIsWhoProps): JSX.Element {
  const all = dossier.entities.flatMap(({ id }) => cards.get(entityKey(dossier.id, id)) ?? []);
  return (
    <section class="who">
      <h3>{t('storyWho')}</h3>
      {KINDS.map((kind) => (
        <OfKind key={kind} kind={kind} cards={all.filter((card) => card.kind === kind)} {...list} />
      ))}
    </section>
  );
}

type OfKindProps = Pick<StoryViewProps, 'onPage' | 'onOpen'> & { kind: Kind; cards: readonly Card[] };

function OfKind({ kind, cards, onPage, onOpen }: OfKindProps): JSX.Element | null {
  const titleId = useId();
  if (cards.length === 0) return null;
  return (
    <>
      <h4 id={titleId}>{kindsWord(kind)}</h4>
      <ul aria-labelledby={titleId} data-kind={kind}>
        {cards.map(({ key, name, what, language }) => (
          <li key={key}>
            <button type="button" class="entity" onClick={() => onOpen(key)}>
              <KindIcon kind={kind} />
              <span class="entity-text">
                <span class="heading">
                  <span lang={language}>{name}</span>{' '}
                  {onPage.has(key) && <span class="on-page">{t('onThisPage')}</span>}
                </span>
                <span class="what" lang={language}>
                  {what.text}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
