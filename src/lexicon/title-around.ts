/** A place in a text; UTF-16 offsets, `end` exclusive. */
type Place = { start: number; end: number };

/** How far from a name its quotation marks may stand, in UTF-16 code units. */
const REACH = 90;

const QUOTES: Readonly<Record<string, string>> = { '«': '»', '“': '”', '„': '“', '"': '"', '‘': '’' };

/**
 * The title between quotation marks that a name stands in, where it looks like one: a few words that begin with a
 * capital and end without a stop, after a word («the film “American Beauty”», «газета „Русская правда“»).
 */
export function titleAround(text: string, { start, end }: Place): string | undefined {
  const before = text.slice(Math.max(0, start - REACH), start);
  const opening = /([«“„"‘])([^«»“”„"‘’]*)$/u.exec(before);
  const closing = opening?.[1] === undefined ? undefined : QUOTES[opening[1]];
  if (opening?.[2] === undefined || closing === undefined) return undefined;
  const after = text.slice(end, end + REACH);
  const close = after.indexOf(closing);
  if (close === -1) return undefined;
  const title = opening[2] + text.slice(start, end) + after.slice(0, close);
  const isAfterWord = /[\p{L}\p{N})]\s*$/u.test(before.slice(0, opening.index));
  return isAfterWord && looksLikeTitle(title) ? title : undefined;
}

function looksLikeTitle(title: string): boolean {
  const found = title.match(/[\p{L}\p{M}\p{N}'’-]+/gu) ?? [];
  const long = found.filter((word) => word.length > 3);
  const isLatin = /\p{Script=Latin}/u.test(title);
  const limit = isLatin ? 9 : 3;
  if (found.length > limit || !/^\p{Lu}/u.test(title) || /[.,;?…]/u.test(title)) return false;
  return !isLatin || long.every((word) => /^[\p{Lu}\p{N}]/u.test(word));
}
