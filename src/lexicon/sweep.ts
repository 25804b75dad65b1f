import { foldOf } from './characters';
import { isCapital } from './letter-case';

/**
 * A first look at text by the browser's own search, which runs as fast on a page's first paragraph as on its last, where
 * code of ours is not compiled yet. One search for each script that names are written in, as a page mostly has one: each
 * finds the places at which a name may begin, and some more. Texts that have none need not be looked at otherwise.
 */
export type Sweep = readonly Search[];

/** The sweep for one script. */
type Search = {
  /** Whether a text has any unit that some beginning begins with. */
  first: RegExp;
  beginnings: RegExp;
};

/** The sources of the regular expressions of a {@link Sweep}, as they are stored and sent. */
export type SweepData = readonly { first: string; beginnings: string }[];

/** Makes the sweep; what a page's text does not need of it is not compiled. */
export function reviveSweep(data: SweepData): Sweep {
  return data.map(({ first, beginnings }) => ({
    first: new RegExp(first),
    beginnings: new RegExp(beginnings, 'g'),
  }));
}

/**
 * Whether a text has to be made {@link sweepable}: it has units that are as if they were not there, or letters that the
 * sweep does not know as what they are taken for.
 */
export function isUnplain(text: string): boolean {
  return UNPLAIN.test(text);
}

/** A text with plain letters in place of such. Its units are not at the places where the text's own are. */
export function sweepable(text: string): string {
  return text.replace(UNPLAIN_UNITS, (unit) => plainUnit(unit.charCodeAt(0)));
}

/** A unit as it is folded, a capital as a capital; empty for one that is as if it were not there. */
export function plainUnit(unit: number): string {
  const folded = foldOf(unit);
  if (folded === 0) return '';
  const plain = String.fromCharCode(folded);
  return isCapital(unit) ? plain.toUpperCase() : plain;
}

/** All units that `classOf` calls ignored, one by one: asking Unicode for them takes longer than reading a page. */
const IGNORED = String.raw`\xAD\u0300-\u036F\u0610-\u061A\u061C\u0640\u064B-\u065F\u0670\u06D6-\u06ED\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B-\u200F\u202A-\u202E\u2060-\u206F\u3164\uFE00-\uFE0F\uFEFF\uFFA0\uFFF0-\uFFF8`;

/** Latin letters with marks, and blocks of letters that are others but for their looks. */
const OTHER_LETTERS = String.raw`\xAA\xB2-\xB4\xB9\xBA\xC0-\u02B8\u02E0-\u02E4\u1D00-\u1FFF\u2070-\u209C\u2100-\u218F\u2460-\u24FF\u2C60-\u2C7F\u2E80-\u2FDF\u3036-\u303A\u3130-\u33FF\uA640-\uA7FF\uAB30-\uAB6F\uF900-\uFDFF\uFE10-\uFEFE\uFF00-\uFFEF`;
const UNPLAIN = new RegExp(`[${IGNORED}${OTHER_LETTERS}]`);
const UNPLAIN_UNITS = new RegExp(UNPLAIN, 'g');

/**
 * Goes through a text that need not be made {@link sweepable} for the places at which names may begin, and tells of each
 * where it is and where the beginning ends (UTF-16 offsets). Those of a script come in order.
 */
export function sweep(searches: Sweep, text: string, onFound: (start: number, end: number) => void): void {
  for (const { first, beginnings } of searches) {
    if (!first.test(text)) continue;
    beginnings.lastIndex = 0;
    for (let match = beginnings.exec(text); match !== null; match = beginnings.exec(text)) {
      onFound(match.index, beginnings.lastIndex);
      // Another may begin within it.
      beginnings.lastIndex = match.index + 1;
    }
  }
}
