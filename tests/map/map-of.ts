import { laidOut } from '../../src/build/bundle-maps';
import { readDossiers } from '../../src/build/read-dossiers';
import type { Dossier, Kind, Relation } from '../../src/dossier/dossier';
import { KINDS } from '../../src/dossier/dossier';
import { type Box, linesCross, type Point, shareInBox } from '../../src/map/geometry';
import { boxAt, type MapLayout, type MapShape } from '../../src/map/lay-out';
import { graphOf, type RelationGraph } from '../../src/map/relation-graph';

/** A time, in milliseconds, in which a busy machine lays out a map. */
export const TIME_TO_LAY_OUT = 120_000;

const [BUNDLED] = readDossiers('assets/dossiers');

/** The first dossier that comes with the extension. */
export function bundledDossier(): Dossier {
  if (BUNDLED === undefined) throw new Error('there is no dossier');
  return BUNDLED;
}

/** A dossier of entities by number, with relations between them: «0>1» one way, «0-1» the same both ways. */
export function dossierOf(names: readonly string[], relations: readonly string[]): Dossier {
  const quote = { exact: 'a', start: 0, end: 1 };
  const line = { text: 'a', quote };
  return {
    id: 'drawn',
    article: {
      title: 'Drawn',
      source: { name: 'Nobody', address: 'https://nobody.example' },
      language: 'en',
      body: 'a',
    },
    entities: names.map((text, index) => ({
      id: `${index}`,
      kind: KINDS[index % KINDS.length] as Kind,
      names: [{ text, lang: 'en', use: 'full', ambiguous: false, inNames: false, beside: [] }],
      what: line,
      role: line,
      context: [],
      sameAs: [],
    })),
    statements: [],
    summary: [],
    events: [],
    relations: relations.map((text): Relation => {
      const [, from = '', sign, to = ''] = /^(\d+)([->])(\d+)$/u.exec(text) ?? [];
      return { from, to, label: `knows ${to}`, quote, ...(sign === '>' && { inverse: `is known by ${from}` }) };
    }),
    caveats: [],
    notes: [],
    decoys: [],
  };
}

/** Names of unlike lengths. */
export function namesOf(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `Name ${'of some length '.repeat(index % 4)}${index}`);
}

/** A graph of a dossier with its layout. */
export type Laid = { graph: RelationGraph; layout: MapLayout };

/** Lays out the map of a dossier. */
export function laid(dossier: Dossier, shape: MapShape): Laid {
  const graph = graphOf(dossier);
  return { graph, layout: laidOut(graph, shape) };
}

/** The boxes of all nodes. */
export function boxesOf({ graph, layout }: Laid): Box[] {
  return graph.nodes.map((node, index) => boxAt(node, placeOf(layout, index)));
}

/** How many pairs of lines cross that share no node. */
export function crossingsOf({ graph: { edges }, layout }: Laid): number {
  return edges.flatMap((edge, index) =>
    edges.slice(index + 1).filter((other) => {
      if ([other.from, other.to].some((node) => node === edge.from || node === edge.to)) return false;
      const [a, b] = [placeOf(layout, edge.from), placeOf(layout, edge.to)];
      const [c, d] = [placeOf(layout, other.from), placeOf(layout, other.to)];
      return linesCross(a.x, a.y, b.x, b.y, c.x, c.y, d.x, d.y);
    }),
  ).length;
}

/** How often a line runs behind a node that is not its own. */
export function behindOf(map: Laid): number {
  const boxes = boxesOf(map);
  return map.graph.edges.flatMap(({ from, to }) =>
    boxes.filter((box, index) => {
      const [a, b] = [placeOf(map.layout, from), placeOf(map.layout, to)];
      const { left, top, right, bottom } = box;
      return index !== from && index !== to && shareInBox(a.x, a.y, b.x, b.y, left, top, right, bottom) > 0;
    }),
  ).length;
}

function placeOf({ places }: MapLayout, index: number): Point {
  const place = places[index];
  if (place === undefined) throw new Error(`node ${index} has no place`);
  return place;
}
