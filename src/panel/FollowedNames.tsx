import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { t } from '../i18n';
import { followedKeys } from '../library/followed';
import { useStored } from '../library/use-stored';
import { CardList, type CardListProps } from './CardList';

/** On the page are those that are listed above, with their mentions: here they would be told twice. */
const NOWHERE: CardListProps['appearances'] = new Map();

/** Whom the reader follows, wherever they are named; nothing where that is nobody. */
export function FollowedNames({ cards, ...list }: Omit<CardListProps, 'shown' | 'appearances'>): JSX.Element | null {
  const followed = useStored('followed');
  // Of those whose dossier is gone nothing can be shown; they stay followed, should it come back.
  const shown = useMemo(() => followedKeys(followed ?? {}).flatMap((key) => cards.get(key) ?? []), [followed, cards]);
  if (shown.length === 0) return null;
  return (
    <section class="followed" aria-label={t('followedTitle')}>
      <h2>{t('followedTitle')}</h2>
      <p class="note">{t('followedNote')}</p>
      <CardList shown={shown} cards={cards} appearances={NOWHERE} {...list} />
    </section>
  );
}
