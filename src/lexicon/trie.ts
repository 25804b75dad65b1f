import { foldOf } from './characters';

/**
 * A trie over folded texts whose branches end where a text is alone: what is left of it is compared with the
 * text itself (a burst trie, Heinz, Zobel and Williams 2002). In columns by node; node 0 is the root.
 */
export type Trie = {
  /** All texts, each closed by a line feed, and where each begins. */
  texts: string;
  starts: Int32Array;
  /** The unit that leads to a node, its first child and its next sibling; 0 where there is none. */
  units: Uint16Array;
  children: Int32Array;
  siblings: Int32Array;
  /** The first text that ends at a node; -1 where none does. */
  ends: Int32Array;
  /** The text that is alone from here on; -1 where none is. */
  tails: Int32Array;
  /** By text: the next one that folds to the same; -1 after the last. */
  same: Int32Array;
};

/** Builds the trie of texts that each end in a line feed. Time grows with the length of `texts`. */
export function buildTrie(texts: string): Trie {
  const starts = startsOf(texts);
  const size = starts.length - 1;
  // Each text adds at most a node for itself and one for the text that it parts from, at each unit they share.
  const nodes = new GrowingNodes(size * 2 + 1);
  const same = new Int32Array(size).fill(-1);
  for (let text = 0; text < size; text += 1) insert(texts, starts, nodes, same, text);
  return { texts, starts, same, ...nodes.trimmed() };
}

/** The child of a node by a folded unit; 0 where there is none. */
export function childOf({ children, siblings, units }: Trie, node: number, unit: number): number {
  let child = children[node] as number;
  while (child !== 0 && units[child] !== unit) child = siblings[child] as number;
  return child;
}

/** The children of the root by their unit: there are many, and each search begins with one. */
export function rootsOf({ children, siblings, units }: Trie): Map<number, number> {
  const roots = new Map<number, number>();
  for (let child = children[0] as number; child !== 0; child = siblings[child] as number) {
    roots.set(units[child] as number, child);
  }
  return roots;
}

function startsOf(texts: string): Int32Array {
  const starts = [0];
  for (let feed = texts.indexOf('\n'); feed !== -1; feed = texts.indexOf('\n', feed + 1)) starts.push(feed + 1);
  return Int32Array.from(starts);
}

function insert(texts: string, starts: Int32Array, nodes: GrowingNodes, same: Int32Array, text: number): void {
  const end = (starts[text + 1] as number) - 1;
  let node = 0;
  for (let at = starts[text] as number; at < end; at += 1) {
    const depth = at - (starts[text] as number);
    const alone = nodes.tails[node] as number;
    if (alone !== -1) {
      if (isSameFrom(texts, starts, alone, text, depth)) {
        append(same, alone, text);
        return;
      }
      nodes.tails[node] = -1;
      place(texts, starts, nodes, alone, node, depth);
    }
    const child = nodes.childOf(node, foldOf(texts.charCodeAt(at)));
    if (child === 0) {
      place(texts, starts, nodes, text, node, depth);
      return;
    }
    node = child;
  }
  const alone = nodes.tails[node] as number;
  if (alone !== -1) {
    nodes.tails[node] = -1;
    place(texts, starts, nodes, alone, node, end - (starts[text] as number));
  }
  if (nodes.ends[node] === -1) nodes.ends[node] = text;
  else append(same, nodes.ends[node] as number, text);
}

/** Gives a text a new child of a node, and what is left of it to that child. */
function place(
  texts: string,
  starts: Int32Array,
  nodes: GrowingNodes,
  text: number,
  node: number,
  depth: number,
): void {
  const at = (starts[text] as number) + depth;
  const child = nodes.add(node, foldOf(texts.charCodeAt(at)));
  if (at + 1 === (starts[text + 1] as number) - 1) nodes.ends[child] = text;
  else nodes.tails[child] = text;
}

function isSameFrom(texts: string, starts: Int32Array, a: number, b: number, depth: number): boolean {
  let inA = (starts[a] as number) + depth;
  let inB = (starts[b] as number) + depth;
  const end = (starts[a + 1] as number) - 1;
  if (end - inA !== (starts[b + 1] as number) - 1 - inB) return false;
  for (; inA < end; inA += 1, inB += 1) {
    if (foldOf(texts.charCodeAt(inA)) !== foldOf(texts.charCodeAt(inB))) return false;
  }
  return true;
}

/** Appends a text to those that fold to the same as another. */
function append(same: Int32Array, first: number, text: number): void {
  let last = first;
  while (same[last] !== -1) last = same[last] as number;
  same[last] = text;
}

/** The columns of the nodes while the trie is built. */
class GrowingNodes {
  size = 1;
  units: Uint16Array;
  children: Int32Array;
  siblings: Int32Array;
  ends: Int32Array;
  tails: Int32Array;

  constructor(expected: number) {
    this.units = new Uint16Array(expected);
    this.children = new Int32Array(expected);
    this.siblings = new Int32Array(expected);
    this.ends = new Int32Array(expected).fill(-1);
    this.tails = new Int32Array(expected).fill(-1);
  }

  childOf(node: number, unit: number): number {
    let child = this.children[node] as number;
    while (child !== 0 && this.units[child] !== unit) child = this.siblings[child] as number;
    return child;
  }

  add(node: number, unit: number): number {
    if (this.size === this.units.length) this.grow();
    const child = this.size;
    this.size += 1;
    this.units[child] = unit;
    this.siblings[child] = this.children[node] as number;
    this.children[node] = child;
    return child;
  }

  trimmed(): Pick<Trie, 'units' | 'children' | 'siblings' | 'ends' | 'tails'> {
    const { size } = this;
    return {
      units: this.units.slice(0, size),
      children: this.children.slice(0, size),
      siblings: this.siblings.slice(0, size),
      ends: this.ends.slice(0, size),
      tails: this.tails.slice(0, size),
    };
  }

  private grow(): void {
    const length = this.units.length * 2;
    const larger = (column: Int32Array, filling: number): Int32Array => {
      const copy = new Int32Array(length).fill(filling, column.length);
      copy.set(column);
      return copy;
    };
    const units = new Uint16Array(length);
    units.set(this.units);
    this.units = units;
    this.children = larger(this.children, 0);
    this.siblings = larger(this.siblings, 0);
    this.ends = larger(this.ends, -1);
    this.tails = larger(this.tails, -1);
  }
}
