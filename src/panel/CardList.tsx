import type { ComponentChildren, JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { CardTurner, type CardTurnerProps } from '../card/CardTurner';
import { KindIcon } from '../card/KindIcon';
import { cardTools, FollowStar } from '../card-tools';
import type { Card } from '../dossier/card';
import type { EntityKey } from '../dossier/dossier';
import { kindWord, t, tCount } from '../i18n';

export type CardListProps = {
  shown: readonly Card[];
  /** All cards, for those that a card leads to. */
  cards: ReadonlyMap<EntityKey, Card>;
  /** Visible mentions on the page. */
  counts: ReadonlyMap<EntityKey, number>;
  onJump: (entity: EntityKey, index: number) => void;
  onRead: CardTurnerProps['onRead'];
};

/** Entities by name; each opens its card in place, and shows its mentions on the page one after the other. */
export function CardList({ shown, cards, counts, onJump, onRead }: CardListProps): JSX.Element {
  const [open, setOpen] = useState<EntityKey>();
  return (
    <ul class="cards">
      {shown.map((card) => (
        <li key={card.key} data-kind={card.kind} data-entity={card.key}>
          <div class="row">
            <button
              type="button"
              class="name"
              aria-expanded={open === card.key}
              onClick={() => setOpen(open === card.key ? undefined : card.key)}
            >
              <KindIcon kind={card.kind} />
              <span>
                <span class="heading">{card.name}</span>
                <span class="kind-word">{kindWord(card.kind)}</span>
              </span>
            </button>
            <JumpButton card={card} count={counts.get(card.key) ?? 0} onJump={onJump} />
            <FollowStar card={card} />
          </div>
          {open === card.key && (
            <InPlace>
              <CardTurner cards={cards} entity={card.key} tools={cardTools} onRead={onRead} />
            </InPlace>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Holds an open card, and brings it into view: at the foot of the panel it would open out of sight. */
export function InPlace({ children }: { children: ComponentChildren }): JSX.Element {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
    // With its row above it; of what is higher than the window, the top.
    place.current?.parentElement?.scrollIntoView({ block: 'nearest', behavior });
  }, []);
  return (
    <div class="in-place" ref={place}>
      {children}
    </div>
  );
}

type JumpButtonProps = { card: Card; count: number; onJump: CardListProps['onJump'] };

/** Shows the mentions of an entity on the page, one after the other. */
export function JumpButton({ card, count, onJump }: JumpButtonProps): JSX.Element | null {
  const [place, setPlace] = useState<number>();
  if (count === 0) return null;
  // The page may have lost mentions since the last jump.
  const current = place !== undefined && place < count ? place : undefined;
  const next = current === undefined || current + 1 === count ? 0 : current + 1;
  const label = current === undefined ? tCount('panelMentions', count) : t('panelPlace', `${current + 1}`, `${count}`);
  const action = t('panelJump', card.name);
  return (
    <button
      type="button"
      class="jump"
      title={action}
      aria-label={`${label}. ${action}`}
      onClick={() => {
        setPlace(next);
        onJump(card.key, next);
      }}
    >
      {label}
      <span aria-hidden="true" class="arrow" />
    </button>
  );
}
