import { classOf, foldOf, WORD } from './characters';
import { isCapital } from './letter-case';
import { isUnplain, plainUnit, type SweepData } from './sweep';

/** So many units of a name are looked for at most, fewer where there would be too many beginnings to tell apart. */
const LONGEST_BEGINNING = 8;
const MOST_BEGINNINGS = 500;

/** Where the letters of the next scripts begin: Greek and Cyrillic; Hebrew and Arabic; all further. Before them are Latin's. */
const SCRIPTS = [0x370, 0x530, 0x700];

/**
 * Writes the sweep for forms that begin with these stems: it is made once, stored and sent. It is for texts that are
 * plain, or made so by `sweepable`.
 */
export function compileSweep(stems: readonly string[]): SweepData {
  const ways = waysOfWriting();
  const plain = stems.map((stem) => Array.from({ length: stem.length }, (_, at) => plainUnit(stem.charCodeAt(at))));
  return grouped(plain, ([first = '']) => String(SCRIPTS.filter((start) => start <= first.charCodeAt(0)))).map(
    ([, ofScript]) => {
      const beginnings = beginningsOf(ofScript).map((units) => units.map((unit) => writingsOf(unit, ways)));
      return { first: anyOf(beginnings.map((units) => units.slice(0, 1))), beginnings: anyOf(beginnings) };
    },
  );
}

/** The first units of each, as many as leave few enough to tell apart. */
function beginningsOf(stems: readonly string[][]): string[][] {
  for (let length = LONGEST_BEGINNING; ; length -= 1) {
    const beginnings = new Map(stems.map((units) => [units.slice(0, length).join(''), units.slice(0, length)]));
    if (beginnings.size <= MOST_BEGINNINGS || length === 1) return [...beginnings.values()];
  }
}

/** Where units of plain texts fold to others: capitals and the variants of letters, kinds of spaces, dashes and apostrophes. */
const FOLDING: readonly (readonly [first: number, last: number])[] = [
  [0x20, 0x06ff],
  [0x1680, 0x1680],
  [0x2000, 0x2212],
  [0x3000, 0x3000],
];

/** By folded unit: all units of plain texts that fold to it. */
function waysOfWriting(): ReadonlyMap<string, readonly string[]> {
  const ways = new Map<string, string[]>();
  for (const [first, last] of FOLDING) {
    for (let code = first; code <= last; code += 1) {
      const unit = String.fromCharCode(code);
      if (isUnplain(unit)) continue;
      const folded = String.fromCharCode(foldOf(code));
      const known = ways.get(folded);
      if (known === undefined) ways.set(folded, [unit]);
      else known.push(unit);
    }
  }
  return ways;
}

/** How a unit of a name may be written, as an expression: a small letter also as a capital, a space as several. */
function writingsOf(unit: string, ways: ReadonlyMap<string, readonly string[]>): string {
  const folded = String.fromCharCode(foldOf(unit.charCodeAt(0)));
  const units = new Set([unit, unit.toUpperCase(), ...(ways.get(folded) ?? [])]);
  const isSmall = !isCapital(unit.charCodeAt(0));
  const [only = '', ...more] = [...units].filter(
    (way) => way.length === 1 && (isSmall || isCapital(way.charCodeAt(0))),
  );
  return (more.length === 0 ? escaped(only) : `[${[only, ...more].map(escaped).join('')}]`) + (unit === ' ' ? '+' : '');
}

function escaped(unit: string): string {
  const code = unit.charCodeAt(0);
  return classOf(code) === WORD ? unit : String.raw`\u${code.toString(16).padStart(4, '0')}`;
}

/** Any of some sequences, as an expression: what they have in common at their beginnings is written once. */
function anyOf(sequences: readonly (readonly string[])[]): string {
  if (sequences.some(({ length }) => length === 0)) return '';
  const sources = grouped(sequences, ([first]) => first ?? '').map(
    ([first, group]) => first + anyOf(group.map(([, ...rest]) => rest)),
  );
  return sources.length === 1 ? sources.join('') : `(?:${sources.join('|')})`;
}

function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): [key: string, group: Item[]][] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return [...groups];
}
