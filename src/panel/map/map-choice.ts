/** What the reader has chosen on a map: a name, one of its relations, or a relation alone; by their index. */
export type MapChoice = { node?: number; edge?: number };
