import { arabicNameAround } from './arabic-name-around';
import { cyrillicNameAround } from './cyrillic-name-around';
import { latinNameAround } from './latin-name-around';
import type { Rejection } from './lexicon';
import { isTerritory, type NamedPlace } from './named-place';
import type { Signs } from './signs';
import { titleAround } from './title-around';

/**
 * Finds the signs that a name is part of the name of something else: an institution, a work, a region, a team.
 * Few rules, each for a script, as scripts differ in what they show: Latin and Cyrillic by their capitals,
 * Arabic by the noun at the head of the chain.
 */
export function nameAround(signs: Signs, text: string, place: NamedPlace): Rejection | undefined {
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

function asPart(whole: string | undefined): Rejection | undefined {
  return whole === undefined ? undefined : { rule: 'part-of-name', whole };
}
