import type { FrameSummary } from './frame-summary';

/** What is told of the marks of a frame. */
export type Reports = {
  /** Others are seen, more or fewer of them, or elsewhere. */
  marksChanged(): void;
  /** The words around them are others. */
  wordsChanged(): void;
};

/** Milliseconds for which other words are kept back: a page may have a clock beside a name. */
const WORDS_LATER = 1000;

/**
 * Makes what is called when the marks may have changed: it looks, one look at a time, and tells what has. A page without
 * names says nothing. Ends with the signal, when no mark is left to be seen.
 */
export function createReport(
  summarize: () => Promise<FrameSummary>,
  { marksChanged, wordsChanged }: Reports,
  signal: AbortSignal,
): () => void {
  let reported = NOTHING;
  let isLooking = false;
  let isStale = false;
  let later: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => {
    clearTimeout(later);
    if (reported.marks !== NOTHING.marks) marksChanged();
  });
  const tellWords = (): void => {
    later = undefined;
    wordsChanged();
  };
  const look = async (): Promise<void> => {
    isLooking = true;
    do {
      isStale = false;
      const current = partsOf(await summarize());
      if (signal.aborted) return;
      if (current.marks !== reported.marks) marksChanged();
      else if (current.words !== reported.words) later ??= setTimeout(tellWords, WORDS_LATER);
      reported = current;
    } while (isStale);
    isLooking = false;
  };
  return () => {
    isStale = true;
    if (!isLooking) void look();
  };
}

const NOTHING = partsOf({ entities: [] });

/** What is seen, and the words around it, each as a text that is the same where they are. */
function partsOf({ entities }: FrameSummary): { marks: string; words: string } {
  return {
    marks: JSON.stringify(entities.map(({ entity, count, inHeadings }) => [entity, count, inHeadings])),
    words: JSON.stringify(entities.map(({ first }) => first)),
  };
}
