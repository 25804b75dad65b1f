import { windowWidth } from './place-card';

/** CSS pixels that an arrow key moves a card. */
const STEP = 24;

/** CSS pixels of a card that stay in the window, so that it can be fetched back. */
const KEPT = 48;

/** Lets the reader move a pinned card by its grip with the pointer. */
export function moveByGrip(grip: HTMLElement, floating: HTMLElement, signal: AbortSignal): void {
  let from: { x: number; y: number } | undefined;
  grip.addEventListener(
    'pointerdown',
    (event) => {
      if (!event.isTrusted || event.button !== 0) return;
      const { left, top } = floating.getBoundingClientRect();
      from = { x: event.clientX - left, y: event.clientY - top };
      grip.setPointerCapture(event.pointerId);
    },
    { signal },
  );
  grip.addEventListener(
    'pointermove',
    (event) => {
      if (from !== undefined && event.isTrusted) moveTo(floating, event.clientX - from.x, event.clientY - from.y);
    },
    { signal },
  );
  const end = (): void => {
    from = undefined;
  };
  grip.addEventListener('lostpointercapture', end, { signal });
}

/** Moves a card as an arrow key says; other keys are left alone. */
export function moveByKey(event: KeyboardEvent, floating: HTMLElement): void {
  const [x, y] = WAYS[event.key] ?? [0, 0];
  if (x === 0 && y === 0) return;
  event.preventDefault();
  const { left, top } = floating.getBoundingClientRect();
  moveTo(floating, left + x * STEP, top + y * STEP);
}

/** Fetches a card back that the window, made smaller, has left outside. */
export function keepInWindow(floating: HTMLElement): void {
  const { left, top, width } = floating.getBoundingClientRect();
  // With its buttons; one that the reader has moved half out stays so for as long as it can.
  moveTo(floating, Math.max(Math.min(left, windowWidth() - width), Math.min(left, 0)), top);
}

const WAYS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

function moveTo(floating: HTMLElement, x: number, y: number): void {
  const { width } = floating.getBoundingClientRect();
  const left = Math.min(Math.max(x, KEPT - width), windowWidth() - KEPT);
  const top = Math.min(Math.max(y, 0), innerHeight - KEPT);
  Object.assign(floating.style, { left: `${left}px`, top: `${top}px` });
}
