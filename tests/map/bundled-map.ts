import { bundledMaps } from 'virtual:bundled-maps';
import type { MapShape } from '../../src/map/lay-out';
import { outlineOf } from '../../src/map/outline';
import { graphOf } from '../../src/map/relation-graph';
import { bundledDossier, type Laid } from './map-of';

/** The map of the bundled dossier, as it comes with the extension. */
export function bundledMap(shape: MapShape): Laid {
  const graph = graphOf(bundledDossier());
  const layout = bundledMaps[outlineOf(graph)]?.[shape];
  if (layout === undefined) throw new Error('the bundled dossier has no map');
  return { graph, layout };
}
