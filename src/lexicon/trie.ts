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
  /** What a node holds: {@link NOTHING}, the first text that ends there, or {@link alone} of the one that goes on. */
  held: Int32Array;
  /** By text, where there is one: the next that folds to the same. */
  same: ReadonlyMap<number, number>;
};

/** What a node holds at which no text ends and none is alone. */
export const NOTHING = -1;

/** Stands at a node for a text that is alone from there on; stands, there, for itself the other way round. */
export function alone(text: number): number {
  return -2 - text;
}

/** Builds the trie of those of some texts that are wanted; each ends in a line feed. Time grows with their length. */
export function buildTrie(texts: string, isWanted: (text: number) => boolean): Trie {
  const starts = startsOf(texts);
  const size = starts.length - 1;
  // Each text adds at most a node for itself and one for the text that it parts from, at each unit they share.
  const nodes = new GrowingNodes(size * 2 + 1);
  const same = new Map<number, number>();
  for (let text = 0; text < size; text += 1) if (isWanted(text)) insert(texts, starts, nodes, same, text);
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

function insert(texts: string, starts: Int32Array, nodes: GrowingNodes, same: Map<number, number>, text: number): void {
  const end = (starts[text + 1] as number) - 1;
  let node = 0;
  for (let at = starts[text] as number; at < end; at += 1) {
    const depth = at - (starts[text] as number);
    const held = nodes.held[node] as number;
    if (held < NOTHING) {
      if (isSameFrom(texts, starts, alone(held), text, depth)) {
        append(same, alone(held), text);
        return;
      }
      nodes.held[node] = NOTHING;
      place(texts, starts, nodes, alone(held), node, depth);
    }
    const child = nodes.childOf(node, foldOf(texts.charCodeAt(at)));
    if (child === 0) {
      place(texts, starts, nodes, text, node, depth);
      return;
    }
    node = child;
  }
  const held = nodes.held[node] as number;
  if (held > NOTHING) {
    append(same, held, text);
    return;
  }
  nodes.held[node] = text;
  if (held < NOTHING) place(texts, starts, nodes, alone(held), node, end - (starts[text] as number));
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
  nodes.held[child] = at + 1 === (starts[text + 1] as number) - 1 ? text : alone(text);
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
function append(same: Map<number, number>, first: number, text: number): void {
  let last = first;
  for (let next = same.get(last); next !== undefined; next = same.get(last)) last = next;
  same.set(last, text);
}

/** The columns of the nodes while the trie is built. */
class GrowingNodes {
  size = 1;
  units: Uint16Array;
  children: Int32Array;
  siblings: Int32Array;
  held: Int32Array;

  constructor(expected: number) {
    this.units = new Uint16Array(expected);
    this.children = new Int32Array(expected);
    this.siblings = new Int32Array(expected);
    this.held = new Int32Array(expected).fill(NOTHING);
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

  trimmed(): Pick<Trie, 'units' | 'children' | 'siblings' | 'held'> {
    const { size } = this;
    return {
      units: this.units.slice(0, size),
      children: this.children.slice(0, size),
      siblings: this.siblings.slice(0, size),
      held: this.held.slice(0, size),
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
    this.held = larger(this.held, NOTHING);
  }
}
