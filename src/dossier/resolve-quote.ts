import searchApproximately from 'approx-string-match';
import type { Article, Quote } from './dossier';
import { createPhraseFinder } from './find-phrase';
import { foldTypography } from './fold-typography';
import type { QuoteInput } from './schema';
import { type Sentence, splitSentences } from './sentences';

/** A quote at its one place, or what is wrong with it. */
export type ResolvedQuote = { ok: true; quote: Quote } | { ok: false; faults: readonly QuoteFault[] };

/** What is wrong with one part of a quote. */
export type QuoteFault = {
  part: QuotePart;
  message: string;
  /** What would be right, where only the typography is wrong. */
  fixed?: string;
};

type QuotePart = keyof QuoteInput;

/** UTF-16 offsets into the article's body; `end` exclusive. */
type Span = { start: number; end: number };

/** Above this share of wrong characters a passage is no longer «nearly» the quote. */
const NEAR_ENOUGH = 0.5;

/** Said of a quote that the article has in other typography only. */
const ASIDE = ', quotation marks, dashes and spaces aside,';

/**
 * Finds the one place in the article that a TextQuoteSelector means (Web Annotation Data Model,
 * §4.2.4): where `exact` stands more than once, `prefix` and `suffix` must single out one place.
 * A quote that has no place to the letter is looked up once more with its typography folded, to tell what is meant.
 */
export function createQuoteResolver(article: Article): (quote: QuoteInput) => ResolvedQuote {
  const { body, language } = article;
  const search = createSearch(body);
  const searchFolded = once(() => createFoldedSearch(body));
  const sentences = once(() => splitSentences(body, language));

  return (quote) => {
    const { anywhere, fitting } = search(quote);
    const [only, ...others] = fitting;
    if (only !== undefined && others.length === 0) return { ok: true, quote: { exact: quote.exact, ...only } };
    if (only !== undefined) return faultOf(severalPlaces(body, quote, fitting));

    const folded = searchFolded()(quote);
    const [meant, ...rivals] = folded.fitting;
    if (meant !== undefined && rivals.length === 0) return { ok: false, faults: typographyFaults(body, quote, meant) };
    if (meant !== undefined) {
      const places = folded.fitting.map(({ exact }) => exact);
      return faultOf(severalPlaces(body, quote, places, ASIDE));
    }
    if (anywhere.length > 0) return faultOf(notBetween(body, quote, anywhere));
    if (folded.anywhere.length > 0) return faultOf(notBetween(body, quote, folded.anywhere, ASIDE));
    return faultOf(`${shown(quote.exact)} is not in the article; ${nearest(body, quote.exact, sentences())}`);
  };
}

/** Whether the article sets a quote in quotation marks, a comma or full stop inside them allowed. */
export function isInQuotationMarks(body: string, { start, end }: Quote): boolean {
  return /[“‘«„"]/u.test(body.charAt(start - 1)) && /^[,.!?]?[”’»“"]/u.test(body.slice(end, end + 2));
}

/** Looks up where a quote's `exact` stands in a text: anywhere, and where `prefix` and `suffix` fit too. */
function createSearch(text: string): (quote: QuoteInput) => { anywhere: Span[]; fitting: Span[] } {
  const find = createPhraseFinder(text);
  return ({ exact, prefix = '', suffix = '' }) => {
    const anywhere = find(exact).map((start) => ({ start, end: start + exact.length }));
    const fitting = anywhere.filter(
      ({ start, end }) =>
        text.slice(Math.max(0, start - prefix.length), start) === prefix && text.startsWith(suffix, end),
    );
    return { anywhere, fitting };
  };
}

/** Where the parts of a quote stand in the article. */
type QuotePlace = Record<QuotePart, Span>;

/** Looks quotes up with their typography folded, and the article's folded once for all. */
function createFoldedSearch(body: string): (quote: QuoteInput) => { anywhere: Span[]; fitting: QuotePlace[] } {
  const { text, places } = foldTypography(body);
  const search = createSearch(text);
  const unfolded = (start: number, end: number): Span => ({
    start: places[start] ?? 0,
    end: places[end] ?? body.length,
  });
  return ({ exact, prefix = '', suffix = '' }) => {
    const before = foldTypography(prefix).text;
    const after = foldTypography(suffix).text;
    const { anywhere, fitting } = search({ exact: foldTypography(exact).text, prefix: before, suffix: after });
    return {
      anywhere: anywhere.map(({ start, end }) => unfolded(start, end)),
      fitting: fitting.map(({ start, end }) => ({
        prefix: unfolded(start - before.length, start),
        exact: unfolded(start, end),
        suffix: unfolded(end, end + after.length),
      })),
    };
  };
}

/** A fault for each part that is not to the letter what stands at the place that is meant. */
function typographyFaults(body: string, quote: QuoteInput, place: QuotePlace): QuoteFault[] {
  const parts: readonly QuotePart[] = ['exact', 'prefix', 'suffix'];
  return parts.flatMap((part) => {
    const written = quote[part];
    const fixed = body.slice(place[part].start, place[part].end);
    if (written === undefined || written === fixed) return [];
    const message = `${shown(written)} differs from the article in quotation marks, dashes or spaces; expected ${shown(fixed)}, which «npm run dossier -- --fix» writes`;
    return [{ part, message, fixed }];
  });
}

function severalPlaces(body: string, { exact }: QuoteInput, places: readonly Span[], aside = ''): string {
  return `${shown(exact)}${aside} stands ${places.length} times in the article; expected a prefix or suffix that singles out one${around(body, places)}`;
}

function notBetween(body: string, quote: QuoteInput, places: readonly Span[], aside = ''): string {
  const { exact, prefix = '', suffix = '' } = quote;
  return `${shown(exact)}${aside} is in the article, but not between prefix ${shown(prefix)} and suffix ${shown(suffix)}${around(body, places)}`;
}

function nearest(body: string, exact: string, sentences: readonly Sentence[]): string {
  const [match] = searchApproximately(body, exact, Math.floor(exact.length * NEAR_ENOUGH));
  const sentence = match && sentences.find(({ end }) => end > match.start);
  return sentence ? `the nearest sentence is ${shown(sentence.text)}` : 'expected a phrase of it, to the letter';
}

/** The first few places of a quote, each with some words around it. */
function around(body: string, places: readonly Span[]): string {
  const reach = 20;
  const most = 5;
  const context = places
    .slice(0, most)
    .map(({ start, end }) => shown(body.slice(Math.max(0, start - reach), end + reach).replaceAll('\n', ' ')));
  return `: ${[...context, ...(places.length > most ? ['…'] : [])].join(', ')}`;
}

function faultOf(message: string): ResolvedQuote {
  return { ok: false, faults: [{ part: 'exact', message }] };
}

function shown(text: string): string {
  return JSON.stringify(text);
}

/** Most dossiers have no faulty quote: what only faults need is made when the first comes. */
function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
