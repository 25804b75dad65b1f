import { type ComponentChildren, cloneElement, type JSX } from 'preact';
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
import { moveBetween } from './move-between';
import { useEscapeIn } from './use-escape';

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
export function CardList({ shown, isGrouped = false, cards, appearances, onJump, onRead }: CardListProps): JSX.Element {
  const [open, setOpen] = useState<EntityKey>();
  const limit = useGrowingLimit(shown.length);
  // Made once: while the list grows, rows that are there already are not gone through again.
  const groups = useMemo(() => {
    const toggle = (key: EntityKey): void => setOpen((now) => (now === key ? undefined : key));
    const shared = { cards, appearances, onJump, onRead, isOpen: false, hasKind: !isGrouped };
    const rowsOf = (some: readonly Card[]): JSX.Element[] =>
      some.map((card) => <CardRow key={card.key} card={card} onToggle={() => toggle(card.key)} {...shared} />);
    if (!isGrouped) return [{ kind: undefined, rows: rowsOf(shown) }];
    return groupedByKind(shown).map(([kind, some]) => ({ kind, rows: rowsOf(some) }));
  }, [shown, isGrouped, cards, appearances, onJump, onRead]);
  const section = useRef<HTMLElement>(null);
  const close = useCallback(() => {
    section.current?.querySelector<HTMLElement>('.name[aria-expanded="true"]')?.focus();
    setOpen(undefined);
  }, []);
  useEscapeIn(
    section,
    shown.some(({ key }) => key === open),
    close,
  );
  const lists: JSX.Element[] = [];
  let left = limit;
  for (const { kind, rows } of groups) {
    // A heading comes with its rows, which would move it.
    if (left <= 0) break;
    const drawn = rows.slice(0, left).map((row) => (row.key === open ? cloneElement(row, { isOpen: true }) : row));
    const list = <ul class="cards">{drawn}</ul>;
    left -= rows.length;
    lists.push(kind === undefined ? list : <Group key={kind} kind={kind} count={rows.length} list={list} />);
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys go between buttons, which are there without them.
    <section ref={section} onKeyDown={moveBetween('.name')}>
      {lists}
    </section>
  );
}

function Group({ kind, count, list }: { kind: Kind; count: number; list: JSX.Element }): JSX.Element {
  return (
    <section class="group" data-kind={kind}>
      <h2>
        {kindsWord(kind)} <span class="count">{numberText(count)}</span>
      </h2>
      {list}
    </section>
  );
}

/** CSS pixels that stand above the first list, and that a row takes at least. */
const ABOVE = 150;
const ROW = 60;

/** Rows that are drawn first at least, and those that follow at a time. */
const FIRST = 8;
const FURTHER = 20;

/** Milliseconds after which further rows come though the panel is never idle. */
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
        {appearance && <MentionStepper card={card} appearance={appearance} onJump={onJump} />}
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
