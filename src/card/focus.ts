import { openRootOf } from '../page/shadow';

/** The element that has the keyboard, in open shadow trees too. */
export function focusedElement(): Element | null {
  let element = document.activeElement;
  while (element !== null) {
    const inner = openRootOf(element)?.activeElement ?? null;
    if (inner === null) break;
    element = inner;
  }
  return element;
}

/** Gives the keyboard back to where it was, if that is still there. */
export function returnFocus(element: Element | null): void {
  if (element instanceof HTMLElement || element instanceof SVGElement) element.focus({ preventScroll: true });
}

/** What the Tab key stops at, in its order. */
export function tabStops(within: ParentNode): HTMLElement[] {
  return [...within.querySelectorAll<HTMLElement>('a[href], button, summary, [tabindex="0"]')].filter((element) =>
    element.checkVisibility({ visibilityProperty: true }),
  );
}
