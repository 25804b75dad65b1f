import type { EntityKey, Kind } from '../dossier/dossier';
import type { Sentence } from '../dossier/sentences';
import type { Mention } from '../lexicon/lexicon';

/** Offsets into the article's body (UTF-16 code units, `end` exclusive). */
export type Span = { start: number; end: number };

/** A run of the article's text that looks the same throughout. */
export type Run = Span & {
  text: string;
  /** `start` is that of the whole mention: a border of what is lit may cut it in two. */
  mention?: { entity: EntityKey; kind: Kind; start: number };
  /** It is part of a sentence that the reader was sent to, or of the very quote. */
  lit?: 'sentence' | 'quote';
};

/** The lines of a text, each a paragraph, with their offsets; empty ones are left out. */
export function paragraphsOf(body: string): Span[] {
  const paragraphs: Span[] = [];
  for (const { index, 0: text } of body.matchAll(/[^\n]+/gu)) {
    if (text.trim() !== '') paragraphs.push({ start: index, end: index + text.length });
  }
  return paragraphs;
}

/** The sentences that a quote touches, from the first's start to the last's end. */
export function sentencesAround(sentences: readonly Sentence[], quote: Span): Span | undefined {
  const touched = sentences.filter((sentence) => overlap(sentence, quote));
  const [first] = touched;
  const last = touched.at(-1);
  return first && last && { start: first.start, end: last.end };
}

/** Cuts a paragraph into runs, at the borders of its mentions and of what is lit. */
export function runsOf(
  body: string,
  paragraph: Span,
  {
    mentions,
    sentence,
    quote,
  }: { mentions: readonly Mention[]; sentence?: Span | undefined; quote?: Span | undefined },
): Run[] {
  const spans: Span[] = [...mentions, ...(sentence ? [sentence] : []), ...(quote ? [quote] : [])];
  const inside = spans
    .flatMap(({ start, end }) => [start, end])
    .filter((at) => at > paragraph.start && at < paragraph.end);
  const borders = [...new Set([paragraph.start, ...inside, paragraph.end])].sort((a, b) => a - b);
  return borders.slice(0, -1).map((start, index) => {
    const run = { start, end: borders[index + 1] ?? paragraph.end };
    const mention = mentions.find((candidate) => overlap(candidate, run));
    const lit = quote && overlap(quote, run) ? 'quote' : sentence && overlap(sentence, run) ? 'sentence' : undefined;
    return {
      ...run,
      text: body.slice(run.start, run.end),
      ...(mention && { mention: { entity: mention.entity.key, kind: mention.entity.kind, start: mention.start } }),
      ...(lit && { lit }),
    };
  });
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
