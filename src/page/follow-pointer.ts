import type { CardHabits } from './card-habits';
import { CARD_HOST } from './elements';
import { followTouch } from './follow-touch';
import { hearFirst, takeKey } from './hear-first';
import { awaitedIn, type HoverEvent, type HoverState, nextHover, shownIn, waitIn } from './hover';
import type { Point } from './mark-at-point';
import { onEachDocument } from './on-each-document';
import { isOnSafeWay } from './safe-way';

/** Milliseconds for which Shift is held over a name before it means to: typing a capital opens nothing. */
const HELD_KEY_DWELL = 200;

/** How a card is to be shown; see `CardManner`. */
export type Manner = 'beside' | 'sheet' | 'focused';

export type PointerOptions<Mark> = {
  habits: () => CardHabits;
  /** What is marked at a point of the viewport (CSS pixels). */
  markAt: (point: Point) => Mark | undefined;
  /** Whether the reader has selected text of a mark. */
  isSelected: (mark: Mark) => boolean;
  /** Whether a press on a mark does something on the page. */
  isControl: (mark: Mark) => boolean;
  /** Whether what scrolls takes a mark along. */
  isMovedBy: (mark: Mark, scrolled: EventTarget | null) => boolean;
  /** Whether an event happened on a card, be it one that is pinned. */
  isOnCard: (event: Event) => boolean;
  /** Whether it happened on the card that goes with the pointer. */
  isOnOpenCard: (event: Event) => boolean;
  /** Where the open card is, and whether it has the keyboard. */
  card: () => { bounds: DOMRect | undefined; hasFocus: boolean };
  /** The pointer came to a mark: its card may soon be wanted. */
  prepare: (mark: Mark) => void;
  /** It went on before one was opened. */
  letGo: () => void;
  /** The mark whose card is to be seen, or that none is; and where the pointer is (CSS pixels of the viewport). */
  show: (mark: Mark | undefined, manner: Manner, point: Point | undefined) => void;
  /** The reader pins the open card. */
  pin: () => void;
};

export type Pointer<Mark> = {
  /** Closes the card of a mark that is no longer there. */
  forget(isGone: (mark: Mark) => boolean): void;
  dismiss(): void;
  /** The mark of the open card is out of sight: it closes or, where cards are kept, stays where it is. */
  lose(): void;
  /** Opens the card of a mark for the keyboard. */
  open(mark: Mark): void;
  /** The open card stays until it is dismissed: the keyboard has come into it. */
  keep(): void;
  /** The mark whose card is open. */
  shown(): Mark | undefined;
};

/** Opens and closes the card after the pointer, until the signal aborts. */
export function followPointer<Mark>(options: PointerOptions<Mark>, signal: AbortSignal): Pointer<Mark> {
  let state: HoverState<Mark> = { phase: 'idle' };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let point: Point | undefined;
  let lastOnMark: Point | undefined;
  let lastOnScreen: Point | undefined;
  let isKeyHeld = false;
  // The reader drags something in a card, its scrollbar or a selection, and may come out of it with that.
  let isDraggingInCard = false;
  // The page has moved beneath the pointer since it moved itself.
  let hasScrolled = false;

  const dwell = (): number => (options.habits().opensOn === 'rest' ? options.habits().dwell : HELD_KEY_DWELL);
  const send = (event: HoverEvent<Mark>, manner: Manner = 'beside'): void => {
    const before = state;
    state = nextHover(before, event);
    if (state === before) return;
    clearTimeout(timer);
    const wait = waitIn(state, dwell());
    if (wait !== undefined) timer = setTimeout(onWaited, wait);
    const awaited = awaitedIn(state);
    if (awaited !== undefined) options.prepare(awaited);
    else if (shownIn(state) === undefined) options.letGo();
    if (shownIn(before) === shownIn(state) && event.type !== 'hold') return;
    lastOnMark = point;
    options.show(shownIn(state), manner, point);
  };
  const onWaited = (): void => {
    const isResting = state.phase === 'leaving' && point !== undefined && !hasScrolled;
    send({ type: 'waited', isHeld: options.habits().keeps, over: isResting && point ? wantedAt(point) : undefined });
  };
  const hold = (mark: Mark, manner: Manner): void => send({ type: 'hold', mark }, manner);
  const dismiss = (): void => send({ type: 'dismiss' });

  /** The mark at a place that the pointer asks for by being there: the one whose card is open, or one to open. */
  const wantedAt = (at: Point): Mark | undefined => {
    const opens = options.habits().opensOn === 'rest' || isKeyHeld;
    if (!opens && shownIn(state) === undefined) return undefined;
    const mark = options.markAt(at);
    if (mark === undefined || mark === shownIn(state)) return mark;
    return opens && !options.card().hasFocus && !options.isSelected(mark) ? mark : undefined;
  };
  /** What the pointer means by being where it is. */
  const look = (at: Point): void => {
    const mark = wantedAt(at);
    const isShown = mark !== undefined && mark === shownIn(state);
    const { bounds } = options.card();
    if (isShown) lastOnMark = at;
    if (!isShown && lastOnMark && bounds && isOnSafeWay(lastOnMark, at, bounds)) send({ type: 'toward-card' });
    else send({ type: 'over', mark });
  };
  const onMove = (event: PointerEvent): void => {
    if (!event.isTrusted || event.pointerType === 'touch') return;
    const before = lastOnScreen;
    lastOnScreen = { x: event.screenX, y: event.screenY };
    // The engines send a move without a movement when the page comes, changes or scrolls beneath the pointer. Into a
    // frame the first one may be all: the others were the page's around it.
    const isStill =
      before === undefined ? window.top === window : before.x === event.screenX && before.y === event.screenY;
    if (isStill) return;
    isKeyHeld = event.shiftKey && (isKeyHeld || areKeysElsewhere());
    isDraggingInCard &&= event.buttons !== 0;
    hasScrolled = false;
    point = { x: event.clientX, y: event.clientY };
    if (isDraggingInCard || options.isOnOpenCard(event)) send({ type: 'over-card' });
    else if (event.buttons !== 0) send({ type: 'over', mark: undefined });
    else look(point);
  };
  const onLeave = (event: PointerEvent): void => {
    // Out of the window, or into a frame, whose moves are not told here.
    if (isDraggingInCard || (event.relatedTarget !== null && !isFrame(event.relatedTarget))) return;
    send({ type: 'over', mark: undefined });
    point = undefined;
  };
  const onKey = (event: KeyboardEvent): void => {
    if (!event.isTrusted) return;
    const isShift = event.key === 'Shift' && !event.ctrlKey && !event.altKey && !event.metaKey;
    if (isShift && !event.repeat && !isEditing(event.composedPath()[0])) {
      isKeyHeld = true;
      if (point && options.habits().opensOn !== 'rest' && shownIn(state) === undefined) look(point);
    } else if (state.phase === 'dwelling' && isKeyHeld) {
      // Shift was held for the sake of this key.
      isKeyHeld = false;
      send({ type: 'over', mark: undefined });
    }
  };
  const onEscape = (event: Event): void => {
    if (!(event instanceof KeyboardEvent) || event.type !== 'keydown' || event.key !== 'Escape') return;
    // In the card it is the card's.
    if (!event.isTrusted || shownIn(state) === undefined || options.isOnCard(event)) return;
    // The card is the topmost thing: this Escape is not meant for what lies under it.
    event.preventDefault();
    takeKey(event);
    dismiss();
  };
  const onKeyUp = (event: KeyboardEvent): void => {
    if (event.key !== 'Shift' || !isKeyHeld) return;
    isKeyHeld = false;
    // A card that is open stays as it is.
    if (state.phase === 'dwelling' && options.habits().opensOn !== 'rest') send({ type: 'over', mark: undefined });
  };
  const onPress = (event: PointerEvent): void => {
    if (!event.isTrusted || event.pointerType === 'touch') return;
    isDraggingInCard = options.isOnCard(event);
    if (isDraggingInCard || (options.habits().keeps && shownIn(state) !== undefined)) return;
    const mark = options.markAt({ x: event.clientX, y: event.clientY });
    // A click on its name is to pin it, one on another may be to open that one's.
    const isForClick = mark !== undefined && (mark === shownIn(state) || options.habits().opensOn === 'click');
    if (!isForClick || options.isControl(mark)) dismiss();
  };
  const onRelease = ({ isTrusted }: PointerEvent): void => {
    if (isTrusted) isDraggingInCard = false;
  };
  const onClick = (event: MouseEvent): void => {
    const isPlain = event.button === 0 && !event.ctrlKey && !event.shiftKey && !event.altKey && !event.metaKey;
    // What fingers do is told elsewhere.
    const isTouch = event instanceof PointerEvent && event.pointerType === 'touch';
    if (!event.isTrusted || !isPlain || isTouch || options.isOnCard(event) || event.detail !== 1) return;
    const mark = options.markAt({ x: event.clientX, y: event.clientY });
    if (mark === undefined || options.isControl(mark) || options.isSelected(mark)) return;
    if (shownIn(state) === mark) options.pin();
    else if (options.habits().opensOn === 'click') hold(mark, 'beside');
  };
  const onScroll = ({ target }: Event): void => {
    hasScrolled = true;
    const awaited = awaitedIn(state);
    // Elsewhere on the page something may scroll by itself all the time.
    if (awaited !== undefined && options.isMovedBy(awaited, target)) send({ type: 'over', mark: undefined });
  };
  const lose = (): void => {
    if (options.habits().keeps) options.pin();
    else dismiss();
  };

  let stopHearing = (): void => undefined;
  const listen = (): void => {
    const listening = { capture: true, passive: true, signal };
    window.addEventListener('pointermove', onMove, listening);
    window.addEventListener('pointerout', onLeave, listening);
    window.addEventListener('pointerdown', onPress, listening);
    window.addEventListener('pointerup', onRelease, listening);
    window.addEventListener('pointercancel', onRelease, listening);
    window.addEventListener('click', onClick, listening);
    window.addEventListener('scroll', onScroll, listening);
    window.addEventListener('keydown', onKey, listening);
    window.addEventListener('keyup', onKeyUp, listening);
    stopHearing = hearFirst(onEscape);
  };
  onEachDocument(listen, signal);
  signal.addEventListener('abort', () => stopHearing());
  const isShown = (mark: Mark): boolean => mark === shownIn(state);
  followTouch({ ...options, isShown, open: (mark) => hold(mark, 'sheet'), close: dismiss }, signal);
  signal.addEventListener('abort', () => clearTimeout(timer));

  return {
    forget(isGone) {
      const shown = shownIn(state);
      if (shown !== undefined && isGone(shown)) lose();
    },
    dismiss,
    lose,
    open: (mark) => hold(mark, 'focused'),
    keep: () => send({ type: 'keep' }),
    shown: () => shownIn(state),
  };
}

/** Whether keys write there. */
function isEditing(element: EventTarget | undefined): boolean {
  if (!(element instanceof Element)) return false;
  return (
    element.closest('input, textarea, select, [role="textbox"]') !== null ||
    (element instanceof HTMLElement && element.isContentEditable)
  );
}

/** Whether keys are not told here: the keyboard is in another frame, in the browser's own parts, or in a card. */
function areKeysElsewhere(): boolean {
  const { activeElement } = document;
  const isAway = activeElement !== null && (isFrame(activeElement) || activeElement.localName === CARD_HOST);
  return isAway || !document.hasFocus();
}

/** Whether something holds a document of its own. */
function isFrame(target: EventTarget): boolean {
  return target instanceof Element && ['iframe', 'frame', 'object', 'embed'].includes(target.localName);
}
