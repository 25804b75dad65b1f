import type { ComponentChildren, JSX } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { CardTurner, type CardTurnerProps } from '../card/CardTurner';
import { KindIcon } from '../card/KindIcon';
import { cardTools, FollowStar } from '../card-tools';
import type { Card } from '../dossier/card';
import type { EntityKey, Kind } from '../dossier/dossier';
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
  const toggle = useCallback((key: EntityKey) => setOpen((now) => (now === key ? undefined : key)), []);
  const groups = useMemo(() => groupsOf(shown, isGrouped), [shown, isGrouped]);
  const limit = useGrowingLimit(shown.length);
  const rows = (cards: readonly Card[]): JSX.Element => (
    <CardRows
      key={cards[0]?.key}
      shown={cards}
      open={cards.find(({ key }) => key === open)?.key}
      onToggle={toggle}
      hasKind={!isGrouped}
      {...rest}
    />
  );
  let left = limit;
  return (
    <>
      {groups.map(({ kind, count, pieces }) => {
        const drawn = pieces.flatMap((piece) => {
          const first = piece.length > left ? piece.slice(0, left) : piece;
          left -= first.length;
          return first.length === 0 ? [] : [rows(first)];
        });
        // Its heading comes with its rows, which would move it.
        if (drawn.length === 0) return null;
        const list = <ul class="cards">{drawn}</ul>;
        if (kind === undefined) return list;
        return (
          <section key={kind} class="group" data-kind={kind}>
            <h2>
              {kindsWord(kind)} <span class="count">{numberText(count)}</span>
            </h2>
            {list}
          </section>
        );
      })}
    </>
  );
}

/** Cards under one heading, or under none, in pieces that are drawn together. */
type Group = { kind?: Kind; count: number; pieces: readonly (readonly Card[])[] };

function groupsOf(shown: readonly Card[], isGrouped: boolean): Group[] {
  if (!isGrouped) return [{ count: shown.length, pieces: inPieces(shown) }];
  return groupedByKind(shown).map(([kind, cards]) => ({ kind, count: cards.length, pieces: inPieces(cards) }));
}

function inPieces(cards: readonly Card[]): Card[][] {
  return Array.from({ length: Math.ceil(cards.length / FURTHER) }, (_, index) =>
    cards.slice(index * FURTHER, (index + 1) * FURTHER),
  );
}

/** CSS pixels that stand above the first list, and that a row takes at least. */
const ABOVE = 150;
const ROW = 60;

/** Rows that are drawn first at least, and those that follow at a time and are drawn together. */
const FIRST = 8;
const FURTHER = 20;

/** Milliseconds after which they come though the panel is never idle. */
const LATEST = 100;

/** How many rows of a list are drawn: the reader need not wait for those that are out of sight. */
function useGrowingLimit(total: number): number {
  const [limit, setLimit] = useState(() => Math.max(FIRST, Math.ceil((innerHeight - ABOVE) / ROW)));
  useEffect(() => {
    if (limit >= total) return;
    // Between frames: while rows come, the reader scrolls and types.
    const idle = requestIdleCallback(() => setLimit(limit + FURTHER), { timeout: LATEST });
    return () => cancelIdleCallback(idle);
  }, [limit, total]);
  return limit;
}

type RowProps = Omit<CardListProps, 'shown' | 'isGrouped'> & {
  onToggle: (entity: EntityKey) => void;
  hasKind: boolean;
};

type CardRowsProps = RowProps & {
  shown: readonly Card[];
  /** That of them whose card is open. */
  open: EntityKey | undefined;
};

/** Rows that are gone through again only where something of them is new: a list of hundreds grows many times. */
function CardRows({ shown, open, onToggle, hasKind, cards, appearances, onJump, onRead }: CardRowsProps): JSX.Element {
  return useMemo(() => {
    const shared = { onToggle, hasKind, cards, appearances, onJump, onRead };
    return (
      <>
        {shown.map((card) => (
          <CardRow key={card.key} card={card} isOpen={open === card.key} {...shared} />
        ))}
      </>
    );
  }, [shown, open, onToggle, hasKind, cards, appearances, onJump, onRead]);
}

type CardRowProps = RowProps & { card: Card; isOpen: boolean };

function CardRow(props: CardRowProps): JSX.Element {
  const { card, cards, appearances, isOpen, onToggle, hasKind, onJump, onRead } = props;
  const appearance = appearances.get(card.key);
  return (
    <li data-kind={card.kind} data-entity={card.key}>
      <div class="row">
        <button type="button" class="name" aria-expanded={isOpen} onClick={() => onToggle(card.key)}>
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
