import { isCapital } from './letter-case';
import { isTerritory, type NamedPlace } from './named-place';
import type { Signs } from './signs';
import { leadsOn, type WordAround, wordAfter, wordBefore } from './words-around';

/** «Банк России», «Российская академия наук». */
export function cyrillicNameAround(
  signs: Signs,
  text: string,
  { start, end, name, entity }: NamedPlace,
): string | undefined {
  if (entity.kind === 'person') return undefined;
  const before = wordBefore(text, start);
  const isNext = before !== undefined && /^[\s\u2010-\u2013-]+$/u.test(before.gap);
  // «Молодая белоруска» and «Миссия НАТО» begin no name.
  const mayHaveOpener = isTerritory({ entity }) && isCapital(text.charCodeAt(start));
  if (isNext && mayHaveOpener && beginsAs(before.text, signs.cyrillicOpeners)) return text.slice(before.start, end);
  const isRaised = name.use === 'demonym' && !isCapital(name.text.charCodeAt(0)) && isCapital(text.charCodeAt(start));
  // In a line of capitals they say nothing; and «Белорус» is a person, «Белорусский» may begin a name.
  if (!isRaised || isCapital(text.charCodeAt(start + 1)) || !/[кц]/u.test(name.text)) return undefined;
  // «Российские университеты» are many.
  const isPlural = /(?:ие|их|ими|ія|іх|імі|ькі)$/.test(text.slice(start, end));
  const head = isPlural ? undefined : phraseAfter(text, end).find((word) => beginsAs(word.text, signs.cyrillicHeads));
  if (head) return text.slice(start, head.end);
  // A capital within the sentence begins a name; at its start it says nothing.
  return before !== undefined && leadsOn(before) ? text.slice(start, wordAfter(text, end)?.end ?? end) : undefined;
}

const LONGEST_PHRASE = 3;

/** The words in small letters that follow a place over spaces, up to the first that is no adjective: «Белорусский лидер …». */
function phraseAfter(text: string, end: number): WordAround[] {
  const found: WordAround[] = [];
  for (let at = end; found.length < LONGEST_PHRASE; at = found.at(-1)?.end ?? at) {
    const word = wordAfter(text, at);
    if (word === undefined || !/^\s+$/u.test(word.gap)) break;
    found.push(word);
    if (!CYRILLIC_ADJECTIVE.test(word.text)) break;
  }
  return found;
}

const CYRILLIC_ADJECTIVE =
  /(?:[ыиоаеі]й|[ая]я|ое|ае|[оеа]го|[оеа]му|[ыиі]м|ую|[юі]ю|ага|н[аеіу]|ськ[аеіу]|ої|[кгхн][іы])$/;

/** The most code units by which a word in one of its forms is longer than its beginning. */
const LONGEST_REST = 5;

/** Whether a word is one of those that begin so, in any of its forms: «партия», but not «партизаны». */
function beginsAs(word: string, beginnings: ReadonlySet<string>): boolean {
  for (let rest = 0; rest <= LONGEST_REST; rest += 1) {
    const at = word.length - rest;
    if (beginnings.has(word.slice(0, at)) && CYRILLIC_ENDING.test(word.slice(at))) return true;
  }
  return false;
}

/** Of nouns and adjectives, in Russian, Belarusian and Ukrainian. */
const CYRILLIC_ENDING =
  /^(?:|[аяуюеёиыіоьйїє]|[аяоеыиіїу][йяемхвўюї]|[ао]га|[ое]го|[оеа]му|[ыиі]м[иі]|[аяоеіи]м[иі]|і?я[мх]|і?ям[иі]|иям[иі]?|ов[ьи]|овью)$/;
