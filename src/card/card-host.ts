import { CARD_HOST } from '../page/elements';

/** An element of ours on a page, there only while it shows something. */
export type CardHost = {
  readonly element: HTMLElement;
  /** What is shown, at its place on the screen. */
  readonly floating: HTMLElement;
  /** Shows it on top of all, where it can be used beside an element of the page. Says whether it is there. */
  attach(beside: Element): boolean;
  remove(): void;
};

/** What the page must not get to see of what the reader does in the card. */
const PRIVATE_EVENTS = [
  'auxclick beforeinput click contextmenu copy cut dblclick focusin focusout input keydown keypress keyup mousedown',
  'mousemove mouseout mouseover mouseup paste pointercancel pointerdown pointermove pointerout pointerover pointerup',
  'selectstart touchend touchmove touchstart wheel',
].flatMap((names) => names.split(' '));

/** Makes a host with a closed shadow root, which page styles and scripts cannot enter. */
export function createCardHost(css: string): CardHost {
  // In a document without custom elements: had the page defined one by this name, it would be given the root of a host
  // that it made itself (HTML, §4.13.7.2, `ElementInternals.shadowRoot`).
  const element = document.implementation.createHTMLDocument().createElement(CARD_HOST);
  const root = element.attachShadow({ mode: 'closed' });
  document.adoptNode(element);
  element.popover = 'manual';
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  const floating = document.createElement('div');
  floating.className = 'backgrounder floating';
  root.append(floating);
  for (const type of PRIVATE_EVENTS) floating.addEventListener(type, (event) => event.stopPropagation());

  return {
    element,
    floating,
    attach(beside) {
      const parent = topmostParent(beside);
      if (element.parentNode !== parent) parent.append(element);
      // The page may take it away on the spot.
      if (!element.isConnected) return false;
      if (!element.matches(':popover-open')) element.showPopover();
      // The size of a card is the reader's matter, not that of a page that is zoomed as a whole.
      floating.style.zoom = String(1 / zoomOf(element));
      return true;
    },
    remove: () => element.remove(),
  };
}

/** By how much a page has zoomed what is in an element (CSS Viewport 1, `Element.currentCSSZoom`). */
function zoomOf(element: Element & { readonly currentCSSZoom?: number }): number {
  return element.currentCSSZoom ?? 1;
}

/** A modal dialog makes everything outside it inert: a card for a name inside stands inside too. */
function topmostParent(element: Element): Element {
  for (let inner: Element | null = element; inner !== null; inner = hostAround(inner)) {
    const modal = inner.closest(':modal');
    if (modal !== null) return modal;
  }
  return document.documentElement;
}

/** The host of the shadow tree that an element is in. */
function hostAround(element: Element): Element | null {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}
