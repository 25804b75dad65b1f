import type { Card } from '../dossier/card';
import type { Dossier, EntityKey } from '../dossier/dossier';
import { fold } from '../lexicon/fold';
import type { CardLine, CardPart } from './card-lines';
import { indexCards, type SearchIndex } from './search-index';
import type { Level, Likeness } from './vocabulary';
import { endOfUnits, isUnspaced, wordsOf } from './words';

/** A part of a text (UTF-16 offsets, `end` exclusive). */
export type Lit = { start: number; end: number };

/** A card that was found, and what of it was asked for. */
export type Found = {
  card: Card;
  /** What of its heading. */
  heading: readonly Lit[];
  /** Where the heading alone does not tell: another name of it, or the line of the card that does. */
  line?: CardLine & { lit: readonly Lit[] };
};

export type SearchResult = {
  /** How many cards were found. */
  count: number;
  /** The best of them, best first. */
  found: readonly Found[];
};

/** Finds cards for a query. */
export type CardSearch = (query: string) => SearchResult;

/** Nobody reads further: whoever has not found it by then types on. */
export const MOST_FOUND = 50;

/** Characters and words of a query that are looked at: nobody types more, but one may paste a page. */
const LONGEST_QUERY = 100;
const MOST_WORDS = 8;

/** What finding a word costs, by how it is written and by where it stands: the least comes first. */
const LEVEL_COSTS: Record<Level, number> = { whole: 0, beginning: 1, within: 3, misspelt: 4 };
const PART_COSTS: Record<CardPart, number> = {
  heading: 0,
  name: 0.5,
  what: 8,
  role: 9,
  statement: 10,
  speaker: 10,
  connection: 10,
  event: 10,
  caveat: 11,
  note: 12,
};
/** By how far from the word that was asked for a misspelt one is. */
const DISTANCE_COST = 6;
/** For each word of a name: «Iran» before «Iran–Belarus agreement». */
const SURPLUS_COST = 0.1;
/** A name as it is written comes before one that is also written so. */
const RESPELT_COST = 0.05;
/** How much dearer a place in the heading may be than the best one, and still tell enough. */
const HEADING_SLACK = 1;
/** How far a misspelt word may be from one in running text, where more words are alike. */
const MOST_DISTANCE_IN_TEXT = 0.25;

/** A word of the query with the words that it may be. */
type Asked = { typed: string; likes: readonly Likeness[] };
/** A place where a word of the query was found. */
type Hit = { place: number; line: number; asked: number; like: Likeness; cost: number };

/** Letters of a word that must be on a card: a shorter one may be a preposition, as in «в Минске». */
const LEAST_WEIGHTY = 3;

/** Cards of which there are too few to look no further: «defence» may be written otherwise on others. */
const FEW = 3;
/** Letters of a word that may, though it is somewhere, be written otherwise elsewhere: of shorter ones too many are alike. */
const LEAST_RESPELT = 5;

const NOTHING: SearchResult = { count: 0, found: [] };

/**
 * Makes a search over the names of cards in all scripts and spellings, and over what the cards say. All words of a query
 * must be on a card, in any order. A word that is nowhere as it was typed is taken to be misspelt; where few cards are
 * found, longer words are looked for in other spellings too, behind what was found. The index is made with the first query,
 * even one without a word.
 */
export function createCardSearch(cards: ReadonlyMap<EntityKey, Card>, dossiers: readonly Dossier[]): CardSearch {
  let index: SearchIndex | undefined;
  return (query) => {
    index ??= indexCards(cards, dossiers);
    const text = query.trim().slice(0, LONGEST_QUERY);
    const words = [...new Set(wordsOf(text).map(({ folded }) => folded))].slice(0, MOST_WORDS);
    if (words.length === 0) return NOTHING;
    const { vocabulary } = index;
    const exact = words.map((typed) => ({ typed, likes: vocabulary.exactly(typed) }));
    const mended = exact.map(({ typed, likes }) => ({
      typed,
      likes: likes.length > 0 ? likes : vocabulary.nearly(typed),
    }));
    const result = rank(index, text, mended);
    if (result.count >= FEW) return result;
    // Each word may be somewhere, and few cards have them all: some are others misspelt or, where none has, of no weight.
    const least = result.count === 0 ? 0 : LEAST_RESPELT;
    const widened = mended.map(({ typed, likes }, at) => ({
      typed,
      likes: exact[at]?.likes.length === 0 || typed.length < least ? likes : [...likes, ...vocabulary.nearly(typed)],
    }));
    if (result.count > 0) return joined(result, rank(index, text, widened));
    return rank(
      index,
      text,
      widened.filter(({ typed }) => isUnspaced(typed) || typed.length >= LEAST_WEIGHTY),
    );
  };
}

/** What was found, and behind it what else is found with more words. */
function joined({ found }: SearchResult, wider: SearchResult): SearchResult {
  const known = new Set(found.map(({ card }) => card));
  const others = wider.found.filter(({ card }) => !known.has(card));
  return { count: wider.count, found: [...found, ...others].slice(0, MOST_FOUND) };
}

/** The cards that have each of the words. */
function rank(index: SearchIndex, query: string, asked: readonly Asked[]): SearchResult {
  if (asked.length === 0) return NOTHING;
  const equal = equalNames(index, query);
  const costs = asked.map((word) => leastCosts(index, word));
  const ranked = index.cards.flatMap((_, card) => {
    const cost = costs.reduce((sum, of) => sum + (of[card] ?? 0), 0);
    if (cost === Number.POSITIVE_INFINITY) return [];
    const { rank: equality = 2, line = undefined } = equal.get(card) ?? {};
    return [{ card, cost, equality, line }];
  });
  ranked.sort((a, b) => a.equality - b.equality || a.cost - b.cost || a.card - b.card);
  const best = ranked.slice(0, MOST_FOUND);
  const hits = hitsOf(index, asked, new Set(best.map(({ card }) => card)));
  return {
    count: ranked.length,
    found: best.map(({ card, line }) => show(index, card, { hits: hits.get(card) ?? [], asked, equal: line })),
  };
}

/** The names that read just as the query does: with its capitals, as «US», or without regard to them. By card. */
function equalNames({ named, lines }: SearchIndex, query: string): Map<number, { rank: number; line: number }> {
  const equal = new Map<number, { rank: number; line: number }>();
  for (const line of named.get(fold(query)) ?? []) {
    const { card = -1, text } = lines[line] ?? {};
    const found = { rank: text === query ? 0 : 1, line };
    if (found.rank < (equal.get(card)?.rank ?? 2)) equal.set(card, found);
  }
  return equal;
}

/** By card, what the best place of a word costs. */
function leastCosts(index: SearchIndex, asked: Asked): Float64Array {
  const costs = new Float64Array(index.cards.length).fill(Number.POSITIVE_INFINITY);
  for (const like of asked.likes) {
    for (const place of index.places[like.word] ?? []) {
      const card = index.lines[index.placeLines[place] ?? -1]?.card ?? -1;
      const cost = costOf(index, place, like, asked.typed);
      if (cost < (costs[card] ?? 0)) costs[card] = cost;
    }
  }
  return costs;
}

/** What a place costs; without end where it tells nothing. */
function costOf(index: SearchIndex, place: number, { level, distance }: Likeness, typed: string): number {
  const line = index.lines[index.placeLines[place] ?? -1];
  if (line === undefined) return Number.POSITIVE_INFINITY;
  const { part, isName, words } = line;
  if (!isName && !tellsInText(level, distance, typed)) return Number.POSITIVE_INFINITY;
  const ofName = isName ? words * SURPLUS_COST + (index.respelt[place] === true ? RESPELT_COST : 0) : 0;
  return PART_COSTS[part] + LEVEL_COSTS[level] + distance * DISTANCE_COST + ofName;
}

/** Whether a word in running text can be meant: too many there are somewhat like others, hold others or begin with a letter. */
function tellsInText(level: Level, distance: number, typed: string): boolean {
  if (isUnspaced(typed) || level === 'whole') return true;
  return level === 'misspelt' ? distance <= MOST_DISTANCE_IN_TEXT : level === 'beginning' && typed.length > 1;
}

/** The places of all words on some of the cards. */
function hitsOf(index: SearchIndex, asked: readonly Asked[], cards: ReadonlySet<number>): Map<number, Hit[]> {
  const hits = new Map<number, Hit[]>();
  for (const [number, { typed, likes }] of asked.entries()) {
    for (const like of likes) {
      for (const place of index.places[like.word] ?? []) {
        const line = index.placeLines[place] ?? -1;
        const card = index.lines[line]?.card ?? -1;
        if (!cards.has(card)) continue;
        const cost = costOf(index, place, like, typed);
        if (cost === Number.POSITIVE_INFINITY) continue;
        const hit = { place, line, asked: number, like, cost };
        const known = hits.get(card);
        if (known) known.push(hit);
        else hits.set(card, [hit]);
      }
    }
  }
  return hits;
}

type Shown = { hits: readonly Hit[]; asked: readonly Asked[]; equal: number | undefined };

/** Lights what was asked for: in the heading and, for words that are not there, in the line that has most of them. */
function show(index: SearchIndex, number: number, { hits, asked, equal }: Shown): Found {
  const card = index.cards[number] as Card;
  const inLine = (line: number | undefined): readonly Lit[] =>
    line === undefined
      ? []
      : litIn(
          index,
          hits.filter((hit) => hit.line === line),
          asked,
        );
  const lineOf = (line: number | undefined, lit: readonly Lit[]): Pick<Found, 'line'> => {
    const { part, text, lang } = index.lines[line ?? -1] ?? {};
    return part === undefined || text === undefined || lang === undefined ? {} : { line: { part, text, lang, lit } };
  };
  const isHeading = (line: number): boolean => index.lines[line]?.part === 'heading';
  const inHeading = hits.filter(({ line }) => isHeading(line));
  const isWhole = asked.every((_, word) => inHeading.some((hit) => hit.asked === word && hit.like.level === 'whole'));
  if (equal !== undefined && !isWhole) {
    return { card, heading: [], ...lineOf(equal, [{ start: 0, end: index.lines[equal]?.text.length ?? 0 }]) };
  }
  const heading = inLine(inHeading[0]?.line);
  // A better place elsewhere says more than a poor one in the heading.
  const tells = (word: number): boolean =>
    inHeading.some((hit) => hit.asked === word && hit.cost <= leastOf(hits, word) + HEADING_SLACK);
  const missing = hits.filter((hit) => !isHeading(hit.line) && !tells(hit.asked));
  const line = bestLine(missing);
  return { card, heading, ...lineOf(line, inLine(line)) };
}

function leastOf(hits: readonly Hit[], word: number): number {
  return hits.reduce(
    (least, { asked, cost }) => (asked === word ? Math.min(least, cost) : least),
    Number.POSITIVE_INFINITY,
  );
}

/** The line that has most of the words; of several, the one that has them best. */
function bestLine(hits: readonly Hit[]): number | undefined {
  const lines = new Map<number, Map<number, number>>();
  for (const { line, asked, cost } of hits) {
    const known = lines.get(line) ?? new Map<number, number>();
    known.set(asked, Math.min(known.get(asked) ?? Number.POSITIVE_INFINITY, cost));
    lines.set(line, known);
  }
  const sum = (costs: ReadonlyMap<number, number>): number =>
    [...costs.values()].reduce((total, cost) => total + cost, 0);
  const [best] = [...lines].sort(([, a], [, b]) => b.size - a.size || sum(a) - sum(b));
  return best?.[0];
}

/** What to light of the places in a line: of a word that is misspelt, or spelt otherwise, all of it; of others what was typed. */
function litIn(index: SearchIndex, hits: readonly Hit[], asked: readonly Asked[]): Lit[] {
  const best = new Map<string, Hit>();
  for (const hit of hits) {
    const key = `${index.starts[hit.place]} ${hit.asked}`;
    if (hit.cost < (best.get(key)?.cost ?? Number.POSITIVE_INFINITY)) best.set(key, hit);
  }
  return merged([...best.values()].map((hit) => litOf(index, hit, asked[hit.asked]?.typed ?? '')));
}

function litOf(index: SearchIndex, { place, line, like: { word, level } }: Hit, typed: string): Lit {
  const start = index.starts[place] ?? 0;
  const end = index.ends[place] ?? start;
  if (level === 'whole' || level === 'misspelt' || index.respelt[place] === true) return { start, end };
  const text = index.lines[line]?.text ?? '';
  const before = level === 'within' ? (index.words[word]?.indexOf(typed) ?? 0) : 0;
  const from = before === 0 ? start : endOfUnits(text, start, before);
  return { start: from, end: endOfUnits(text, from, typed.length) };
}

/** In order, those that overlap as one. */
function merged(lit: readonly Lit[]): Lit[] {
  const all: Lit[] = [];
  for (const { start, end } of lit.toSorted((a, b) => a.start - b.start)) {
    const last = all.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else all.push({ start, end });
  }
  return all;
}
