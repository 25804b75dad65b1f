import type { EntityKey } from '../dossier/dossier';
import type { Lexicon } from '../lexicon/lexicon';
import type { CardHabits } from './card-habits';
import { cardView } from './card-slot';
import { readCode } from './elements';
import { followPointer } from './follow-pointer';
import { type ClosedRootOf, followText } from './follow-text';
import { summarize } from './frame-summary';
import { inSlices } from './in-slices';
import { bringIntoView, createJump, type JumpTarget } from './jump';
import { type Mark, shareText } from './mark';
import { isInControl, markAtPoint } from './mark-at-point';
import { createMarker } from './marker';
import { onEachDocument } from './on-each-document';
import { createCardOpener } from './open-cards';
import { createPainter } from './paint';
import { createReport, type Reports } from './report-marks';
import { isInside } from './shadow';
import { createWalk, type WalkAnswer, type WalkStep } from './walk';

/** What the page room needs of the rest of the extension. */
export type Outside = Reports & {
  /** Brings more of the extension's code into this frame. */
  load(script: 'card'): Promise<void>;
  /** A card opens in this frame: those of the page's other frames are to close. */
  cardOpens(): void;
  closedRootOf: ClosedRootOf;
  /** Whether code is read like other text. */
  readsCode: boolean;
  /** When and how cards open: asked each time, as the reader may change it. */
  habits(): CardHabits;
  /** Whether the reader follows an entity: asked each time, too. */
  isFollowed(entity: EntityKey): boolean;
};

/** What the rest of the extension may ask of a page. */
export type MarkedPage = {
  /** All marks, in reading order. */
  marks(): readonly Mark[];
  /** Scrolls to a mention; says whether there was one. */
  jump(target: JumpTarget): boolean;
  /** Walks to another mention, and says how that went. */
  walk(step: WalkStep): Promise<WalkAnswer>;
  /**
   * Gives the open card the keyboard and, where it has it, pins it; where there is none, opens that of the mention that
   * the keyboard has walked to or, `anywhere`, of the first in view. Says whether there is one.
   */
  openCard(where: 'here' | 'anywhere'): boolean;
  /** The reader has come to follow somebody, or no longer does. */
  refollow(): void;
  /** Whether a card is open that is not pinned. */
  isCardOpen(): boolean;
  /** Closes an open card, and ends the keyboard's walk. */
  dismiss(): void;
  /** Closes an open card for one in another frame, unless the keyboard is in it. */
  giveWay(): void;
};

/** Marks a document's names, keeps the marks in step with it and opens cards, until the signal aborts. */
export function markPage(lexicon: Lexicon, outside: Outside, signal: AbortSignal): MarkedPage {
  const read = async (blocks: ReadonlySet<Element>): Promise<void> => {
    await inSlices(marker.read(blocks), signal);
    if (signal.aborted) return;
    const marks = marker.marks();
    painter.arrange(marks);
    painter.restore();
    const current = new Set(marks);
    pointer.forget((mark) => !current.has(mark));
    report();
  };
  readCode(outside.readsCode);
  const text = followText(lexicon.sweep, outside.closedRootOf, read, signal);
  const painter = createPainter(outside.isFollowed, signal);
  const marker = createMarker(lexicon, painter, text.read);
  const cards = createCardOpener(marker.marks, outside.load);
  const pointer = followPointer<Mark>(
    {
      habits: outside.habits,
      markAt: (point) => markAtPoint(point, painter.marksIn, marker.marks, text.shadowRoots()),
      isSelected,
      isControl: ({ elements }) => elements.some(isInControl),
      isMovedBy: ({ elements: [element] }, scrolled) =>
        scrolled === document || (element !== undefined && scrolled instanceof Element && isInside(element, scrolled)),
      isOnCard: (event) => cardView()?.isTarget(event) === true,
      isOnOpenCard: (event) => cardView()?.isOpenTarget(event) === true,
      card: () => ({ bounds: cardView()?.bounds(), hasFocus: cardView()?.hasFocus() === true }),
      prepare: (mark) => void cards.prepare(mark),
      letGo: () => cards.letGo(),
      show(mark, manner, point) {
        if (mark !== undefined) outside.cardOpens();
        cards.show(mark, manner, { point, onLost: () => pointer.lose(), onTaken: () => pointer.dismiss() });
      },
      pin: () => cardView()?.pin(),
    },
    signal,
  );
  const walk = createWalk(marker.marks, (place) => cards.ring(place, endWalk));
  const endWalk = (): void => {
    walk.stand(undefined);
    cards.ring(undefined, endWalk);
  };
  endAtPress(endWalk, signal);
  const report = createReport(() => summarize(marker.marks(), signal), outside, signal);
  followVisibility(report, outside.marksChanged, signal);
  signal.addEventListener('abort', () => {
    // Its code may be on the way.
    cards.letGo();
    cardView()?.end();
  });
  const jump = createJump(marker.marks, painter, signal);

  text.readAll();
  return {
    marks: marker.marks,
    jump(target) {
      const mark = jump(target);
      endWalk();
      walk.stand(mark);
      return mark !== undefined;
    },
    async walk(step) {
      await cards.prepare();
      return walk.step(step);
    },
    openCard(where) {
      if (cardView()?.hasFocus() === true) cardView()?.pin();
      else if (pointer.shown() !== undefined) {
        cardView()?.focus();
        pointer.keep();
      } else {
        const mark = walk.here(where);
        if (mark === undefined) return false;
        bringIntoView(mark);
        walk.stand(mark);
        pointer.open(mark);
      }
      return true;
    },
    refollow() {
      if (painter.refollow(marker.marks())) outside.marksChanged();
    },
    isCardOpen: () => pointer.shown() !== undefined,
    giveWay() {
      if (!document.hasFocus() || cardView()?.hasFocus() !== true) pointer.dismiss();
    },
    dismiss() {
      pointer.dismiss();
      endWalk();
    },
  };
}

/** Whether the reader has selected text of a mark: what they do with it next needs no card. */
function isSelected(mark: Mark): boolean {
  const selection = getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return false;
  return shareText(selection.getRangeAt(0), mark);
}

/** Ends the keyboard's walk when the reader takes to the pointer, or presses Escape, which the page gets too. */
function endAtPress(endWalk: () => void, signal: AbortSignal): void {
  const onPress = (event: Event): void => {
    if (event.isTrusted && cardView()?.isTarget(event) !== true) endWalk();
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onPress(event);
  };
  const listening = { capture: true, passive: true, signal };
  const listen = (): void => {
    window.addEventListener('pointerdown', onPress, listening);
    window.addEventListener('keydown', onKey, listening);
  };
  onEachDocument(listen, signal);
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
