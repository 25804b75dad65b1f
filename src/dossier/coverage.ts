import type { Dossier, Quote } from './dossier';
import { type Sentence, splitSentences } from './sentences';

/** A sentence of the article with what the dossier takes from it: `statement signing`, `relation iran met belarus`. */
export type SentenceCoverage = {
  sentence: Sentence;
  by: readonly string[];
};

/** Which parts of a dossier rest on each sentence of its article. A sentence with none is lost to the reader. */
export function coverageOf(dossier: Dossier): SentenceCoverage[] {
  const { article, statements, events, relations, caveats } = dossier;
  const parts: { label: string; quote: Quote }[] = [
    ...statements.map(({ id, quote }) => ({ label: `statement ${id}`, quote })),
    ...events.map(({ id, quote }) => ({ label: `event ${id}`, quote })),
    ...relations.map(({ from, label, to, quote }) => ({ label: `relation ${from} ${label} ${to}`, quote })),
    ...caveats.map(({ id, quote }) => ({ label: `caveat ${id}`, quote })),
  ];
  return splitSentences(article.body, article.language).map((sentence) => ({
    sentence,
    by: parts.filter(({ quote }) => overlap(quote, sentence)).map(({ label }) => label),
  }));
}

/** All quotes that a dossier's cards rest on. */
export function quotesOf({ entities, statements, events, relations, caveats }: Dossier): Quote[] {
  return [
    ...entities.flatMap(({ what, role }) => [what.quote, role.quote]),
    ...[...statements, ...events, ...relations, ...caveats].map(({ quote }) => quote),
  ];
}

function overlap(a: { start: number; end: number }, b: { start: number; end: number }): boolean {
  return a.start < b.end && b.start < a.end;
}
