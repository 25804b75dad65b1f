import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { CardTurner, type CardTurnerProps } from '../card/CardTurner';
import { KindIcon } from '../card/KindIcon';
import { cardTools, FollowStar } from '../card-tools';
import type { Card } from '../dossier/card';
import type { EntityKey } from '../dossier/dossier';
import { kindsWord, kindWord, numberText } from '../i18n';
import type { Appearance } from './appearances';
import { ExcerptLine } from './ExcerptLine';
import { groupedByKind } from './grouped-by-kind';
import { MentionStepper, type MentionStepperProps } from './MentionStepper';

export type CardListProps = {
  shown: readonly Card[];
  /** All cards, for those that a card leads to. */
  cards: ReadonlyMap<EntityKey, Card>;
  /** What is on the page. */
  appearances: ReadonlyMap<EntityKey, Appearance>;
  /** Under headings of their kinds. */
  isGrouped?: boolean;
  onJump: MentionStepperProps['onJump'];
  onRead: CardTurnerProps['onRead'];
};

/** Entities by name; each opens its card in place, and shows its mentions on the page one after the other. */
export function CardList({ shown, isGrouped = false, ...rest }: CardListProps): JSX.Element {
  const [open, setOpen] = useState<EntityKey>();
  const limit = useGrowingLimit(shown.length);
  const list = (cards: readonly Card[]): JSX.Element => (
    <ul class="cards">
      {cards.map((card) => (
        <CardRow
          key={card.key}
          card={card}
          isOpen={open === card.key}
          onToggle={() => setOpen(open === card.key ? undefined : card.key)}
          hasKind={!isGrouped}
          {...rest}
        />
      ))}
    </ul>
  );
  if (!isGrouped) return list(shown.slice(0, limit));
  let left = limit;
  return (
    <>
      {groupedByKind(shown).map(([kind, cards]) => {
        const drawn = cards.slice(0, left);
        left -= drawn.length;
        // Its heading comes with its rows, which would move it.
        if (drawn.length === 0) return null;
        return (
          <section key={kind} class="group" data-kind={kind}>
            <h2>
              {kindsWord(kind)} <span class="count">{numberText(cards.length)}</span>
            </h2>
            {list(drawn)}
          </section>
        );
      })}
    </>
  );
}

/** CSS pixels that stand above the first list, and that a row takes at least. */
const ABOVE = 150;
const ROW = 60;

/** Rows that are drawn first at least, and those that follow at a time. */
const FIRST = 8;
const FURTHER = 40;

/** How many rows of a list are drawn: the reader need not wait for those that are out of sight. */
function useGrowingLimit(total: number): number {
  const [limit, setLimit] = useState(() => Math.max(FIRST, Math.ceil((innerHeight - ABOVE) / ROW)));
  useEffect(() => {
    if (limit >= total) return;
    const timer = setTimeout(() => setLimit(limit + FURTHER));
    return () => clearTimeout(timer);
  }, [limit, total]);
  return limit;
}

type CardRowProps = Omit<CardListProps, 'shown' | 'isGrouped'> & {
  card: Card;
  isOpen: boolean;
  onToggle: () => void;
  hasKind: boolean;
};

function CardRow(props: CardRowProps): JSX.Element {
  const { card, cards, appearances, isOpen, onToggle, hasKind, onJump, onRead } = props;
  const appearance = appearances.get(card.key);
  return (
    <li data-kind={card.kind} data-entity={card.key}>
      <div class="row">
        <button type="button" class="name" aria-expanded={isOpen} onClick={onToggle}>
          <KindIcon kind={card.kind} />
          <span class="words">
            <span class="heading" lang={card.language}>
              {card.name}
            </span>{' '}
            <span class={hasKind ? 'kind-word' : 'kind-word unseen'}>{kindWord(card.kind)}</span>
          </span>
        </button>
        {appearance && <MentionStepper card={card} count={appearance.count} onJump={onJump} />}
        <FollowStar card={card} />
      </div>
      {appearance && <ExcerptLine excerpt={appearance.first} />}
      {isOpen && (
        <InPlace>
          <CardTurner cards={cards} entity={card.key} tools={cardTools} onRead={onRead} />
        </InPlace>
      )}
    </li>
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
