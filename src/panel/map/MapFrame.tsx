import type { JSX, SVGAttributes } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { EntityKey } from '../../dossier/dossier';
import { kindWord, numberText, t, tCount } from '../../i18n';
import { drawMap, type MapFocus } from '../../map/draw-map';
import type { MapLayout } from '../../map/lay-out';
import { type Direction, edgesAround, nodeTowards } from '../../map/node-towards';
import { type RelationGraph, relationText } from '../../map/relation-graph';
import { MapPicture } from './MapPicture';
import type { MapChoice } from './map-choice';
import { useMapView } from './use-map-view';

type MapFrameProps = {
  graph: RelationGraph;
  layout: MapLayout;
  /** Of the frame, in pixels. */
  frame: { width: number; height: number };
  choice: MapChoice;
  onChoose: (choice: MapChoice) => void;
  onPage: ReadonlySet<EntityKey>;
  language: string;
};

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

const ZOOM_STEP = 1.4;

/** The map in its frame: looked at, moved, zoomed, and walked through by keyboard. */
export function MapFrame({ graph, layout, frame, choice, onChoose, onPage, language }: MapFrameProps): JSX.Element {
  const svg = useRef<SVGSVGElement>(null);
  const [pointed, setPointed] = useState<MapFocus>();
  const [focused, setFocused] = useState<MapFocus>();
  // The name that Tab comes to first: the one with the most relations.
  const [stop, setStop] = useState(() => mostConnected(graph));
  const ofText = useTextScale();
  const { view, zoomBy, showAll, reveal } = useMapView(svg, {
    width: layout.width * ofText,
    height: layout.height * ofText,
    frameWidth: frame.width,
    frameHeight: frame.height,
  });
  const chosen = choice.node !== undefined ? { node: choice.node } : edgeFocus(choice.edge);
  const focus = pointed ?? focused ?? chosen;
  const drawing = useMemo(() => drawMap(graph, layout, { zoom: view.zoom, focus }), [graph, layout, view.zoom, focus]);
  const around = useMemo(() => edgesAround({ edges: graph.edges, places: layout.places }, stop), [graph, layout, stop]);

  // Before the next frame, so that the name and what is told of it come together.
  useLayoutEffect(() => {
    if (choice.node === undefined) return;
    svg.current?.querySelector(`[data-node="${choice.node}"] .disc`)?.scrollIntoView({ block: 'nearest' });
  }, [choice.node]);

  const focusOn = (what: NonNullable<MapFocus>): void => {
    if ('node' in what) setStop(what.node);
    const element = svg.current?.querySelector<SVGGElement>(
      'node' in what ? `[data-node="${what.node}"]` : `[data-edge="${what.edge}"]`,
    );
    element?.focus({ preventScroll: true });
    const place = 'node' in what ? layout.places[what.node] : middleOf(graph, layout, what.edge);
    if (place) reveal({ x: place.x * ofText, y: place.y * ofText });
  };
  const goToNode = (direction: Direction): void => {
    const next = nodeTowards(layout.places, stop, direction);
    if (next !== undefined) focusOn({ node: next });
  };
  const goAround = (direction: Direction): void => {
    const at = focused && 'edge' in focused ? around.indexOf(focused.edge) : -1;
    const step = direction === 'right' || direction === 'down' ? 1 : -1;
    const next = around[(at + step + around.length) % around.length];
    if (next !== undefined) focusOn({ edge: next });
  };
  const choose = (what: NonNullable<MapFocus>): void => {
    if ('edge' in what)
      onChoose({ ...(choice.node !== undefined && has(graph, what.edge, choice.node) && choice), edge: what.edge });
    else onChoose(choice.node === what.node && choice.edge === undefined ? {} : { node: what.node });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const isOnEdge = focused !== undefined && 'edge' in focused;
    const arrow = ARROWS[event.key];
    if (arrow) (isOnEdge ? goAround : goToNode)(arrow);
    else if (event.key === 'PageDown') focusOn({ node: (stop + 1) % graph.nodes.length });
    else if (event.key === 'PageUp') focusOn({ node: (stop - 1 + graph.nodes.length) % graph.nodes.length });
    else if (event.key === '+' || event.key === '=') zoomBy(ZOOM_STEP);
    else if (event.key === '-') zoomBy(1 / ZOOM_STEP);
    else if (event.key === '0') showAll();
    else if ((event.key === 'Enter' || event.key === ' ') && focused) choose(focused);
    else if (event.key === 'Escape' && isOnEdge) focusOn({ node: stop });
    else if (event.key === 'Escape' && (choice.node !== undefined || choice.edge !== undefined)) onChoose({});
    else return;
    // Otherwise the panel scrolls, or the popup closes.
    event.preventDefault();
    event.stopPropagation();
  };

  const attributesOf = (what: NonNullable<MapFocus>): SVGAttributes<SVGGElement> => ({
    role: 'button',
    onFocus: () => {
      setFocused(what);
      if ('node' in what) setStop(what.node);
    },
    onBlur: () => setFocused(undefined),
    onClick: () => choose(what),
  });
  const point = (what: NonNullable<MapFocus>): SVGAttributes<SVGGElement> => ({
    onPointerEnter: ({ pointerType }) => pointerType === 'mouse' && setPointed(what),
    onPointerLeave: () => setPointed(undefined),
  });

  return (
    <div class="map-view">
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing groups its parts by the role alone. */}
      <svg
        ref={svg}
        class="map"
        width={frame.width}
        height={frame.height}
        role="group"
        aria-label={t('mapLabel', numberText(graph.nodes.length), numberText(graph.edges.length))}
        aria-description={t('mapKeys')}
        onKeyDown={onKeyDown}
      >
        <g transform={`translate(${view.x} ${view.y}) scale(${ofText})`}>
          <MapPicture
            drawing={drawing}
            onPage={onPage}
            language={language}
            openEdge={choice.edge}
            nodeProps={(index) => ({
              ...attributesOf({ node: index }),
              ...point({ node: index }),
              'data-node': index,
              tabindex: index === stop ? 0 : -1,
              'aria-pressed': choice.node === index,
              'aria-label': nodeLabel(graph, index, onPage),
              onPointerDown: () => setStop(index),
            })}
            lineProps={(index) => ({ ...point({ edge: index }), onClick: () => choose({ edge: index }) })}
            edgeProps={(index) => ({
              ...attributesOf({ edge: index }),
              'data-edge': index,
              tabindex: index === tabEdge(around, focused) ? 0 : -1,
              'aria-pressed': choice.edge === index,
              'aria-label': relationText(graph, graph.edges[index]),
            })}
          />
        </g>
      </svg>
      <div class="map-zoom">
        <ZoomButton label={t('mapZoomIn')} sign="M8 3v10M3 8h10" onPress={() => zoomBy(ZOOM_STEP)} />
        <ZoomButton label={t('mapZoomOut')} sign="M3 8h10" onPress={() => zoomBy(1 / ZOOM_STEP)} />
        <ZoomButton
          label={t('mapWhole')}
          sign="M2.5 6v-3.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10"
          onPress={showAll}
        />
      </div>
    </div>
  );
}

type ZoomButtonProps = { label: string; sign: string; onPress: () => void };

function ZoomButton({ label, sign, onPress }: ZoomButtonProps): JSX.Element {
  return (
    <button type="button" aria-label={label} title={label} onClick={onPress}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
        <path d={sign} />
      </svg>
    </button>
  );
}

/** How much larger than usual the reader's own size of text is. */
function useTextScale(): number {
  const [scale, setScale] = useState(textScale);
  useLayoutEffect(() => setScale(textScale()), []);
  useEffect(() => {
    const listening = new AbortController();
    addEventListener('resize', () => setScale(textScale()), { signal: listening.signal });
    return () => listening.abort();
  }, []);
  return scale;
}

function textScale(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16 || 1;
}

function mostConnected({ nodes }: RelationGraph): number {
  return nodes.reduce((best, { degree }, index) => (degree > (nodes[best]?.degree ?? 0) ? index : best), 0);
}

function edgeFocus(edge: number | undefined): MapFocus {
  return edge === undefined ? undefined : { edge };
}

function has({ edges }: RelationGraph, edge: number, node: number): boolean {
  return edges[edge]?.from === node || edges[edge]?.to === node;
}

/** Of the relations around a name, the one that Tab comes to. */
function tabEdge(around: readonly number[], focused: MapFocus): number | undefined {
  return focused && 'edge' in focused && around.includes(focused.edge) ? focused.edge : around[0];
}

function middleOf(
  { edges }: RelationGraph,
  { places }: MapLayout,
  index: number,
): { x: number; y: number } | undefined {
  const edge = edges[index];
  const [from, to] = [places[edge?.from ?? -1], places[edge?.to ?? -1]];
  return from && to && { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
}

function nodeLabel({ nodes }: RelationGraph, index: number, onPage: ReadonlySet<EntityKey>): string {
  const node = nodes[index];
  if (node === undefined) return '';
  const label = t('mapNode', node.name, kindWord(node.kind), tCount('mapRelations', node.degree));
  return onPage.has(node.key) ? t('mapNodeOnPage', label) : label;
}
