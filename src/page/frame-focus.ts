import { onEachDocument } from './on-each-document';

/** Milliseconds within which the keyboard leaves a frame and is in another. */
const AT_ONCE = 1000;

/** When the keyboard left a frame for a card in another, and when that closed (milliseconds since the epoch). */
export type Visit = { left: number; closed: number };

/**
 * Remembers what had the keyboard as it left this frame for another, until the signal aborts: no frame is told where else
 * it was.
 * @returns takes it back after a visit that it left for
 */
export function rememberFocus(signal: AbortSignal): (visit: Visit) => void {
  // Weakly: the page may be done with it.
  let last: { element: WeakRef<EventTarget> | undefined; time: number } | undefined;
  const onFocusOut = (event: FocusEvent): void => {
    const [element] = event.composedPath();
    last = { element: element && new WeakRef(element), time: Date.now() };
  };
  const onBlur = ({ target }: FocusEvent): void => {
    if (target !== window) return;
    const time = Date.now();
    if (last === undefined || time - last.time > AT_ONCE) last = { element: undefined, time };
  };
  const listening = { capture: true, passive: true, signal };
  onEachDocument(() => {
    window.addEventListener('focusout', onFocusOut, listening);
    window.addEventListener('blur', onBlur, listening);
  }, signal);
  return ({ left, closed }) => {
    if (last === undefined) return;
    const sinceLeft = Math.abs(last.time - left);
    // The frame of the card itself has lost it by now.
    if (sinceLeft > AT_ONCE || sinceLeft > Math.abs(last.time - closed)) return;
    const element = last.element?.deref();
    if (element instanceof HTMLElement || element instanceof SVGElement) element.focus({ preventScroll: true });
    else window.focus();
  };
}
