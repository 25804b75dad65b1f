import type { Named } from './lexicon';

/** A place in a text; UTF-16 offsets, `end` exclusive. */
export type Place = { start: number; end: number };

/** A place in a block's text, with what would be named there and what was found before it. */
export type NamedPlace = Named & Place & { previous: Place };

export function isTerritory({ entity: { kind } }: Pick<NamedPlace, 'entity'>): boolean {
  return kind === 'state' || kind === 'place';
}
