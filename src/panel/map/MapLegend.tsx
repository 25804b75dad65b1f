import type { JSX } from 'preact';
import { KindIcon } from '../../card/KindIcon';
import { KINDS } from '../../dossier/dossier';
import { kindWord, t } from '../../i18n';
import type { RelationGraph } from '../../map/relation-graph';

type MapLegendProps = { graph: RelationGraph; hasOnPage: boolean };

/** What the signs of a map mean: those that are on it. */
export function MapLegend({ graph: { nodes, edges }, hasOnPage }: MapLegendProps): JSX.Element {
  const kinds = KINDS.filter((kind) => nodes.some((node) => node.kind === kind));
  return (
    <ul class="map-legend">
      {kinds.map((kind) => (
        <li key={kind} data-kind={kind}>
          <KindIcon kind={kind} />
          {kindWord(kind)}
        </li>
      ))}
      {hasOnPage && (
        <li>
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
            <circle class="filled" cx="8" cy="8" r="6" />
          </svg>
          {t('mapOnPage')}
        </li>
      )}
      {edges.some(({ isMutual }) => !isMutual) && (
        <li>
          <svg viewBox="0 0 24 16" width="24" height="16" aria-hidden="true" focusable="false">
            <path class="line" d="M1 8h16" />
            <path class="filled" d="M23 8l-7-3.5v7Z" />
          </svg>
          {t('mapOneWay')}
        </li>
      )}
      {edges.some(({ isMutual }) => isMutual) && (
        <li>
          <svg viewBox="0 0 24 16" width="24" height="16" aria-hidden="true" focusable="false">
            <path class="line" d="M1 8h22" />
          </svg>
          {t('mapBothWays')}
        </li>
      )}
    </ul>
  );
}
