import type { JSX } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { KindIcon } from '../../card/KindIcon';
import { type OnRead, QuoteBlock, ReadButton } from '../../card/QuoteBlock';
import type { EntityKey } from '../../dossier/dossier';
import { kindWord, t } from '../../i18n';
import type { MapEdge, MapNode, RelationGraph } from '../../map/relation-graph';
import type { MapChoice } from './map-choice';

type MapDetailsProps = {
  graph: RelationGraph;
  choice: MapChoice;
  onChoose: (choice: MapChoice) => void;
  /** BCP 47 language tag of the story. */
  language: string;
  onOpen: (entity: EntityKey) => void;
  onRead: OnRead;
};

/** What is chosen on the map: a name with all its relations, or a relation alone; each with the words that bear it out. */
export function MapDetails({ graph, choice, onChoose, onOpen, ...shared }: MapDetailsProps): JSX.Element | null {
  const headingId = useId();
  const node = graph.nodes[choice.node ?? -1];
  const edges = graph.edges
    .map((edge, index) => ({ edge, index }))
    .filter(({ edge, index }) => (node === undefined ? index === choice.edge : isOf(edge, choice.node)));
  if (node === undefined && edges.length === 0) return null;
  const whole: MapChoice = choice.node === undefined ? {} : { node: choice.node };
  return (
    <section class="map-details card-body" aria-labelledby={headingId} data-kind={node?.kind}>
      <div class="map-details-head">
        <h2 id={headingId} lang={node && shared.language}>
          {node?.name ?? t('mapRelation')}
        </h2>
        <CloseButton onClose={() => onChoose({})} />
      </div>
      {node && <NodeLine node={node} onOpen={onOpen} />}
      {edges.length === 0 && <p class="note">{t('mapNoRelations')}</p>}
      <ul class="map-relations">
        {edges.map(({ edge, index }) => (
          <Relation
            key={index}
            edge={edge}
            graph={graph}
            seenFrom={choice.node}
            isOpen={index === choice.edge}
            onToggle={() => onChoose(index === choice.edge ? whole : { ...whole, edge: index })}
            onGo={(to) => onChoose({ node: to })}
            {...shared}
          />
        ))}
      </ul>
    </section>
  );
}

function isOf({ from, to }: MapEdge, node: number | undefined): boolean {
  return from === node || to === node;
}

function CloseButton({ onClose }: { onClose: () => void }): JSX.Element {
  return (
    <button type="button" class="map-close" aria-label={t('mapClose')} title={t('mapClose')} onClick={onClose}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
        <path d="m4 4 8 8M12 4l-8 8" />
      </svg>
    </button>
  );
}

function NodeLine({ node, onOpen }: { node: MapNode; onOpen: (entity: EntityKey) => void }): JSX.Element {
  return (
    <p class="map-node-line">
      <span class="kind">
        <KindIcon kind={node.kind} />
        {kindWord(node.kind)}
      </span>
      <button type="button" class="map-open-card" onClick={() => onOpen(node.key)}>
        {t('mapOpenCard')}
      </button>
    </p>
  );
}

type RelationProps = {
  edge: MapEdge;
  graph: RelationGraph;
  /** The name whose relations these are: it is not repeated. Absent for a relation alone. */
  seenFrom: number | undefined;
  isOpen: boolean;
  onToggle: () => void;
  onGo: (node: number) => void;
  language: string;
  onRead: OnRead;
};

function Relation(props: RelationProps): JSX.Element {
  const { edge, graph, seenFrom, isOpen, onToggle, onGo, language, onRead } = props;
  const { label, inverse, quote } = edge.relation;
  const isReversed = seenFrom !== undefined && seenFrom !== edge.from;
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    // It may have been chosen on the map, while the list stands elsewhere.
    if (isOpen) item.current?.scrollIntoView({ block: 'nearest' });
  }, [isOpen]);
  const chip = (index: number): JSX.Element => (
    <NodeChip node={graph.nodes[index]} language={language} onGo={() => onGo(index)} />
  );
  return (
    <li ref={item}>
      <div class="connection">
        {seenFrom === undefined && chip(edge.from)}
        <button type="button" class="relation" aria-expanded={isOpen} lang={language} onClick={onToggle}>
          {isReversed ? (inverse ?? label) : label}
        </button>
        {chip(isReversed ? edge.from : edge.to)}
      </div>
      {isOpen && (
        <div class="statement">
          <QuoteBlock quote={quote} language={language} onRead={onRead} />
          <ReadButton quote={quote} onRead={onRead} />
        </div>
      )}
    </li>
  );
}

type NodeChipProps = { node: MapNode | undefined; language: string; onGo: () => void };

/** The name at the other end, which the map goes on to. */
function NodeChip({ node, language, onGo }: NodeChipProps): JSX.Element | null {
  if (node === undefined) return null;
  return (
    <button type="button" class="chip" data-kind={node.kind} onClick={onGo}>
      <KindIcon kind={node.kind} />
      <span lang={language}>{node.name}</span>
    </button>
  );
}
