import { fold } from './fold';
import type { SignLists } from './sign-lists';

/** The words by which names are judged, by what they are a sign of: see `SIGNS`. */
export type Signs = Readonly<Record<keyof SignLists, ReadonlySet<string>>>;

/** Makes the lists ready to be asked. */
export function reviveSigns(lists: SignLists): Signs {
  const words = (list = ''): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));
  const folded = (list = ''): ReadonlySet<string> => words(fold(list));
  return {
    titles: words(lists.titles),
    heads: words(lists.heads),
    leftHeads: words(lists.leftHeads),
    stateBodies: words(lists.stateBodies),
    offices: words(lists.offices),
    openers: words(lists.openers),
    cyrillicHeads: words(lists.cyrillicHeads),
    cyrillicOpeners: words(lists.cyrillicOpeners),
    pairing: words(lists.pairing),
    smallWords: words(lists.smallWords),
    bodyWords: words(lists.bodyWords),
    arabicGivenNames: folded(lists.arabicGivenNames),
    arabicHeads: folded(lists.arabicHeads),
    arabicAppositions: folded(lists.arabicAppositions),
    arabicTails: folded(lists.arabicTails),
    arabicBreaks: folded(lists.arabicBreaks),
  };
}
