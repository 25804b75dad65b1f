import type { JSX } from 'preact';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { Article, EntityKey } from '../dossier/dossier';
import { splitSentences } from '../dossier/sentences';
import type { LexiconData, Mention } from '../lexicon/lexicon';
import { reviveLexicon } from '../lexicon/revive-lexicon';
import { scan } from '../lexicon/scan';
import { settle } from '../lexicon/settle';
import { paragraphsOf, type Run, runsOf, type Span, sentencesAround } from './article-layout';
import type { ReaderPlace } from './reader-address';

export type ArticleTextProps = {
  article: Article;
  lexicon: LexiconData;
  place: Omit<ReaderPlace, 'dossier'>;
  /** Grows when the reader is sent to the same place once more. */
  arrival: number;
  /** Where a mention of an entity leads. */
  cardHref: (entity: EntityKey) => string;
};

/** The article's paragraphs, its names marked and the sentence lit that the reader was sent to. */
export function ArticleText({ article, lexicon, place: { quote }, arrival, cardHref }: ArticleTextProps): JSX.Element {
  const { body, language } = article;
  const paragraphs = useMemo(() => paragraphsOf(body), [body]);
  const mentions = useMemo(() => mentionsIn(body, paragraphs, lexicon), [body, paragraphs, lexicon]);
  const sentence = useMemo(
    () => quote && sentencesAround(splitSentences(body, language), quote),
    [body, language, quote?.start, quote?.end],
  );
  const text = useRef<HTMLDivElement>(null);
  // Before the first paint: no reader sees the top of the article flash by.
  useLayoutEffect(() => {
    text.current?.querySelector('.lit')?.scrollIntoView({ block: 'start', behavior: 'instant' });
  }, [quote?.start, quote?.end, arrival]);

  return (
    <div class="text" ref={text}>
      {paragraphs.map((paragraph, index) => (
        <p key={paragraph.start}>
          {runsOf(body, paragraph, { mentions: mentions[index] ?? [], sentence, quote }).map((run) => (
            <RunText key={run.start} run={run} cardHref={cardHref} />
          ))}
        </p>
      ))}
    </div>
  );
}

function RunText({ run, cardHref }: { run: Run; cardHref: ArticleTextProps['cardHref'] }): JSX.Element {
  const text = run.mention ? (
    <a class="mention" data-kind={run.mention.kind} data-start={run.mention.start} href={cardHref(run.mention.entity)}>
      {run.text}
    </a>
  ) : (
    <span>{run.text}</span>
  );
  return run.lit ? <mark class={`lit ${run.lit}`}>{text}</mark> : text;
}

/** The mentions of each paragraph, with offsets into the whole body. */
function mentionsIn(body: string, paragraphs: readonly Span[], data: LexiconData): Mention[][] {
  const lexicon = reviveLexicon(data);
  const found = settle(paragraphs.map(({ start, end }) => scan(lexicon, body.slice(start, end))));
  return found.map((mentions, index) => {
    const offset = paragraphs[index]?.start ?? 0;
    return mentions.map((mention) => ({ ...mention, start: mention.start + offset, end: mention.end + offset }));
  });
}
