import type { Dossier, NameUse } from '../../src/dossier/dossier';
import { compileLexicon } from '../../src/lexicon/compile-lexicon';
import { explain } from '../../src/lexicon/explain';
import type { Judged, Lexicon, LexiconData } from '../../src/lexicon/lexicon';
import { reviveLexicon, withoutNames } from '../../src/lexicon/revive-lexicon';
import { scan } from '../../src/lexicon/scan';
import { settle } from '../../src/lexicon/settle';
import type { GoldMention, GoldPage } from './gold';

/** What came of one set of pages and one use. */
export type Score = { right: number; wrong: number; missed: number };

/** A place that was judged otherwise than by the annotators. */
export type Miss = { kind: 'wrong' | 'missed'; use: NameUse; where: string; context: string };

export type Result = { scores: Record<NameUse, Score>; misses: Miss[] };

/** The lexicon whose names are judged: concepts and the agreement are not annotated. */
export function goldLexicon(dossiers: readonly Dossier[]): Lexicon {
  const data: LexiconData = compileLexicon(dossiers);
  return reviveLexicon(withoutNames(data, ({ kind }) => kind === 'concept' || kind === 'agreement'));
}

/** Compares what is found on pages with what is annotated there: for the given entities, or for all. */
export function score(lexicon: Lexicon, pages: readonly GoldPage[], entities?: ReadonlySet<string>): Result {
  const none = (): Score => ({ right: 0, wrong: 0, missed: 0 });
  const result: Result = {
    scores: { full: none(), short: none(), acronym: none(), demonym: none() },
    misses: [],
  };
  for (const page of pages) scorePage(lexicon, page, entities, result);
  return result;
}

/** Of what is found, the part that is right; 1 where nothing is found. */
export function precision({ right, wrong }: Score): number {
  return right + wrong === 0 ? 1 : right / (right + wrong);
}

/** Of what is annotated, the part that is found; 1 where nothing is annotated. */
export function recall({ right, missed }: Score): number {
  return right + missed === 0 ? 1 : right / (right + missed);
}

/** The sum of scores. */
export function total(scores: readonly Score[]): Score {
  return scores.reduce((sum, { right, wrong, missed }) => ({
    right: sum.right + right,
    wrong: sum.wrong + wrong,
    missed: sum.missed + missed,
  }));
}

type Place = { start: number; end: number };

/** What is found on a page. */
type FoundMention = Place & { entity: string; use: NameUse };

function scorePage(lexicon: Lexicon, page: GoldPage, entities: ReadonlySet<string> | undefined, result: Result): void {
  const isJudged = ({ entity }: { entity: string }): boolean => entities === undefined || entities.has(entity);
  const gold = page.mentions.filter(isJudged);
  const found = mentionsOn(lexicon, page).filter(isJudged);
  const met = new Set<GoldMention>();
  const note = (kind: Miss['kind'], use: NameUse, place: Place): void => {
    result.scores[use][kind] += 1;
    result.misses.push({ kind, use, where: page.where, context: inContext(lexicon, page, place) });
  };
  for (const mention of found) {
    const same = gold.filter((one) => one.entity === mention.entity && overlap(one, mention));
    // Where annotators nest a name in itself («[the [United States]]») one of them is enough.
    if (same.length > 0) {
      if (!same.some((one) => met.has(one))) result.scores[useOf(same[0], mention.use)].right += 1;
      for (const one of same) met.add(one);
    } else if (!isLeftOpen(page, mention)) note('wrong', mention.use, mention);
  }
  for (const one of gold) {
    if (met.has(one) || page.ignored.some((place) => overlap(place, one))) continue;
    note('missed', useOf(one, verdictAt(lexicon, page, one.start)?.named?.name.use), one);
  }
}

/** Annotators tell names from demonyms; which use a name is, only its name in the dossier says. */
function useOf(gold: GoldMention | undefined, use: NameUse = 'full'): NameUse {
  if (gold?.use === 'demonym') return 'demonym';
  return use === 'demonym' ? 'full' : use;
}

/** Whether annotators do not speak of a place, or name just that without saying whom: no longer name holds it. */
function isLeftOpen({ text, ignored, others }: GoldPage, { start, end }: Place): boolean {
  if (ignored.some((place) => overlap(place, { start, end }))) return true;
  const letters = text.slice(start, end).replace(NO_LETTERS, '');
  return others.some(
    (other) => overlap(other, { start, end }) && text.slice(other.start, other.end).replace(NO_LETTERS, '') === letters,
  );
}

/** «#Iran’s.» is the same name as «Iran». */
const NO_LETTERS = /[’']s\b|[^\p{L}]/gu;

/** What the lexicon finds, block by block, with offsets in the page. */
function mentionsOn(lexicon: Lexicon, { text }: GoldPage): FoundMention[] {
  const blocks = text.split('\n');
  let offset = 0;
  return settle(blocks.map((block) => scan(lexicon, block))).flatMap((mentions, index) => {
    const before = offset;
    offset += (blocks[index]?.length ?? 0) + 1;
    return mentions.map(({ start, end, entity, name }) => ({
      start: start + before,
      end: end + before,
      entity: entity.key.slice(entity.key.indexOf('/') + 1),
      use: name.use,
    }));
  });
}

function overlap(a: Place, b: Place): boolean {
  return a.start < b.end && b.start < a.end;
}

const REACH = 40;

function inContext(lexicon: Lexicon, page: GoldPage, { start, end }: Place): string {
  const { text } = page;
  const verdict = verdictAt(lexicon, page, start)?.verdict;
  const others = page.others.filter((other) => overlap(other, { start, end }));
  const within = others.map((other) => ` within «${text.slice(other.start, other.end)}»`).join('');
  const shown = `${text.slice(Math.max(0, start - REACH), start)}[${text.slice(start, end)}]${text.slice(end, end + REACH)}`;
  return `${shown.replaceAll('\n', ' ¶ ')} —${within} ${verdict === undefined ? 'not found' : JSON.stringify(verdict)}`;
}

/** What the lexicon says of a place of a page. */
function verdictAt(lexicon: Lexicon, { text }: GoldPage, place: number): Judged | undefined {
  const block = text.slice(0, place).split('\n').length - 1;
  const position = place - text.lastIndexOf('\n', place - 1) - 1;
  return explain(lexicon, text.split('\n'), { block, position });
}
