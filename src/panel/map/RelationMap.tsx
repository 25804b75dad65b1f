import type { JSX } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { t } from '../../i18n';
import type { MapShape } from '../../map/lay-out';
import { graphOf } from '../../map/relation-graph';
import type { StoryViewProps } from '../story-view';
import { MapDetails } from './MapDetails';
import { MapFrame } from './MapFrame';
import { MapLegend } from './MapLegend';
import type { MapChoice } from './map-choice';
import { RelationTable } from './RelationTable';
import { type PictureFormat, saveMap } from './save-map';
import { useMapLayout } from './use-map-layout';
import './map.css';

/** Width of the frame, in pixels, from which on a map is wider than tall. */
const WIDE = 600;

/** Who deals with whom in a story: as a map, and as a table. */
export function RelationMap({ dossier, onPage, onOpen, onRead }: StoryViewProps): JSX.Element {
  const [isTable, setTable] = useState(false);
  const [choice, setChoice] = useState<MapChoice>({});
  const [isFailed, setFailed] = useState(false);
  const root = useRef<HTMLElement>(null);
  const [place, frame] = useSizeOf(isTable);
  const graph = useMemo(() => graphOf(dossier), [dossier]);
  const shape: MapShape = frame.width >= WIDE ? 'wide' : 'tall';
  const layout = useMapLayout(graph, shape);
  const { language } = dossier.article;
  const read = (quote: Parameters<typeof onRead>[1]): void => onRead(dossier.id, quote);
  const save = (format: PictureFormat): void => {
    if (layout === undefined || root.current === null) return;
    setFailed(false);
    const focus = choice.node !== undefined ? { node: choice.node } : edgeChosen(choice);
    saveMap({ dossier, graph, layout, focus, onPage, like: root.current }, format).catch(() => setFailed(true));
  };
  if (dossier.relations.length === 0) return <p class="state">{t('mapEmpty')}</p>;
  return (
    <section ref={root} class="relation-map">
      <div class="map-bar">
        <fieldset class="map-form">
          <legend class="unseen">{t('mapForm')}</legend>
          <button type="button" aria-pressed={!isTable} onClick={() => setTable(false)}>
            {t('mapAsMap')}
          </button>
          <button type="button" aria-pressed={isTable} onClick={() => setTable(true)}>
            {t('mapAsTable')}
          </button>
        </fieldset>
        {!isTable && (
          <p class="map-save">
            <SaveButton label={t('mapSaveSvg')} format="svg" isReady={layout !== undefined} onSave={save} />
            <SaveButton label={t('mapSavePng')} format="png" isReady={layout !== undefined} onSave={save} />
          </p>
        )}
      </div>
      {isFailed && <p role="alert">{t('mapSaveFailed')}</p>}
      {isTable ? (
        <RelationTable dossier={dossier} onPage={onPage} onOpen={onOpen} onRead={read} />
      ) : (
        <div class="map-with-details">
          <div ref={place} class="map-frame">
            {layout && frame.width > 0 ? (
              <MapFrame
                key={shape}
                graph={graph}
                layout={layout}
                frame={frame}
                choice={choice}
                onChoose={setChoice}
                onPage={onPage}
                language={language}
              />
            ) : (
              <p class="state" role="status">
                {t('mapDrawing')}
              </p>
            )}
          </div>
          <div class="map-beside">
            <MapDetails
              graph={graph}
              choice={choice}
              onChoose={setChoice}
              language={language}
              onOpen={onOpen}
              onRead={read}
            />
            <MapLegend graph={graph} hasOnPage={graph.nodes.some(({ key }) => onPage.has(key))} />
            {choice.node === undefined && choice.edge === undefined && <p class="note">{t('mapHint')}</p>}
          </div>
        </div>
      )}
    </section>
  );
}

type SaveButtonProps = {
  label: string;
  format: PictureFormat;
  isReady: boolean;
  onSave: (format: PictureFormat) => void;
};

function SaveButton({ label, format, isReady, onSave }: SaveButtonProps): JSX.Element {
  return (
    <button type="button" title={label} aria-label={label} disabled={!isReady} onClick={() => onSave(format)}>
      <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true" focusable="false">
        <path d="M8 2v8M4.5 7 8 10.5 11.5 7M2.5 13.5h11" />
      </svg>
      {format.toUpperCase()}
    </button>
  );
}

function edgeChosen({ edge }: MapChoice): { edge: number } | undefined {
  return edge === undefined ? undefined : { edge };
}

type Size = { width: number; height: number };

/** The size of an element in whole pixels, followed while it is there. */
function useSizeOf(isHidden: boolean): [place: { current: HTMLDivElement | null }, size: Size] {
  const place = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState<Size>({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const element = place.current;
    if (isHidden || element === null) return;
    const measure = (): void => {
      const { clientWidth: width, clientHeight: height } = element;
      setSize((before) => (before.width === width && before.height === height ? before : { width, height }));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [isHidden]);
  return [place, size];
}
