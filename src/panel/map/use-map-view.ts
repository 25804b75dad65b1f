import { select } from 'd3-selection';
import { type ZoomBehavior, type ZoomTransform, zoom, zoomIdentity } from 'd3-zoom';
import type { RefObject } from 'preact';
import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Point } from '../../map/geometry';

/** Where the reader looks at a map from: pixels of the frame, and the size of the map in it. */
export type MapView = { x: number; y: number; zoom: number };

/** The map, and the frame that it is looked at through, in pixels. */
export type Sizes = { width: number; height: number; frameWidth: number; frameHeight: number };

type MapViewControls = {
  view: MapView;
  zoomBy: (factor: number) => void;
  showAll: () => void;
  /** Moves the map, if need be, so that a place on it can be seen; in pixels of the map at its own size. */
  reveal: (place: Point) => void;
};

/** Names are never smaller than this at first, in parts of their own size: of a map that is larger, a part is shown. */
const LEAST_AT_FIRST = 0.66;
const MOST = 5;
/** Pixels that a place which is brought into sight keeps from the frame. */
const MARGIN = 56;
/** How far the map may be moved out of its frame, in pixels. */
const SLACK = 120;

/** Moves and zooms a map by pointer, wheel, fingers and whatever calls the controls. */
export function useMapView(frame: RefObject<SVGSVGElement | null>, sizes: Sizes): MapViewControls {
  const [transform, setTransform] = useState<ZoomTransform>(zoomIdentity);
  const behaviour = useRef<ZoomBehavior<SVGSVGElement, unknown> | undefined>(undefined);
  const { width, height, frameWidth, frameHeight } = sizes;
  const fit = Math.min(frameWidth / width, frameHeight / height);
  const first = Math.max(fit, LEAST_AT_FIRST);
  useLayoutEffect(() => {
    const svg = frame.current;
    if (!svg || frameWidth === 0) return;
    const selection = select(svg);
    const zooming = zoom<SVGSVGElement, unknown>()
      .extent([
        [0, 0],
        [frameWidth, frameHeight],
      ])
      .translateExtent([
        [-SLACK, -SLACK],
        [width + SLACK, height + SLACK],
      ])
      .scaleExtent([Math.min(fit, 0.5), Math.max(MOST, first)])
      .filter(isForMap)
      .on('zoom', ({ transform: next }: { transform: ZoomTransform }) => setTransform(next));
    behaviour.current = zooming;
    selection.call(zooming).on('dblclick.zoom', null);
    const x = (frameWidth - width * first) / 2;
    const y = height * first > frameHeight ? 0 : (frameHeight - height * first) / 2;
    selection.call(zooming.transform, zoomIdentity.translate(x, y).scale(first));
    return () => void selection.on('.zoom', null);
  }, [frame, width, height, frameWidth, frameHeight, fit, first]);

  const withMap = useCallback(
    (
      act: (
        map: ReturnType<typeof select<SVGSVGElement, unknown>>,
        zooming: ZoomBehavior<SVGSVGElement, unknown>,
      ) => void,
    ) => {
      if (frame.current && behaviour.current) act(select<SVGSVGElement, unknown>(frame.current), behaviour.current);
    },
    [frame],
  );
  const zoomBy = (factor: number): void => withMap((map, zooming) => zooming.scaleBy(map, factor));
  const showAll = (): void => {
    const whole = zoomIdentity.translate((frameWidth - width * fit) / 2, (frameHeight - height * fit) / 2).scale(fit);
    withMap((map, zooming) => zooming.transform(map, whole));
  };
  const reveal = (place: Point): void => {
    const [x, y] = transform.apply([place.x, place.y]);
    const dx = Math.max(0, MARGIN - x) || Math.min(0, frameWidth - MARGIN - x);
    const dy = Math.max(0, MARGIN - y) || Math.min(0, frameHeight - MARGIN - y);
    if (dx === 0 && dy === 0) return;
    withMap((map, zooming) => zooming.translateBy(map, dx / transform.k, dy / transform.k));
  };
  return { view: { x: transform.x, y: transform.y, zoom: transform.k }, zoomBy, showAll, reveal };
}

/** The wheel alone scrolls the panel, unless the reader is in the map. */
function isForMap(event: Event): boolean {
  if (event instanceof WheelEvent) {
    const isInMap = event.currentTarget instanceof Element && event.currentTarget.contains(document.activeElement);
    return event.ctrlKey || event.metaKey || isInMap;
  }
  return !(event instanceof MouseEvent) || (event.button === 0 && !event.ctrlKey);
}
