import type { RelationGraph } from './relation-graph';

/** Tells graphs apart by all that their layout depends on: sizes and lines (FNV-1a, 32 bits, twice over). */
export function outlineOf({ nodes, edges }: RelationGraph): string {
  const sizes = nodes.map(({ radius, halfWidth, below }) => [radius, halfWidth, below]);
  const text = JSON.stringify([sizes, edges.map(({ from, to }) => [from, to])]);
  return hash(text, 0x811c9dc5) + hash(text, 0x01000193);
}

function hash(text: string, seed: number): string {
  let value = seed;
  for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return (value >>> 0).toString(16).padStart(8, '0');
}
