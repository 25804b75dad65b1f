import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Card } from '../dossier/card';
import { numberText, t } from '../i18n';
import { followedKeys } from '../library/followed';
import { useStored } from '../library/use-stored';
import { CardList, type CardListProps } from './CardList';

/** On the page are those that are listed above, with their mentions: here they would be told twice. */
const NOWHERE: CardListProps['appearances'] = new Map();

/** Whom the reader follows, wherever they are named; nothing where that is nobody. */
export function FollowedNames({ cards, ...list }: Omit<CardListProps, 'shown' | 'appearances'>): JSX.Element | null {
  const shown = useFollowed(cards);
  if (shown.length === 0) return null;
  return (
    <section class="followed" aria-label={t('followedTitle')}>
      <h2 tabIndex={-1}>{t('followedTitle')}</h2>
      <p class="note">{t('followedNote')}</p>
      <CardList shown={shown} cards={cards} appearances={NOWHERE} {...list} />
    </section>
  );
}

/** The way to them from above the list of the page, which may be long. */
export function ToFollowed({ cards }: Pick<CardListProps, 'cards'>): JSX.Element | null {
  const { length } = useFollowed(cards);
  if (length === 0) return null;
  const words = t('toFollowed', numberText(length));
  const show = ({ currentTarget }: MouseEvent): void => {
    if (!(currentTarget instanceof Element)) return;
    const heading = currentTarget.closest('.view')?.querySelector<HTMLElement>('.followed h2');
    heading?.scrollIntoView({ block: 'start' });
    heading?.focus({ preventScroll: true });
  };
  return (
    <button type="button" class="wide-tool to-followed" aria-label={words} title={words} onClick={show}>
      ★ {numberText(length)}
    </button>
  );
}

/** Of those whose dossier is gone nothing can be shown; they stay followed, should it come back. */
function useFollowed(cards: CardListProps['cards']): Card[] {
  const followed = useStored('followed');
  return useMemo(() => followedKeys(followed ?? {}).flatMap((key) => cards.get(key) ?? []), [followed, cards]);
}
