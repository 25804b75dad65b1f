import type { Lit } from './search-cards';

/** Characters of a line that are shown: two lines of the panel. */
const MOST_SHOWN = 110;
/** Characters before the first of what is lit that are kept where a line is cut. */
const BEFORE = 30;

/** Of a long line the part around what is lit, cut between words, with dots for what is left out. */
export function excerptOf<Line extends { text: string; lit: readonly Lit[] }>(line: Line): Line {
  const { text, lit } = line;
  if (text.length <= MOST_SHOWN) return line;
  const [first = { start: 0, end: 0 }] = lit;
  const start =
    first.start <= BEFORE ? 0 : afterSpace(text, Math.min(first.start - BEFORE, text.length - MOST_SHOWN), first.start);
  const end = beforeSpace(text, start + MOST_SHOWN, Math.max(first.end, start + 1));
  const before = start > 0 ? '…' : '';
  const shift = before.length - start;
  return {
    ...line,
    text: before + text.slice(start, end) + (end < text.length ? '…' : ''),
    lit: lit
      .filter((part) => part.start >= start && part.end <= end)
      .map((part) => ({ start: part.start + shift, end: part.end + shift })),
  };
}

/** The first place after a space, from one place on; where there is none before another, that. */
function afterSpace(text: string, from: number, most: number): number {
  const space = text.slice(from, most).search(/\s/u);
  return space === -1 ? most : from + space + 1;
}

function beforeSpace(text: string, from: number, least: number): number {
  if (from >= text.length) return text.length;
  const space = text.slice(least, from).search(/\s\S*$/u);
  return space === -1 ? Math.max(least, from) : least + space;
}
