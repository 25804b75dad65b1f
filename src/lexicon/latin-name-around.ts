import { isCapital, isInCapitals, isSmallLetter } from './letter-case';
import type { NamedPlace } from './named-place';
import type { Signs } from './signs';
import { isInWord, leadsOn, type WordAround, wordAfter, wordBefore } from './words-around';

/** «American Civil War», «US Army», «Bank of China», «Eastern Ukraine», «Italian-American». */
export function latinNameAround(signs: Signs, text: string, place: NamedPlace): string | undefined {
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
function polishNameAround(text: string, { start, end, name }: NamedPlace): string | undefined {
  const isSmall = name.use === 'demonym' && !isCapital(name.text.charCodeAt(0));
  if (!isSmall || !/^pl\b/.test(name.lang) || !isCapital(text.charCodeAt(start))) return undefined;
  if (isCapital(text.charCodeAt(start + 1))) return undefined;
  const before = wordBefore(text, start);
  return before !== undefined && leadsOn(before) ? text.slice(before.start, end) : undefined;
}

function isAfterOf(text: string, before: WordAround | undefined, word: WordAround): boolean {
  return before !== undefined && text.slice(before.end, word.start).trim() === 'of';
}

/** «US 12»: letters of a state before a small number name a road. */
function roadNumber(text: string, { start, end, name, entity }: NamedPlace): string | undefined {
  if (name.use !== 'acronym' || entity.kind !== 'state') return undefined;
  const [road] = /^[ -]\d{1,3}(?![\d,.:%-])/.exec(text.slice(end, end + 6)) ?? [];
  return road !== undefined && !isInWord(text, end + road.length) ? text.slice(start, end) + road : undefined;
}

/** «China women’s national basketball team»: a state before it is what the team is called. */
function nationalTeam(text: string, { start, end, name, entity }: NamedPlace): string | undefined {
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
  { start, end, name }: NamedPlace,
  [next, ...more]: readonly WordAround[],
  isOffice: boolean,
): string | undefined {
  if (!name.inNames || next === undefined || isOffice) return undefined;
  // «American Catholics» are people.
  if (name.use === 'demonym' && (more.length > 0 || /[^s]s$/u.test(next.text))) return undefined;
  return isInCapitals(next.text) || isHeadline(text, start, end) ? undefined : text.slice(start, next.end);
}

/** «der Amerikanische Bürgerkrieg»: within a sentence German sets an adjective with a capital where it begins a name. */
function germanNameAfter(
  text: string,
  { start, end, name }: NamedPlace,
  [next]: readonly WordAround[],
): string | undefined {
  if (next === undefined || !/isch$/.test(name.text) || !isCapital(text.charCodeAt(start))) return undefined;
  if (isInCapitals(text.slice(start, end)) || GERMAN_OFFICE.test(next.text)) return undefined;
  // «14:05 Uhr Russische Truppen …»: a time begins a line.
  if (!isWithinSentence(text, start) || wordBefore(text, start)?.text === 'Uhr') return undefined;
  return text.slice(start, next.end);
}

const GERMAN_OFFICE =
  /(?:[Pp]räsident|[Mm]inister|[Bb]otschafter|[Kk]anzler|[Gg]eneral|[Cc]hef|[Ss]precher)(?:in|innen|s|en|n)?$/;

function latinNameBefore(signs: Signs, text: string, place: NamedPlace): string | undefined {
  const { start, end, previous, name, entity } = place;
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
    return name.inNames && previous.end !== before.end && !signs.pairing.has(before.text) ? whole : undefined;
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

/** «US», but not «U.S.», which is set before anything. */
function isLetters(text: string, { start, end, name }: NamedPlace, kind: NamedPlace['entity']['kind']): boolean {
  return name.use === 'acronym' && kind === 'state' && isInCapitals(text.slice(start, end));
}

/** The most words between a name and the head of the name that it ends: «Academy of Sciences of the …». */
const LONGEST_TAIL = 5;

/** «Bank of China», «Academy of Sciences of Ukraine», «Boy Scouts of America». */
function headBefore(signs: Signs, text: string, { start, end, name }: NamedPlace): string | undefined {
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
  const line = `${text.slice(Math.max(0, start - REACH), start)} ${text.slice(end, end + REACH)}`.trimEnd();
  // A headline has no full stop.
  if (line.endsWith('.') && isSmallLetter(line.charCodeAt(line.length - 2))) return false;
  const long = line.match(LONG_WORDS) ?? [];
  const capitalised = long.filter((word) => isCapital(word.charCodeAt(0))).length;
  return long.length >= 4 && capitalised > long.length * 0.7;
}
