import { foldOf } from './characters';

/**
 * A trie over folded texts whose branches end where a text is alone: what is left of it is compared with the
 * text itself (a burst trie, Heinz, Zobel and Williams 2002). In columns by node; node 0 is the root. A text is put
 * in when a page first has something like its beginning: most pages have few of them, and are of one script.
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
  /** The nodes that there are; the columns have room for more. */
  size: number;
  /** By text, where there is one: the next that folds to the same. */
  same: Map<number, number>;
  /** By folded first unit: the texts that begin with it, until it is met; and then the node it leads to, or 0. */
  unmet: Map<number, number[]>;
  branches: Map<number, number>;
  /** By beginning: the texts that begin with a unit that was met, until they are in. */
  waiting: Map<number, number[]>;
};

/** What a node holds at which no text ends and none is alone. */
export const NOTHING = -1;

/** Stands at a node for a text that is alone from there on; stands, there, for itself the other way round. */
export function alone(text: number): number {
  return -2 - text;
}

/** The trie of those of some texts that are wanted; each ends in a line feed, and none is empty. */
export function createTrie(texts: string, isWanted: (text: number) => boolean): Trie {
  const starts = startsOf(texts);
  const unmet = new Map<number, number[]>();
  for (let text = 0; text < starts.length - 1; text += 1) {
    if (isWanted(text)) listUnder(unmet, foldOf(texts.charCodeAt(starts[text] as number)), text);
  }
  const none = { branches: new Map(), waiting: new Map(), same: new Map(), size: 1 };
  return { texts, starts, unmet, ...none, ...columnsOf(FIRST_ROOM) };
}

/** Nodes for which there is room from the beginning. */
const FIRST_ROOM = 256;

/** Takes note of a folded unit that a page has: the texts that begin with it wait by their beginnings from now on. */
export function meet(trie: Trie, unit: number, beginningOf: (text: number) => number): void {
  const texts = trie.unmet.get(unit) ?? [];
  trie.unmet.delete(unit);
  trie.branches.set(unit, texts.length > 0 ? addNode(trie, 0, unit) : 0);
  for (const text of texts) listUnder(trie.waiting, beginningOf(text), text);
}

/** Puts in the texts that wait by a beginning; without one, all that wait. In time that grows with their length. */
export function putIn(trie: Trie, beginning?: number): void {
  const { waiting } = trie;
  for (const met of beginning === undefined ? waiting.keys() : [beginning]) {
    for (const text of waiting.get(met) ?? []) insert(trie, text);
    waiting.delete(met);
  }
}

function listUnder(lists: Map<number, number[]>, key: number, text: number): void {
  const others = lists.get(key);
  if (others === undefined) lists.set(key, [text]);
  else others.push(text);
}

/** One of the texts, without its line feed. */
export function textOf({ texts, starts }: Trie, text: number): string {
  return texts.slice(starts[text], (starts[text + 1] ?? 0) - 1);
}

/** The child of a node by a folded unit; 0 where there is none. */
export function childOf({ children, siblings, units }: Trie, node: number, unit: number): number {
  let child = children[node] as number;
  while (child !== 0 && units[child] !== unit) child = siblings[child] as number;
  return child;
}

function startsOf(texts: string): Int32Array {
  const starts = [0];
  for (let feed = texts.indexOf('\n'); feed !== -1; feed = texts.indexOf('\n', feed + 1)) starts.push(feed + 1);
  return new Int32Array(starts);
}

function insert(trie: Trie, text: number): void {
  const { texts, starts } = trie;
  const start = starts[text] as number;
  const end = (starts[text + 1] as number) - 1;
  let node = 0;
  for (let at = start; at < end; at += 1) {
    const held = trie.held[node] as number;
    if (held < NOTHING) {
      if (isSameFrom(trie, alone(held), text, at - start)) {
        append(trie.same, alone(held), text);
        return;
      }
      trie.held[node] = NOTHING;
      place(trie, alone(held), node, at - start);
    }
    const child = childOf(trie, node, foldOf(texts.charCodeAt(at)));
    if (child === 0) {
      place(trie, text, node, at - start);
      return;
    }
    node = child;
  }
  const held = trie.held[node] as number;
  if (held > NOTHING) {
    append(trie.same, held, text);
    return;
  }
  trie.held[node] = text;
  if (held < NOTHING) place(trie, alone(held), node, end - start);
}

/** Gives a text a new child of a node, and what is left of it to that child. */
function place(trie: Trie, text: number, node: number, depth: number): void {
  const at = (trie.starts[text] as number) + depth;
  const child = addNode(trie, node, foldOf(trie.texts.charCodeAt(at)));
  trie.held[child] = at + 1 === (trie.starts[text + 1] as number) - 1 ? text : alone(text);
}

function isSameFrom({ texts, starts }: Trie, a: number, b: number, depth: number): boolean {
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

function addNode(trie: Trie, parent: number, unit: number): number {
  const node = trie.size;
  if (node === trie.units.length) widen(trie);
  trie.size += 1;
  trie.units[node] = unit;
  trie.siblings[node] = trie.children[parent] as number;
  trie.children[parent] = node;
  return node;
}

type Columns = Pick<Trie, 'units' | 'children' | 'siblings' | 'held'>;

/** Columns with room for so many nodes. */
function columnsOf(room: number): Columns {
  return {
    units: new Uint16Array(room),
    children: new Int32Array(room),
    siblings: new Int32Array(room),
    held: new Int32Array(room).fill(NOTHING),
  };
}

/** Gives the columns room for half as many nodes again. */
function widen(trie: Trie): void {
  const wider = columnsOf(trie.size + (trie.size >> 1));
  for (const column of ['units', 'children', 'siblings', 'held'] as const) wider[column].set(trie[column]);
  Object.assign(trie, wider);
}
