import searchApproximately from 'approx-string-match';
import type { Article, Quote } from './dossier';
import { createPhraseFinder } from './find-phrase';
import type { QuoteInput } from './schema';
import { splitSentences } from './sentences';

export type ResolvedQuote =
  | { ok: true; quote: Quote }
  /** `exact` is what would be right, where only the typography is wrong. */
  | { ok: false; message: string; exact?: string };

/** Above this share of wrong characters a passage is no longer «nearly» the quote. */
const NEAR_ENOUGH = 0.5;

/**
 * Finds the one place in the article that a TextQuoteSelector means (Web Annotation Data Model,
 * §4.2.4): where `exact` stands more than once, `prefix` and `suffix` must single out one place.
 */
export function createQuoteResolver(article: Article): (quote: QuoteInput) => ResolvedQuote {
  const find = createPhraseFinder(article.body);
  return (quote) => resolve(article, quote, find(quote.exact));
}

function resolve(
  article: Article,
  { exact, prefix = '', suffix = '' }: QuoteInput,
  everywhere: readonly number[],
): ResolvedQuote {
  if (everywhere.length === 0) {
    const meant = sameButForTypography(article.body, exact);
    if (meant !== undefined) {
      const message = `${shown(exact)} differs from the article in quotation marks, dashes or spaces; expected ${shown(meant)}, which «npm run dossier -- --fix» writes`;
      return { ok: false, message, exact: meant };
    }
    return { ok: false, message: `${shown(exact)} is not in the article${nearest(article, exact)}` };
  }
  const places = everywhere.filter(
    (start) => article.body.slice(0, start).endsWith(prefix) && article.body.startsWith(suffix, start + exact.length),
  );
  const [start] = places;
  if (start === undefined) {
    return {
      ok: false,
      message: `${shown(exact)} is in the article, but not between prefix ${shown(prefix)} and suffix ${shown(suffix)}${around(article, exact, everywhere)}`,
    };
  }
  if (places.length > 1) {
    return {
      ok: false,
      message: `${shown(exact)} stands ${places.length} times in the article; expected a prefix or suffix that singles out one${around(article, exact, places)}`,
    };
  }
  return { ok: true, quote: { exact, start, end: start + exact.length } };
}

/** Whether the article sets a quote in quotation marks, a comma or full stop inside them allowed. */
export function isInQuotationMarks(body: string, { start, end }: Quote): boolean {
  return /[“‘«„"]/u.test(body.charAt(start - 1)) && /^[,.!?]?[”’»“"]/u.test(body.slice(end, end + 2));
}

/** The one passage that reads as a quote does, but for the characters that keyboards and editors exchange. */
function sameButForTypography(body: string, exact: string): string | undefined {
  const passages = new Set(
    createPhraseFinder(plain(body))(plain(exact)).map((start) => body.slice(start, start + exact.length)),
  );
  const [passage, ...others] = passages;
  return others.length === 0 ? passage : undefined;
}

/** One character for one, so that places stay what they are. */
function plain(text: string): string {
  return text
    .replace(/[‘’‚‛′ʼ]/gu, "'")
    .replace(/[“”„‟″«»]/gu, '"')
    .replace(/[‐-―−]/gu, '-')
    .replace(/\s/gu, ' ');
}

function nearest(article: Article, exact: string): string {
  const [match] = searchApproximately(article.body, exact, Math.floor(exact.length * NEAR_ENOUGH));
  if (match === undefined) return '; expected a phrase of it, to the letter';
  const sentence = splitSentences(article.body, article.language).find(({ end }) => end > match.start);
  return sentence === undefined ? '' : `; the nearest sentence is ${shown(sentence.text)}`;
}

function around(article: Article, exact: string, places: readonly number[]): string {
  const reach = 20;
  const context = places.map((start) =>
    shown(article.body.slice(Math.max(0, start - reach), start + exact.length + reach).replaceAll('\n', ' ')),
  );
  return `: ${context.join(', ')}`;
}

function shown(text: string): string {
  return JSON.stringify(text);
}
