import type { ComponentChildren, JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { Card } from '../dossier/card';
import type { EntityKey } from '../dossier/dossier';
import { kindWord, languageWord, listText, ourLanguage, t, tCount } from '../i18n';
import { CaveatList } from './CaveatList';
import { EntityChip } from './EntityChip';
import { edtfText, eventDateText } from './event-date';
import { foremostFirst } from './foremost-statement';
import { KindIcon } from './KindIcon';
import { OutsideLink, shownAddress } from './OutsideLink';
import { type OnRead, QuoteBlock, ReadButton, ReadLine } from './QuoteBlock';
import { StatementItem } from './StatementItem';

export type CardBodyProps = {
  card: Card;
  /** Beside whom it is read: what is said of them too comes first. */
  beside?: readonly Neighbour[];
  /** Buttons beside the kind: what can be done with the card. */
  tools?: ComponentChildren;
  /** Of its heading; one is made where none is given. */
  headingId?: string;
  /** What stands before the source. */
  children?: ComponentChildren;
  /** The reader chose a connected entity. */
  onOpen: (entity: EntityKey) => void;
  onRead: OnRead;
};

/** Someone named beside a card's own name. */
export type Neighbour = { key: EntityKey; name: string };

/** How many are named for whose sake a statement comes first: more would no longer be read. */
const NAMED = 2;

/** All that a card shows: the same on a page, in the panel and beside the article. */
export function CardBody({
  card,
  beside = [],
  tools,
  headingId,
  children,
  onOpen,
  onRead,
}: CardBodyProps): JSX.Element {
  const ownId = useId();
  const labelId = headingId ?? ownId;
  return (
    <article class="card-body" data-kind={card.kind} aria-labelledby={labelId}>
      <header>
        <p class="kind">
          <KindIcon kind={card.kind} />
          {kindWord(card.kind)}
        </p>
        {tools !== undefined && <div class="tools">{tools}</div>}
        <h2 id={labelId} lang={card.language} tabIndex={-1}>
          {card.name}
        </h2>
        <p class="what" lang={card.language}>
          {card.what.text}
        </p>
      </header>
      <Role card={card} onRead={onRead} />
      <Statements card={card} beside={beside} onRead={onRead} />
      <Connections card={card} onOpen={onOpen} onRead={onRead} />
      <Events card={card} onRead={onRead} />
      {card.caveats.length > 0 && (
        <section>
          <h3>{t('cardCaveats')}</h3>
          <CaveatList caveats={card.caveats} language={card.language} onRead={onRead} />
        </section>
      )}
      <Notes card={card} />
      {children}
      <Source card={card} onRead={onRead} />
    </article>
  );
}

type PartProps = Pick<CardBodyProps, 'card' | 'onRead'>;

function Role({ card: { what, role, language }, onRead }: PartProps): JSX.Element {
  const quotes = new Map([what, role].map(({ quote }) => [`${quote.start}-${quote.end}`, quote]));
  return (
    <section class="role">
      <p lang={language}>{role.text}</p>
      <details>
        <summary>{t('cardEvidence')}</summary>
        {[...quotes].map(([place, quote]) => (
          <div key={place} class="statement evidence">
            <QuoteBlock quote={quote} language={language} onRead={onRead} />
            <ReadButton quote={quote} onRead={onRead} />
          </div>
        ))}
      </details>
    </section>
  );
}

type StatementsProps = PartProps & Required<Pick<CardBodyProps, 'beside'>>;

function Statements({ card, beside, onRead }: StatementsProps): JSX.Element | null {
  const { source, language } = card;
  const { statements, reasons } = foremostFirst(
    card.statements,
    beside.map(({ key }) => key),
  );
  const [first, ...others] = statements;
  if (first === undefined) return null;
  const shared = { source: source.name, language, onRead };
  const names = reasons.slice(0, NAMED).flatMap((reason) => beside.find(({ key }) => key === reason)?.name ?? []);
  return (
    <section>
      <h3>{names.length === 0 ? t('cardStatements') : t('cardStatementsBeside', listText(names))}</h3>
      <ul class="statements">
        <StatementItem statement={first} {...shared} />
      </ul>
      {others.length > 0 && (
        <details>
          <summary>{tCount('moreStatements', others.length)}</summary>
          <ul class="statements">
            {others.map((statement) => (
              <StatementItem key={statement.id} statement={statement} {...shared} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

type ConnectionsProps = PartProps & Pick<CardBodyProps, 'onOpen'>;

function Connections({ card: { connections, language }, onOpen, onRead }: ConnectionsProps): JSX.Element | null {
  return (
    <List title={t('cardConnections')} items={connections}>
      {({ to, name, kind, label, quote }) => (
        <li key={`${label} ${to}`} class="connection">
          <span class="relation" lang={language}>
            {label}
          </span>{' '}
          <span class="kept">
            <EntityChip entity={to} name={name} kind={kind} language={language} onOpen={onOpen} />
            <ReadButton quote={quote} onRead={onRead} />
          </span>
        </li>
      )}
    </List>
  );
}

function Events({ card: { events, language }, onRead }: PartProps): JSX.Element | null {
  return (
    <List title={t('cardEvents')} items={events}>
      {({ id, text, date, background, quote }) => (
        <li key={id}>
          <span class="date">
            {background && `${t('eventBackground')} · `}
            {eventDateText(date, ourLanguage())}
          </span>{' '}
          <ReadLine text={text} language={language} quote={quote} onRead={onRead} />
        </li>
      )}
    </List>
  );
}

function Notes({ card: { notes, language } }: Pick<PartProps, 'card'>): JSX.Element | null {
  const ours = ourLanguage();
  return (
    <List title={t('cardNotes')} items={notes} className="notes">
      {({ id, text, source, seen }) => (
        <li key={id}>
          <span lang={language}>{text}</span>
          <p class="speaker">
            <OutsideLink address={source.address}>{source.title}</OutsideLink>,{' '}
            {t('noteSource', source.publisher, edtfText(source.date, ours), edtfText(seen, ours))}
          </p>
        </li>
      )}
    </List>
  );
}

type ListProps<T> = {
  title: string;
  items: readonly T[];
  className?: string;
  children: (item: T) => JSX.Element;
};

/** A titled list, or nothing where it would be empty. */
function List<T>({ title, items, className = '', children }: ListProps<T>): JSX.Element | null {
  if (items.length === 0) return null;
  return (
    <section class={className}>
      <h3>{title}</h3>
      <ul class="lines">{items.map(children)}</ul>
    </section>
  );
}

function Source({ card: { role, source, sameAs, language }, onRead }: PartProps): JSX.Element {
  return (
    <footer>
      <p>
        {t('cardSource')}: {source.name},{' '}
        <OutsideLink address={source.address}>{shownAddress(source.address)}</OutsideLink>
      </p>
      <p>
        <button type="button" class="to-article" onClick={() => onRead(role.quote)}>
          {t('panelRead')}
        </button>
      </p>
      {source.view !== undefined && <p lang={language}>{source.view}</p>}
      {sameAs.length > 0 && (
        <p>
          {t('cardElsewhere')}:{' '}
          {sameAs.map((address, index) => (
            <>
              {index > 0 && ', '}
              <OutsideLink address={address}>{siteName(address) ?? shownAddress(address)}</OutsideLink>
            </>
          ))}
        </p>
      )}
    </footer>
  );
}

/** What readers call a site that is known to everybody; its languages are told apart. */
function siteName(address: string): string | undefined {
  const [, language, site] = /^https:\/\/([a-z-]+)\.(wikipedia|wikidata)\.org\//u.exec(address) ?? [];
  if (language === undefined) return undefined;
  if (site === 'wikidata') return 'Wikidata';
  return `Wikipedia (${languageWord(language)})`;
}
