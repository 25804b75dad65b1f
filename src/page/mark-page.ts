import type { Lexicon } from '../lexicon/lexicon';
import { cardView } from './card-slot';
import { followPointer } from './follow-pointer';
import { type ClosedRootOf, followText } from './follow-text';
import { summarize } from './frame-summary';
import { inSlices } from './in-slices';
import { createJump, type JumpTarget } from './jump';
import { type Mark, markRects } from './mark';
import { markAtPoint, type Point } from './mark-at-point';
import { createMarker } from './marker';
import { onEachDocument } from './on-each-document';
import { createPainter } from './paint';
import { parentAcross } from './shadow';

/** What the page room needs of the rest of the extension. */
export type Outside = {
  /** Brings more of the extension's code into this frame. */
  load(script: 'card'): Promise<void>;
  /** What a reader can see marked in this frame has changed. */
  marksChanged(): void;
  closedRootOf: ClosedRootOf;
};

/** What the rest of the extension may ask of a page. */
export type MarkedPage = {
  /** All marks, in reading order. */
  marks(): readonly Mark[];
  /** Scrolls to a mention; says whether there was one. */
  jump(target: JumpTarget): boolean;
  /** Closes an open card. */
  dismiss(): void;
};

/** Marks a document's names, keeps the marks in step with it and opens cards, until the signal aborts. */
export function markPage(lexicon: Lexicon, outside: Outside, signal: AbortSignal): MarkedPage {
  const read = async (blocks: ReadonlySet<Element>): Promise<void> => {
    await inSlices(marker.read(blocks), signal);
    if (signal.aborted) return;
    painter.restore();
    const current = new Set(marker.marks());
    pointer.forget((mark) => !current.has(mark));
    report();
  };
  const text = followText(outside.closedRootOf, read, signal);
  const painter = createPainter(signal);
  const marker = createMarker(lexicon, painter, text.read);
  const showCard = createCardOpener(outside);
  const pointer = followPointer<Mark>(
    {
      markAt: (point) => markAtPoint(point, painter.marksIn, marker.marks, text.shadowRoots()),
      isOnCard: (event) => cardView()?.isTarget(event) === true,
      prepare: () => void showCard.prepare(),
      show: (mark, point) => showCard.show(mark, { point, onLost: () => pointer.dismiss() }),
    },
    signal,
  );
  const report = createReport(marker.marks, outside.marksChanged, signal);
  followVisibility(report, outside.marksChanged, signal);

  text.readAll();
  return { marks: marker.marks, jump: createJump(marker.marks, painter, signal), dismiss: pointer.dismiss };
}

type CardOpener = {
  prepare(): Promise<void>;
  show(mark: Mark | undefined, at: { point: Point; onLost: () => void }): void;
};

/** Opens cards once their code is there, and none that is no longer wanted by then. */
function createCardOpener(outside: Outside): CardOpener {
  let wanted: Mark | undefined;
  let loading: Promise<void> | undefined;

  const prepare = async (): Promise<void> => {
    if (cardView() !== undefined) return;
    loading ??= outside.load('card').finally(() => {
      loading = undefined;
    });
    await loading;
  };
  return {
    prepare,
    show(mark, { point, onLost }) {
      wanted = mark;
      const element = mark && parentAcross(mark.range.startContainer);
      if (mark === undefined || !element) cardView()?.hide();
      else {
        void prepare().then(() => {
          if (wanted !== mark) return;
          cardView()?.show(
            { ...mark.mention, text: mark.text },
            { rects: () => markRects(mark), element, point, onLost },
          );
        });
      }
    },
  };
}

/** Tells of changes in what is seen, and of nothing else: a page without names says nothing. */
function createReport(marks: () => readonly Mark[], marksChanged: () => void, signal: AbortSignal): () => void {
  const nothing = JSON.stringify(summarize([]));
  let reported = nothing;
  signal.addEventListener('abort', () => {
    if (reported !== nothing) marksChanged();
  });
  return () => {
    const current = JSON.stringify(summarize(marks()));
    if (current === reported) return;
    reported = current;
    marksChanged();
  };
}

/** Least time, in milliseconds, between two looks at what can be seen. */
const BETWEEN_LOOKS = 300;

/** Has it looked at anew when the page may show or hide text without changing it, or comes and goes as a whole. */
function followVisibility(report: () => void, marksChanged: () => void, signal: AbortSignal): void {
  let pending: ReturnType<typeof setTimeout> | undefined;
  let frames = window.length;
  const look = (): void => {
    pending = undefined;
    report();
    // A frame that is taken off the page takes its names along, and can no longer say so itself.
    if (window.length < frames) marksChanged();
    frames = window.length;
  };
  const observer = new MutationObserver(() => {
    pending ??= setTimeout(look, BETWEEN_LOOKS);
  });
  observer.observe(document, { subtree: true, childList: true, attributeFilter: ['class', 'hidden', 'open', 'style'] });
  const onPageShow = ({ persisted }: PageTransitionEvent): void => {
    if (persisted) marksChanged();
  };
  onEachDocument(() => window.addEventListener('pageshow', onPageShow, { signal }), signal);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(pending);
  });
}
