import type { Point } from './mark-at-point';
import { onEachDocument } from './on-each-document';

/** Milliseconds for which a finger rests on a name in a link before it means the name: browsers wait about as long. */
const LONG_PRESS = 450;

/** CSS pixels that a resting finger may move. */
const TREMOR = 10;

type TouchOptions<Mark> = {
  markAt: (point: Point) => Mark | undefined;
  isControl: (mark: Mark) => boolean;
  /** Whether the card of a mark is open. */
  isShown: (mark: Mark) => boolean;
  isOnCard: (event: Event) => boolean;
  /** A mark was tapped, or pressed for long. */
  open: (mark: Mark) => void;
  /** A place without a mark was tapped. */
  close: () => void;
};

/**
 * Opens cards for fingers and pens, until the signal aborts: a tap on a name opens its card; on a name in a link, which
 * the tap belongs to, a long press; a tap elsewhere closes it. A pen that has opened a card by its rest pins it by a tap,
 * as other pointers do.
 */
export function followTouch<Mark>(options: TouchOptions<Mark>, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pressed: Point | undefined;
  let isLong = false;

  const end = (): void => {
    clearTimeout(timer);
    pressed = undefined;
  };
  const onDown = (event: PointerEvent): void => {
    isLong = false;
    if (!isTouch(event) || options.isOnCard(event)) return;
    pressed = { x: event.clientX, y: event.clientY };
    const mark = options.markAt(pressed);
    if (mark === undefined || !options.isControl(mark)) return;
    timer = setTimeout(() => {
      isLong = true;
      options.open(mark);
    }, LONG_PRESS);
  };
  const onMove = (event: PointerEvent): void => {
    if (pressed && Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y) > TREMOR) end();
  };
  const onMenu = (event: Event): void => {
    // The browser's menu for the link would come on top of the card.
    if (isLong && !options.isOnCard(event)) event.preventDefault();
  };
  const onClick = (event: MouseEvent): void => {
    if (!(event instanceof PointerEvent) || !isTouch(event) || options.isOnCard(event)) return;
    if (isLong) {
      // The end of the long press: the link is not to be followed.
      event.preventDefault();
      event.stopImmediatePropagation();
      isLong = false;
      return;
    }
    const mark = options.markAt({ x: event.clientX, y: event.clientY });
    if (event.pointerType === 'pen' && mark !== undefined && options.isShown(mark)) return;
    if (mark !== undefined && !options.isControl(mark)) options.open(mark);
    else options.close();
  };
  const listen = (): void => {
    const passive = { capture: true, passive: true, signal };
    window.addEventListener('pointerdown', onDown, passive);
    window.addEventListener('pointermove', onMove, passive);
    window.addEventListener('pointerup', end, passive);
    window.addEventListener('pointercancel', end, passive);
    window.addEventListener('contextmenu', onMenu, { capture: true, signal });
    window.addEventListener('click', onClick, { capture: true, signal });
  };
  onEachDocument(listen, signal);
  signal.addEventListener('abort', end);
}

function isTouch({ isTrusted, pointerType }: PointerEvent): boolean {
  return isTrusted && (pointerType === 'touch' || pointerType === 'pen');
}
