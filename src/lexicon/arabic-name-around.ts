import type { Kind } from '../dossier/dossier';
import { fold } from './fold';
import { isTerritory, type NamedPlace } from './named-place';
import type { Signs } from './signs';
import { wordAfter, wordBefore } from './words-around';

/** The most words between the head of a Persian or Arabic name and the state that it ends with. */
const LONGEST_CHAIN = 6;

/** What a chain of nouns may end with; of persons and newspapers its head says what they are. */
const MAY_END_CHAIN: ReadonlySet<Kind> = new Set(['state', 'place', 'organization']);

/** «می‌گوید», «نمی‌خواهد»: a sentence, and no chain. */
const PERSIAN_VERB = /^ن?م[یي]\u200C/;

const DIGIT = /[0-9\u0660-\u0669\u06F0-\u06F9]/;

/** «وزارت امور خارجه ایران». */
export function arabicNameAround(signs: Signs, text: string, place: NamedPlace): string | undefined {
  const { start, end, previous, name, entity } = place;
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
    const isAnothers = word.start >= previous.start && word.end <= previous.end;
    const isHead =
      !isAnothers && signs.arabicHeads.has(folded) && !(mayBeApposition && signs.arabicAppositions.has(folded));
    // In the plural it is no name: «روزنامه های ایران».
    const isPlural = after === 'های';
    const isHeadWithNext = !isAnothers && signs.arabicHeads.has(`${folded}_${after}`);
    if ((isHead && !isPlural) || isHeadWithNext) return text.slice(word.start, end);
    after = folded;
    at = word.start;
  }
  return undefined;
}
