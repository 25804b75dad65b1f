import type { JSX, RefObject } from 'preact';
import { useId, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { CardTurner } from '../card/CardTurner';
import { KindIcon } from '../card/KindIcon';
import { cardTools, FollowStar } from '../card-tools';
import type { EntityKey } from '../dossier/dossier';
import { kindWord, numberText, t, tCount } from '../i18n';
import type { CardSearch, Found, SearchResult } from '../search/search-cards';
import { type CardListProps, InPlace } from './CardList';
import { FoundLine } from './FoundLine';
import { LitText } from './LitText';
import { MentionStepper } from './MentionStepper';

type SearchResultsProps = Omit<CardListProps, 'shown'> & {
  query: string;
  search: CardSearch;
  /** What the keyboard comes to from the search field. */
  list: RefObject<HTMLUListElement | null>;
  /** The keyboard goes up from the first result. */
  onLeave: () => void;
};

/** The cards that match what was typed, the best first, each with what of it matches. */
export function SearchResults({ query, search, list, onLeave, cards, ...row }: SearchResultsProps): JSX.Element {
  // Of another query nothing is open: that is asked while drawing, for an effect may come after the reader's next key.
  const [opened, setOpened] = useState<{ query: string; entity: EntityKey | undefined }>();
  const open = opened?.query === query ? opened.entity : undefined;
  const result = useMemo(() => search(query), [search, query]);
  const section = useRef<HTMLElement>(null);
  // Of another query the best is in sight.
  useLayoutEffect(() => section.current?.scrollTo({ top: 0, behavior: 'instant' }), [query]);
  return (
    <section ref={section} class="view results" aria-label={t('panelResults')}>
      <h2>{t('panelResults')}</h2>
      <p class="state" role="status">
        {stateOf(query, result)}
      </p>
      <ul class="cards" ref={list} onKeyDown={(event) => walkRows(event, event.currentTarget, onLeave)}>
        {result.found.map((found) => (
          <ResultRow
            key={found.card.key}
            found={found}
            isOpen={open === found.card.key}
            onOpen={(entity) => setOpened({ query, entity })}
            cards={cards}
            {...row}
          />
        ))}
      </ul>
    </section>
  );
}

type ResultRowProps = Omit<CardListProps, 'shown'> & {
  found: Found;
  isOpen: boolean;
  onOpen: (entity: EntityKey | undefined) => void;
};

function ResultRow({ found, isOpen, onOpen, cards, appearances, onJump, onRead }: ResultRowProps): JSX.Element {
  const { card, heading, line } = found;
  const appearance = appearances.get(card.key);
  const why = useId();
  return (
    <li data-kind={card.kind} data-entity={card.key}>
      <div class="row">
        <button
          type="button"
          class="name"
          aria-expanded={isOpen}
          aria-describedby={line && why}
          onClick={() => onOpen(isOpen ? undefined : card.key)}
        >
          <KindIcon kind={card.kind} />
          <span class="words">
            <span class="heading" lang={card.language}>
              <LitText text={card.name} lit={heading} />
            </span>{' '}
            <span class="kind-word">{kindWord(card.kind)}</span>
          </span>
        </button>
        {appearance && <MentionStepper card={card} appearance={appearance} onJump={onJump} />}
        <FollowStar card={card} />
      </div>
      {line && <FoundLine id={why} line={line} language={card.language} />}
      {isOpen && (
        <InPlace>
          <CardTurner cards={cards} entity={card.key} tools={cardTools} onRead={onRead} />
        </InPlace>
      )}
    </li>
  );
}

function stateOf(query: string, { count, found }: SearchResult): string {
  if (count === 0) return t('panelNoResults', shortened(query.trim()));
  return count > found.length
    ? t('panelFoundMost', tCount('panelFound', count), numberText(found.length))
    : tCount('panelFound', count);
}

/** Characters of a query that are said again. */
const MOST_SAID = 60;

function shortened(query: string): string {
  const characters = [...query.slice(0, 2 * MOST_SAID)];
  return characters.length > MOST_SAID ? `${characters.slice(0, MOST_SAID).join('')}…` : query;
}

/** Arrow keys go from result to result, and from the first back to the search field. */
function walkRows(event: KeyboardEvent, list: Element, onLeave: () => void): void {
  const rows = [...list.querySelectorAll<HTMLElement>('.name')];
  const { target } = event;
  const at = target instanceof HTMLElement ? rows.indexOf(target) : -1;
  const steps: Readonly<Record<string, number>> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 };
  const next = at === -1 ? undefined : steps[event.key];
  if (next === undefined) return;
  event.preventDefault();
  if (next < 0) onLeave();
  else rows[next]?.focus();
}
