import type { Named, Rejection } from './lexicon';
import type { Signs } from './signs';
import { titleAround } from './title-around';

/** A place in a block's text, with what would be named there. */
type Place = Named & { start: number; end: number };

/**
 * Finds the signs that a name is part of the name of something else: an institution, a work, a region, a team.
 * Few rules, each for a script, as scripts differ in what they show: Latin and Cyrillic by their capitals,
 * Arabic by the noun at the head of the chain.
 */
export function nameAround(signs: Signs, text: string, place: Place): Rejection | undefined {
  const isTitled = !/\p{Script=Arabic}/u.test(place.name.text);
  const title = isTitled ? titleAround(text, place) : undefined;
  if (title !== undefined) return { rule: 'title', whole: title };
  const whole = largerNameAround(signs, text, place);
  return whole === undefined ? undefined : { rule: 'part-of-name', whole };
}

/** How far around a name its signs may stand, in UTF-16 code units. */
const REACH = 90;

function largerNameAround(signs: Signs, text: string, place: Place): string | undefined {
  const first = text.charAt(place.start);
  if (/\p{Script=Latin}/u.test(first)) return latinNameAround(signs, text, place);
  if (/\p{Script=Cyrillic}/u.test(first)) return cyrillicNameAround(signs, text, place);
  if (/\p{Script=Arabic}/u.test(first)) return arabicNameAround(signs, text, place);
  return undefined;
}

function latinNameAround(signs: Signs, text: string, { start, end, name }: Place): string | undefined {
  const after = capitalsAfter(text, end);
  const isHeadline = isTitleCase(text, start, after.at(-1)?.end ?? end);
  const reach = isHeadline ? (name.use === 'demonym' ? 2 : 1) : after.length;
  const head = after.findIndex(({ word }, index) => index < reach && signs.heads.has(word));
  const isOffice = after.some(({ word }) => signs.offices.has(word));
  if (head !== -1 && !(isOffice && signs.stateBodies.has(after[head]?.word ?? '')))
    return text.slice(start, after[head]?.end);
  // «USA Baseball», «US 12»: nobody says so of the state itself.
  if (/^USA?$/u.test(text.slice(start, end)) && !isHeadline && !isOffice) {
    const next = (name.text === 'USA' ? /^\s\p{Lu}\p{Ll}+/u : /^[ -]\d{1,3}(?![\p{L}\p{N},.:%])/u).exec(
      text.slice(end, end + REACH),
    );
    if (next) return text.slice(start, end) + next[0];
  }
  return latinNameBefore(signs, text, start, end);
}

function latinNameBefore(signs: Signs, text: string, start: number, end: number): string | undefined {
  const before = text.slice(Math.max(0, start - REACH), start);
  const whole = (length: number): string => text.slice(start - length, end);
  const opener = /(?<![\p{L}\p{M}])(\p{Lu}[\p{L}\p{M}]*)[\s-]+$/u.exec(before);
  if (opener?.[1] !== undefined && signs.openers.has(opener[1])) return whole(opener[0].length);
  // «Bank of China», «Boy Scouts of America».
  const chain = /(\p{Lu}[\p{L}\p{M}]*)\s+(?:of|for|von|de|du|del|di)\s+(?:the\s+|la\s+|l['’])?$/u.exec(before);
  const isAmerica = text.startsWith('America', start) && !text.startsWith('American', start);
  if (chain?.[1] !== undefined && (signs.heads.has(chain[1]) || signs.leftHeads.has(chain[1]) || isAmerica)) {
    return whole(chain[0].length);
  }
  // «Italian-American», «All-American», «Un-American».
  const compound = /(?<![\p{L}\p{M}])(\p{Lu}\p{Ll}+)[-\u2010\u2011\u2013]$/u.exec(before);
  if (compound?.[1] !== undefined && text.startsWith('America', start) && !OF_THE_STORY.test(compound[1])) {
    return whole(compound[0].length);
  }
  return undefined;
}

/** Peoples whose dealings with Americans are the story's own: «Russian-American talks». */
const OF_THE_STORY = /^(?:Iran|Russ|Chin|Ukrain|Belarus|Soviet|Sino|Non|Pro|Anti|Europe)/u;

type Capitalised = { word: string; end: number };

/** The capitalised words that go on directly after a place, over «of the», «and», «for» and hyphens. */
function capitalsAfter(text: string, end: number): Capitalised[] {
  const pattern = /[\s–-]\s?(?:(?:of|the|and|for|on|in|&)\s+){0,2}(\p{Lu}[\p{L}\p{M}\p{N}]*)/uy;
  const found: Capitalised[] = [];
  pattern.lastIndex = end;
  while (found.length < 6) {
    const match = pattern.exec(text);
    if (match?.[1] === undefined) break;
    found.push({ word: match[1], end: pattern.lastIndex });
  }
  return found;
}

/** Whether a line sets most of its words around a place with capitals, as headlines do: capitals then say nothing. */
function isTitleCase(text: string, start: number, end: number): boolean {
  const line = `${text.slice(Math.max(0, start - REACH), start)} ${text.slice(end, end + REACH)}`;
  const long = line.match(/[\p{L}\p{M}]{4,}/gu) ?? [];
  const capitalised = long.filter((word) => /^\p{Lu}/u.test(word)).length;
  return long.length >= 4 && capitalised > long.length * 0.7;
}

function cyrillicNameAround(signs: Signs, text: string, { start, end, name }: Place): string | undefined {
  const before = text.slice(Math.max(0, start - REACH), start);
  const opener = /(?<![\p{L}\p{M}])(\p{L}+)[\s–-]+$/u.exec(before);
  if (opener?.[1] !== undefined && beginsAs(opener[1], signs.cyrillicOpeners))
    return opener[0] + text.slice(start, end);
  const isRaised = name.use === 'demonym' && /^\p{Ll}/u.test(name.text) && /\p{Lu}/u.test(text.charAt(start));
  if (!isRaised || /^\p{Lu}/u.test(text.charAt(start + 1)) || !/[кц]/u.test(name.text)) return undefined;
  const after = text.slice(end, end + REACH);
  const following = /^(?:\s+[\p{Ll}’-]+){1,3}/u.exec(after)?.[0] ?? '';
  if (following.split(/\s+/u).some((word) => beginsAs(word, signs.cyrillicHeads)))
    return text.slice(start, end) + following;
  // A capital within the sentence begins a name; at its start it says nothing.
  const isWithin = /[\p{Ll}\p{N},;)»”"]\s+$/u.test(before) && !/[.!?…]["»”)]*\s+$/u.test(before);
  return isWithin && !isTitleCase(text, start, end)
    ? text.slice(start, end) + (/^\s+\S+/u.exec(after)?.[0] ?? '')
    : undefined;
}

/** Whether a word is one of those that begin so, in any of its forms. */
function beginsAs(word: string, beginnings: ReadonlySet<string>): boolean {
  return [...beginnings].some((beginning) => word.startsWith(beginning) && word.length <= beginning.length + 5);
}

function arabicNameAround(signs: Signs, text: string, { start, end, name }: Place): string | undefined {
  if (name.use === 'demonym') return undefined;
  const before = text.slice(Math.max(0, start - REACH), start);
  const phrase = /[^.،؛:!؟()«»"\n\d]*$/u.exec(before)?.[0] ?? '';
  const chain = phrase.trim().split(/\s+/u).slice(-6);
  for (let index = chain.length - 1; index >= 0; index -= 1) {
    const word = chain[index] ?? '';
    if (signs.arabicBreaks.has(word)) return undefined;
    // In the plural it is no name: «روزنامه های ایران».
    if (signs.arabicHeads.has(word) && chain[index + 1] !== 'های')
      return `${chain.slice(index).join(' ')} ${text.slice(start, end)}`;
  }
  return undefined;
}
