import { bundledMaps } from 'virtual:bundled-maps';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { layOut, type MapLayout, type MapShape } from '../../map/lay-out';
import { outlineOf } from '../../map/outline';
import type { RelationGraph } from '../../map/relation-graph';
import { inSlices } from '../../page/in-slices';

/** Maps that were laid out since the panel was opened. */
const made = new Map<string, MapLayout>();

/** Where the nodes of a map stand. `undefined` while it is laid out, in slices that leave the panel its frames. */
export function useMapLayout(graph: RelationGraph, shape: MapShape): MapLayout | undefined {
  const outline = useMemo(() => outlineOf(graph), [graph]);
  const [, setMade] = useState<MapLayout>();
  const known = bundledMaps[outline]?.[shape] ?? made.get(`${shape} ${outline}`);
  useEffect(() => {
    if (known) return;
    const working = new AbortController();
    const keep = (layout: MapLayout): void => {
      made.set(`${shape} ${outline}`, layout);
      setMade(layout);
    };
    void inSlices(thenKept(layOut(graph, shape), keep), working.signal);
    return () => working.abort();
  }, [known, graph, shape, outline]);
  return known;
}

function* thenKept<T>(steps: Generator<undefined, T>, keep: (result: T) => void): Generator<undefined> {
  keep(yield* steps);
}
