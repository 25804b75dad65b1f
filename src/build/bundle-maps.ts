import type { Plugin } from 'vite';
import { layOut, MAP_SHAPES, type MapLayout, type MapShape } from '../map/lay-out';
import { outlineOf } from '../map/outline';
import { graphOf, type RelationGraph } from '../map/relation-graph';
import { dossierFiles, readDossiers } from './read-dossiers';

const MODULE = 'virtual:bundled-maps';

/**
 * Vite plugin: `virtual:bundled-maps` holds the maps of a folder's dossiers, laid out by the code that lays out those of
 * all other dossiers in the extension, so that they are there at once.
 */
export function bundleMaps(folder: string): Plugin {
  return {
    name: 'bundle-maps',
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : undefined),
    load(id) {
      if (id !== `\0${MODULE}`) return undefined;
      for (const file of dossierFiles(folder)) this.addWatchFile(file);
      const graphs = readDossiers(folder).map(graphOf);
      const maps = graphs.map((graph) => [
        outlineOf(graph),
        Object.fromEntries(MAP_SHAPES.map((shape) => [shape, laidOut(graph, shape)])),
      ]);
      return `export const bundledMaps = ${JSON.stringify(Object.fromEntries(maps))};`;
    },
  };
}

/** Lays a map out without a pause. */
export function laidOut(graph: RelationGraph, shape: MapShape): MapLayout {
  const steps = layOut(graph, shape);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
