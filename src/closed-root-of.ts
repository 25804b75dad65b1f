import { browser } from 'wxt/browser';

declare global {
  interface HTMLElement {
    /** In Firefox, and for extensions alone. */
    readonly openOrClosedShadowRoot?: ShadowRoot | null;
  }
}

/** The shadow root of an element, closed ones too, which browsers show to extensions; `undefined` where it has none. */
export function closedRootOf(element: HTMLElement): ShadowRoot | undefined {
  const root = import.meta.env.FIREFOX ? element.openOrClosedShadowRoot : browser.dom.openOrClosedShadowRoot(element);
  return root ?? undefined;
}
