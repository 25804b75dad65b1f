import { documentOrder, openRootOf } from '../page/shadow';

/** Which way Tab goes. */
export type Way = 'forward' | 'back';

/** The element that has the keyboard, in open shadow trees too; `null` where none has. */
export function focusedElement(): Element | null {
  let element = document.activeElement;
  while (element !== null) {
    const inner = openRootOf(element)?.activeElement ?? null;
    if (inner === null) break;
    element = inner;
  }
  return element === document.body ? null : element;
}

/** Gives the keyboard back to an element that had it. Says whether it has taken it. */
export function returnFocus(before: Element | null): boolean {
  if (!(before instanceof HTMLElement || before instanceof SVGElement) || !before.isConnected) return false;
  before.focus({ preventScroll: true });
  return focusedElement() === before;
}

/** Gives the keyboard to what Tab comes to from a place in the page's text. Says whether there is anything. */
export function tabFrom(place: Node, way: Way): boolean {
  const isBeyond = (stop: Element): boolean => {
    const order = documentOrder(place, stop);
    return way === 'forward' ? order < 0 : order > 0;
  };
  const stops = tabStops(document).filter(isBeyond);
  if (way === 'back') stops.reverse();
  const before = focusedElement();
  return stops.some((stop) => {
    stop.focus();
    // What is inert takes none; another may give it on.
    return focusedElement() !== before;
  });
}

/**
 * Has the next Tab go on from a place in the page's text, where no element has the keyboard: nothing else can tell the
 * browser where the reader is.
 */
export function goOnFrom(place: Node): void {
  const until = new AbortController();
  const listening = { capture: true, signal: until.signal };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Tab' || !event.isTrusted || event.ctrlKey || event.altKey || event.metaKey) return;
    until.abort();
    if (place.isConnected && tabFrom(place, event.shiftKey ? 'back' : 'forward')) event.preventDefault();
  };
  window.addEventListener('keydown', onKey, listening);
  for (const type of ['focusin', 'pointerdown']) window.addEventListener(type, () => until.abort(), listening);
}

/** What the Tab key stops at, in its order, open shadow trees included. */
export function tabStops(within: ParentNode): TabStop[] {
  return [...within.querySelectorAll('*')].flatMap((element) => {
    const root = openRootOf(element);
    const inner = root === undefined ? [] : tabStops(root);
    return isTabStop(element) ? [element, ...inner] : inner;
  });
}

type TabStop = HTMLElement | SVGElement;

function isTabStop(element: Element): element is TabStop {
  return (
    (element instanceof HTMLElement || element instanceof SVGElement) &&
    Element.prototype.matches.call(element, STOPS) &&
    element.tabIndex >= 0 &&
    // Its focus is that of what is in it.
    element.shadowRoot?.delegatesFocus !== true &&
    element.checkVisibility({ visibilityProperty: true })
  );
}

const STOPS =
  'a[href], area[href], summary, iframe, audio[controls], video[controls], [contenteditable], [tabindex], ' +
  ':is(button, input, select, textarea):enabled';
