import { entityKey, headingOf } from '../dossier/card';
import type { Dossier, EntityKey, Kind, Relation } from '../dossier/dossier';
import { textWidth, wrapText } from './wrap-text';

/** An entity on the map. All lengths are pixels at the map's own size. */
export type MapNode = {
  key: EntityKey;
  kind: Kind;
  name: string;
  /** Its name as it stands under the disc. */
  lines: readonly string[];
  /** How many relations it has. */
  degree: number;
  /** Of its disc. */
  radius: number;
  /** Half of the width of disc and name together. */
  halfWidth: number;
  /** From the disc's middle to the foot of the name. */
  below: number;
};

/** A relation on the map, between two nodes by their index. */
export type MapEdge = {
  from: number;
  to: number;
  relation: Relation;
  /** It reads the same from both ends. */
  isMutual: boolean;
  /** How many lanes its line keeps from the straight one, where several run between its two nodes: −1, 0, 1. */
  lane: number;
};

/** A story's entities and relations as a map draws them. */
export type RelationGraph = { nodes: readonly MapNode[]; edges: readonly MapEdge[] };

/** Size of the names' text, and from one of their lines to the next. */
export const NAME_SIZE = 12;
export const NAME_LEADING = 14;
/** From the disc to its name. */
export const NAME_GAP = 3;
/** The widest line of a name, in parts of the text's size. */
const WIDEST_NAME = 8.6;

/** What the map of a dossier shows. Relations of something to itself are no lines between two things: the table has them. */
export function graphOf(dossier: Dossier): RelationGraph {
  const places = new Map(dossier.entities.map(({ id }, index) => [id, index]));
  const pairs = new Map<string, Omit<MapEdge, 'lane'>[]>();
  for (const relation of dossier.relations) {
    const from = places.get(relation.from);
    const to = places.get(relation.to);
    if (from === undefined || to === undefined || from === to) continue;
    const pair = `${Math.min(from, to)} ${Math.max(from, to)}`;
    const edge = { from, to, relation, isMutual: relation.inverse === undefined };
    pairs.set(pair, [...(pairs.get(pair) ?? []), edge]);
  }
  const edges = [...pairs.values()].flatMap((pair) =>
    pair.map((edge, index): MapEdge => {
      const lane = index - (pair.length - 1) / 2;
      // A lane lies on the same side of its pair, from whichever end it is drawn.
      return { ...edge, lane: edge.from < edge.to ? lane : 0 - lane };
    }),
  );
  const nodes = dossier.entities.map((entity, index): MapNode => {
    const name = headingOf(entity);
    const degree = edges.filter(({ from, to }) => from === index || to === index).length;
    const radius = 11 + Math.min(7, Math.round(degree * 0.6));
    const lines = wrapText(name, WIDEST_NAME);
    const width = Math.max(...lines.map(textWidth)) * NAME_SIZE;
    return {
      key: entityKey(dossier.id, entity.id),
      kind: entity.kind,
      name,
      lines,
      degree,
      radius,
      halfWidth: Math.ceil(Math.max(radius, width / 2)),
      below: radius + NAME_GAP + Math.ceil(lines.length * NAME_LEADING),
    };
  });
  return { nodes, edges };
}

/** A relation as one reads it: from whom, what, to whom. */
export function relationText({ nodes }: RelationGraph, edge: MapEdge | undefined): string {
  return edge ? `${nodes[edge.from]?.name} ${edge.relation.label} ${nodes[edge.to]?.name}` : '';
}
