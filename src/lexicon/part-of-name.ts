import type { Kind } from '../dossier/dossier';
import { classOf, WORD } from './characters';
import { fold } from './fold';
import { isCapital, isInCapitals, isSmallLetter } from './letter-case';
import type { Named, Rejection } from './lexicon';
import type { Signs } from './signs';
import { titleAround } from './title-around';
import { type WordAround, wordAfter, wordBefore } from './words-around';

/** A place in a block's text, with what would be named there, and where what was found before it begins and ends. */
type Place = Named & { start: number; end: number; afterStart: number; after: number };

/**
 * Finds the signs that a name is part of the name of something else: an institution, a work, a region, a team.
 * Few rules, each for a script, as scripts differ in what they show: Latin and Cyrillic by their capitals,
 * Arabic by the noun at the head of the chain.
 */
export function nameAround(signs: Signs, text: string, place: Place): Rejection | undefined {
  const script = scriptOf(text.charCodeAt(place.start));
  if (script === 'Arabic') return asPart(arabicNameAround(signs, text, place));
  // What an organisation or a newspaper is called may stand in quotation marks; a state is not called so.
  const title = isTerritory(place) ? titleAround(text, place) : undefined;
  if (title !== undefined) return { rule: 'title', whole: title };
  if (script === 'Cyrillic') return asPart(cyrillicNameAround(signs, text, place));
  return script === 'Latin' ? asPart(latinNameAround(signs, text, place)) : undefined;
}

/** The script of a name's first letter, as far as there are rules for it: by blocks, with those of forms for the looks. */
function scriptOf(unit: number): 'Latin' | 'Cyrillic' | 'Arabic' | undefined {
  if (unit < 0x250 || (unit >= 0x1e00 && unit < 0x1f00) || (unit >= 0xff21 && unit < 0xff5b)) return 'Latin';
  if (unit >= 0x400 && unit < 0x530) return 'Cyrillic';
  return (unit >= 0x600 && unit < 0x780) || (unit >= 0xfb50 && unit < 0xff00) ? 'Arabic' : undefined;
}

function isTerritory({ entity: { kind } }: Pick<Place, 'entity'>): boolean {
  return kind === 'state' || kind === 'place';
}

function asPart(whole: string | undefined): Rejection | undefined {
  return whole === undefined ? undefined : { rule: 'part-of-name', whole };
}

/** «American Civil War», «US Army», «Bank of China», «Eastern Ukraine», «Italian-American». */
function latinNameAround(signs: Signs, text: string, place: Place): string | undefined {
  const { start, end, name } = place;
  const polish = polishNameAround(text, place);
  if (polish !== undefined) return polish;
  const run = capitalsAfter(text, end);
  const isOffice = run.some((word) => signs.offices.has(word.text));
  // «Launches Attack of War»: what «of» makes longer is headed by the word before it.
  const head = run.findIndex((word, at) => signs.heads.has(word.text) && !isAfterOf(text, run[at - 1], word));
  if (head !== -1 && !(isOffice && signs.stateBodies.has(run[head]?.text ?? ''))) {
    // In a headline the verb has a capital too: only what stands directly after the name is a part of it.
    const adjectives = run.findIndex((word) => !signs.bodyWords.has(word.text));
    const reach = name.use === 'demonym' ? 2 : Math.max(1, adjectives + 1);
    if (head < reach || !isHeadline(text, start, run.at(-1)?.end ?? end)) return text.slice(start, run[head]?.end);
  }
  return (
    roadNumber(text, place) ??
    nationalTeam(text, place) ??
    nameAfter(text, place, run, isOffice) ??
    germanNameAfter(text, place, run) ??
    latinNameBefore(signs, text, place)
  );
}

/** «Rosyjska Akademia Nauk», «Mur Chiński»: Polish sets adjectives with a capital in names alone. */
function polishNameAround(text: string, { start, end, name }: Place): string | undefined {
  const isSmall = name.use === 'demonym' && !isCapital(name.text.charCodeAt(0));
  if (!isSmall || !/^pl\b/.test(name.lang) || !isCapital(text.charCodeAt(start))) return undefined;
  if (isCapital(text.charCodeAt(start + 1))) return undefined;
  const before = wordBefore(text, start);
  if (before !== undefined && /^[,;)»”"]?\s+$/.test(before.gap)) return text.slice(before.start, end);
  const next = wordAfter(text, end);
  const isNamed = next !== undefined && /^\s$/.test(next.gap) && isCapital(next.text.charCodeAt(0));
  return isNamed && !isInCapitals(next.text) ? text.slice(start, next.end) : undefined;
}

function isAfterOf(text: string, before: WordAround | undefined, word: WordAround): boolean {
  return before !== undefined && text.slice(before.end, word.start).trim() === 'of';
}

/** «US 12»: letters of a state before a small number name a road. */
function roadNumber(text: string, { start, end, name, entity }: Place): string | undefined {
  if (name.use !== 'acronym' || entity.kind !== 'state') return undefined;
  const [road] = /^[ -]\d{1,3}(?![\d,.:%-])/.exec(text.slice(end, end + 6)) ?? [];
  return road !== undefined && !isInWord(text, end + road.length) ? text.slice(start, end) + road : undefined;
}

/** «China women’s national basketball team»: a state before it is what the team is called. */
function nationalTeam(text: string, { start, end, name, entity }: Place): string | undefined {
  if (name.use === 'demonym' || entity.kind !== 'state') return undefined;
  const team = NATIONAL_TEAM.exec(text.slice(end, end + LONGEST_TEAM));
  return team ? text.slice(start, end) + team[0] : undefined;
}

// Without the flag `i`: with it, and classes of Unicode, browsers take longer to read the expression than a page.
const NATIONAL_TEAM =
  /^\s(?:(?:[Ww]o)?[Mm]en[’']?s?\s)?[Nn]ational\s(?:[^\s.,;:!?]+\s){0,4}(?:[Tt]eam|[Ss]ide|[Ss]quad)\b/;

/** In UTF-16 code units. */
const LONGEST_TEAM = 80;

/**
 * «USA Baseball», «America Ferrera»: where a name is in many names, a capital after it goes on with one of them. After a
 * people only a single one does, «American Beauty»: more of them name a person, «American Jane Roe», unless they end in a head.
 */
function nameAfter(
  text: string,
  { start, end, name }: Place,
  [next, ...more]: readonly WordAround[],
  isOffice: boolean,
): string | undefined {
  if (!name.inNames || next === undefined || isOffice) return undefined;
  // «American Catholics» are people.
  if (name.use === 'demonym' && (more.length > 0 || /[^s]s$/u.test(next.text))) return undefined;
  return isInCapitals(next.text) || isHeadline(text, start, end) ? undefined : text.slice(start, next.end);
}

/** «der Amerikanische Bürgerkrieg»: within a sentence German sets an adjective with a capital where it begins a name. */
function germanNameAfter(text: string, { start, end, name }: Place, [next]: readonly WordAround[]): string | undefined {
  if (next === undefined || !/isch$/.test(name.text) || !isCapital(text.charCodeAt(start))) return undefined;
  if (isInCapitals(text.slice(start, end)) || !isWithinSentence(text, start)) return undefined;
  return text.slice(start, next.end);
}

function latinNameBefore(signs: Signs, text: string, place: Place): string | undefined {
  const { start, end, after, name, entity } = place;
  const before = wordBefore(text, start);
  if (before === undefined) return undefined;
  const whole = text.slice(before.start, end);
  if (PREPOSITIONS.has(before.text) || ARTICLES.has(before.text)) return headBefore(signs, text, place);
  if (!/^[\s\u2010-\u2013-]+$/u.test(before.gap)) return undefined;
  // «Captain Roe» has a rank.
  if (entity.kind === 'person') return undefined;
  if (signs.openers.has(before.text)) return whole;
  if (!isCapital(before.text.charCodeAt(0))) return undefined;
  if (/^[-\u2010-\u2013]$/u.test(before.gap)) {
    // «Italian-American», but not «Russian-American talks», where both peoples are found.
    return name.inNames && after !== before.end && !signs.pairing.has(before.text) ? whole : undefined;
  }
  // «the Odessa American», «the Guardian US»: within a sentence no other capital stands directly before.
  const isTail = /^en\b/u.test(name.lang) && (name.use === 'demonym' || isLetters(text, place, entity.kind));
  if (!isTail || isInCapitals(before.text) || DAYS.test(before.text) || signs.offices.has(before.text))
    return undefined;
  return isWithinSentence(text, before.start) && !isHeadline(text, start, end) ? whole : undefined;
}

/** Whether a capital at a place is one of a name: after a small letter, a comma, the article of a sentence, or a hyphen after these. */
function isWithinSentence(text: string, start: number): boolean {
  const half = wordBefore(text, start);
  const isCompound = half !== undefined && /^[\u2010-\u2013-]$/.test(half.gap) && isCapital(half.text.charCodeAt(0));
  const space = (isCompound ? half.start : start) - 1;
  if (!/^\s$/.test(text.charAt(space))) return false;
  return (
    FIRST_ARTICLES.has(wordBefore(text, space)?.text ?? '') ||
    text.charAt(space - 1) === ',' ||
    isSmallLetter(text.charCodeAt(space - 1))
  );
}

/** With which a sentence may begin. */
const FIRST_ARTICLES = new Set(['The', 'Der', 'Die', 'Das', 'Dem', 'Den', 'Im', 'Am']);

/** Whether there is a letter or digit at a place, which may be outside of the text. */
function isInWord(text: string, place: number): boolean {
  return place >= 0 && place < text.length && classOf(text.charCodeAt(place)) === WORD;
}

/** «US», but not «U.S.», which is set before anything. */
function isLetters(text: string, { start, end, name }: Place, kind: Place['entity']['kind']): boolean {
  return name.use === 'acronym' && kind === 'state' && isInCapitals(text.slice(start, end));
}

/** The most words between a name and the head of the name that it ends: «Academy of Sciences of the …». */
const LONGEST_TAIL = 5;

/** «Bank of China», «Academy of Sciences of Ukraine», «Boy Scouts of America». */
function headBefore(signs: Signs, text: string, { start, end, name }: Place): string | undefined {
  const mayHaveAnyHead = name.inNames && name.use !== 'demonym';
  let after = '';
  let at = start;
  for (let words = 0; words < LONGEST_TAIL; words += 1) {
    const word = wordBefore(text, at);
    if (word === undefined || !/^[\s'’]+$/u.test(word.gap)) return undefined;
    if (isCapital(word.text.charCodeAt(0))) {
      const isHead = signs.heads.has(word.text) || signs.leftHeads.has(word.text) || mayHaveAnyHead;
      if (isHead && PREPOSITIONS.has(after)) return text.slice(word.start, end);
    } else if (!PREPOSITIONS.has(word.text) && !ARTICLES.has(word.text)) return undefined;
    // An article belongs to what follows it: «Bank of the …».
    if (!ARTICLES.has(word.text)) after = word.text;
    at = word.start;
  }
  return undefined;
}

const PREPOSITIONS = new Set(['of', 'for', 'von', 'um', 'de', 'd', 'du', 'del', 'di']);
const ARTICLES = new Set(['the', 'la', 'l']);

/** Words that join the parts of a name: «Department of Health and Human Services». */
const JOINTS = new Set(['of', 'the', 'and', 'for']);

const DAYS =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Febr)uary|March|April|May|June|July|August|(?:Septem|Octo|Novem|Decem)ber)$/;

const LONGEST_RUN = 6;

/** The capitalised words that go on directly after a place, over words that join and hyphens. */
function capitalsAfter(text: string, end: number): WordAround[] {
  const run: WordAround[] = [];
  let at = end;
  let joints = 0;
  while (run.length < LONGEST_RUN) {
    const word = wordAfter(text, at);
    if (word === undefined || !/^(?:\s|\s?[\u2010-\u2013-]\s?|\s&\s)$/u.test(word.gap)) break;
    at = word.end;
    if (isCapital(word.text.charCodeAt(0))) {
      run.push(word);
      joints = 0;
    } else if (isJoint(word.text, run.length, joints)) joints += 1;
    else break;
  }
  return run;
}

/** What follows a name over «and» is another thing: «the U.S. and European Union», «Iran and the Republic of …». */
function isJoint(word: string, capitals: number, joints: number): boolean {
  return capitals > 0 && JOINTS.has(word) && joints < 2 && !(joints > 0 && word !== 'the');
}

/** How far around a name a line is looked at, in UTF-16 code units. */
const REACH = 90;

/** Of letters, as far as it matters here; see `isInCapitals`. */
const LONG_WORDS = /[^\s\d.,;:!?…()[\]"'«»‘’“”„‐‑–—-]{4,}/g;

/** Whether a line sets most of its words around a place with capitals, as headlines do: capitals then say nothing. */
function isHeadline(text: string, start: number, end: number): boolean {
  const line = `${text.slice(Math.max(0, start - REACH), start)} ${text.slice(end, end + REACH)}`;
  // A headline has no full stop.
  if (/\.\s*$/.test(line) && isSmallLetter(line.trimEnd().charCodeAt(line.trimEnd().length - 2))) return false;
  const long = line.match(LONG_WORDS) ?? [];
  const capitalised = long.filter((word) => isCapital(word.charCodeAt(0))).length;
  return long.length >= 4 && capitalised > long.length * 0.7;
}

/** «Банк России», «Российская академия наук». */
function cyrillicNameAround(signs: Signs, text: string, { start, end, name, entity }: Place): string | undefined {
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
  const isWithinSentence = before !== undefined && /^[,;)»”"]?\s+$/u.test(before.gap);
  return isWithinSentence ? text.slice(start, wordAfter(text, end)?.end ?? end) : undefined;
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

/** The most words between the head of a Persian or Arabic name and the state that it ends with. */
const LONGEST_CHAIN = 6;

/** What a chain of nouns may end with; of persons and newspapers its head says what they are. */
const MAY_END_CHAIN: ReadonlySet<Kind> = new Set(['state', 'place', 'organization']);

/** «می‌گوید», «نمی‌خواهد»: a sentence, and no chain. */
const PERSIAN_VERB = /^ن?می\u200C/;

const DIGIT = /[0-9\u0660-\u0669\u06F0-\u06F9]/;

/** «وزارت امور خارجه ایران». */
function arabicNameAround(signs: Signs, text: string, place: Place): string | undefined {
  const { start, end, afterStart, after: afterEnd, name, entity } = place;
  if (name.use === 'demonym' || !MAY_END_CHAIN.has(entity.kind)) return undefined;
  const tail = wordAfter(text, end);
  if (tail !== undefined && /^[\s\u200C]$/u.test(tail.gap) && signs.arabicTails.has(fold(tail.text)))
    return text.slice(start, tail.end);
  // «سازمان ناتو» is the organisation itself.
  const mayBeApposition = !isTerritory({ entity });
  let after = '';
  let at = start;
  for (let words = 0; words < LONGEST_CHAIN; words += 1) {
    const word = wordBefore(text, at);
    if (word === undefined || !/^\s+[«"“]?$/u.test(word.gap) || DIGIT.test(word.text)) return undefined;
    const folded = fold(word.text);
    if (signs.arabicBreaks.has(folded) || PERSIAN_VERB.test(word.text)) return undefined;
    // «سازمان همکاری شانگهای ایران را»: what another name has at its head is no head of this one.
    const isAnothers = word.start >= afterStart && word.end <= afterEnd;
    const isHead =
      !isAnothers && signs.arabicHeads.has(folded) && !(mayBeApposition && signs.arabicAppositions.has(folded));
    // In the plural it is no name: «روزنامه های ایران».
    const isPlural = after === 'های';
    if ((isHead && !isPlural) || (!isAnothers && signs.arabicHeads.has(`${folded}_${after}`)))
      return text.slice(word.start, end);
    after = folded;
    at = word.start;
  }
  return undefined;
}
