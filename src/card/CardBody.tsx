import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { Card, CardConnection } from '../dossier/card';
import type { EntityKey, Line } from '../dossier/dossier';
import { kindWord, t, tCount } from '../i18n';
import { KindIcon } from './KindIcon';
import { StatementItem } from './StatementItem';

export type CardBodyProps = {
  card: Card;
  /** The reader chose a connected entity. */
  onOpen: (entity: EntityKey) => void;
};

/** All that a card shows: the same on a page and in the panel. */
export function CardBody({ card, onOpen }: CardBodyProps): JSX.Element {
  const headingId = useId();
  return (
    <article class="card-body" data-kind={card.kind} aria-labelledby={headingId} lang={card.language}>
      <header>
        <p class="kind">
          <KindIcon kind={card.kind} />
          {kindWord(card.kind)}
        </p>
        <h2 id={headingId}>{card.name}</h2>
        <p class="what">{card.what.text}</p>
      </header>
      <Role line={card.role} />
      <Statements card={card} />
      <Connections connections={card.connections} onOpen={onOpen} />
      <Source card={card} />
    </article>
  );
}

function Role({ line }: { line: Line }): JSX.Element {
  return (
    <section class="role">
      <p>{line.text}</p>
      <details>
        <summary>{t('cardEvidence')}</summary>
        <blockquote>{line.quote.exact}</blockquote>
      </details>
    </section>
  );
}

function Statements({ card: { statements, source } }: { card: Card }): JSX.Element | null {
  const [first, ...others] = statements;
  if (first === undefined) return null;
  return (
    <section>
      <h3>{t('cardStatements')}</h3>
      <ul class="statements">
        <StatementItem statement={first} source={source.name} />
      </ul>
      {others.length > 0 && (
        <details>
          <summary>{tCount('moreStatements', others.length)}</summary>
          <ul class="statements">
            {others.map((statement) => (
              <StatementItem key={statement.id} statement={statement} source={source.name} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

type ConnectionsProps = { connections: readonly CardConnection[]; onOpen: CardBodyProps['onOpen'] };

function Connections({ connections, onOpen }: ConnectionsProps): JSX.Element | null {
  if (connections.length === 0) return null;
  return (
    <section>
      <h3>{t('cardConnections')}</h3>
      <ul class="connections">
        {connections.map(({ to, name, kind, label, quote }) => (
          <li key={`${label} ${to}`}>
            <span class="relation">{label}</span>{' '}
            <button type="button" class="chip" data-kind={kind} title={quote.exact} onClick={() => onOpen(to)}>
              <KindIcon kind={kind} />
              {name}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Source({ card: { source } }: { card: Card }): JSX.Element {
  return (
    <footer>
      <p>
        {t('cardSource')}: {source.name},{' '}
        <a href={source.address} target="_blank" rel="noopener noreferrer">
          {source.address.replace(/^https?:\/\//u, '')}
        </a>
      </p>
    </footer>
  );
}
