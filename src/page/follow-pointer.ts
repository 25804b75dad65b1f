import { type HoverEvent, type HoverState, nextHover, shownIn, waitIn } from './hover';
import type { Point } from './mark-at-point';
import { onEachDocument } from './on-each-document';

export type PointerOptions<Mark> = {
  /** What is marked at a point of the viewport (CSS pixels). */
  markAt: (point: Point) => Mark | undefined;
  /** Whether an event happened on the card. */
  isOnCard: (event: Event) => boolean;
  /** The pointer came to a mark: a card may soon be wanted. */
  prepare: () => void;
  /** The mark whose card is to be seen, or that none is; and where the pointer is (CSS pixels of the viewport). */
  show: (mark: Mark | undefined, point: Point) => void;
};

export type Pointer<Mark> = {
  /** Closes the card of a mark that is no longer there. */
  forget(isGone: (mark: Mark) => boolean): void;
  dismiss(): void;
};

/** Opens and closes the card after the pointer, until the signal aborts. */
export function followPointer<Mark>(options: PointerOptions<Mark>, signal: AbortSignal): Pointer<Mark> {
  let state: HoverState<Mark> = { phase: 'idle' };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let point: Point = { x: 0, y: 0 };
  let lastOnScreen: Point | undefined;

  const send = (event: HoverEvent<Mark>): void => {
    const before = state;
    state = nextHover(before, event);
    if (state === before) return;
    clearTimeout(timer);
    const wait = waitIn(state);
    if (wait !== undefined) timer = setTimeout(send, wait, { type: 'waited' });
    if (state.phase === 'dwelling') options.prepare();
    if (shownIn(before) !== shownIn(state)) options.show(shownIn(state), point);
  };

  const onMove = (event: PointerEvent): void => {
    if (!event.isTrusted || event.pointerType === 'touch') return;
    // The engines send a move without a movement when the page changes or scrolls beneath the pointer.
    if (lastOnScreen?.x === event.screenX && lastOnScreen.y === event.screenY) return;
    lastOnScreen = { x: event.screenX, y: event.screenY };
    point = { x: event.clientX, y: event.clientY };
    if (options.isOnCard(event)) send({ type: 'over-card' });
    else {
      const isBusy = event.buttons !== 0;
      send({ type: 'over', mark: isBusy ? undefined : options.markAt(point) });
    }
  };
  const onLeave = (event: PointerEvent): void => {
    if (event.relatedTarget === null) send({ type: 'over', mark: undefined });
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !event.isTrusted || shownIn(state) === undefined) return;
    // The card is the topmost thing: this Escape is not meant for what lies under it.
    event.preventDefault();
    event.stopImmediatePropagation();
    send({ type: 'dismiss' });
  };
  const onPress = (event: PointerEvent): void => {
    if (event.isTrusted && !options.isOnCard(event)) send({ type: 'dismiss' });
  };
  const onScroll = (): void => {
    if (state.phase === 'dwelling') send({ type: 'over', mark: undefined });
  };

  const listen = (): void => {
    const listening = { capture: true, passive: true, signal };
    window.addEventListener('pointermove', onMove, listening);
    window.addEventListener('pointerout', onLeave, listening);
    window.addEventListener('pointerdown', onPress, listening);
    window.addEventListener('scroll', onScroll, listening);
    window.addEventListener('keydown', onKey, { capture: true, signal });
  };
  onEachDocument(listen, signal);
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    options.show(undefined, point);
  });

  return {
    forget(isGone) {
      const shown = shownIn(state);
      if (shown !== undefined && isGone(shown)) send({ type: 'dismiss' });
    },
    dismiss: () => send({ type: 'dismiss' }),
  };
}
