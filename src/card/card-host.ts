import { CARD_HOST } from '../page/elements';
import { hearFirst, takeKey } from '../page/hear-first';
import { documentOrder, flatParent, isInside, openRootOf } from '../page/shadow';
import { shadowTreesIn } from '../page/shadow-trees';
import { focusedElement } from './focus';

/** An element of ours on a page, there only while it shows something. */
export type CardHost = {
  readonly element: HTMLElement;
  /** What is shown, at its place on the screen. */
  readonly floating: HTMLElement;
  /** Shows it on top of all, where it can be used beside an element or text of the page. Says whether it is there. */
  attach(beside: Node): boolean;
  /** Shows it above what the page has put on top since. */
  raise(beside: Node): void;
  remove(): void;
};

export type CardHostOptions = {
  /** Is told each key that is pressed in it, and where; listeners within are told none. */
  onKey: (event: KeyboardEvent, target: HTMLElement) => void;
  /** The page has opened or closed something that lies on top, as dialogs and popovers do. */
  onTopChange: () => void;
  /** The page has taken the host away. */
  onGone: () => void;
};

/** What the page must not get to see of what the reader does in the card. */
const PRIVATE_EVENTS = [
  'auxclick beforeinput click contextmenu copy cut dblclick focusin focusout input mousedown',
  'mousemove mouseout mouseover mouseup paste pointercancel pointerdown pointermove pointerout pointerover pointerup',
  'selectstart touchend touchmove touchstart wheel',
].flatMap((names) => names.split(' '));

/**
 * What tells that the page has put something on top of all, or taken it away. Of what a shadow tree opens, `toggle` is
 * not heard outside it; a dialog takes the keyboard, too.
 */
const TOP_EVENTS = ['toggle', 'fullscreenchange', 'focusin'] as const;

/**
 * Firefox ends our scripts with the extension, and no one is left to close what is open: it is shown only for so long
 * as the sheet of marks, which the browser takes away, says so.
 */
const GO_WITH_EXTENSION = '.backgrounder { display: var(--backgrounder-display, none); }';

/** Firefox gives a page the nodes that are selected, those of closed trees too, and by these all that is around them. */
const KEEP_FROM_SELECTION = '.backgrounder { user-select: none; }';

/** Makes a host with a closed shadow root, which page styles and scripts cannot enter. */
export function createCardHost(css: string, options: Partial<CardHostOptions> = {}): CardHost {
  const { onKey, onTopChange, onGone } = options;
  // In a document without custom elements: had the page defined one by this name, it would be given the root of a host
  // that it made itself (HTML, §4.13.7.2, `ElementInternals.shadowRoot`).
  const element = document.implementation.createHTMLDocument().createElement(CARD_HOST);
  const root = element.attachShadow({ mode: 'closed' });
  document.adoptNode(element);
  element.popover = 'manual';
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(import.meta.env.FIREFOX ? css + GO_WITH_EXTENSION + KEEP_FROM_SELECTION : css);
  root.adoptedStyleSheets = [sheet];
  const floating = document.createElement('div');
  floating.className = 'backgrounder floating';
  root.append(floating);
  for (const type of PRIVATE_EVENTS) floating.addEventListener(type, (event) => event.stopPropagation());
  // A page that has got hold of a part of the card, as by a selection, presses nothing in it.
  floating.addEventListener('click', stopUntrusted, { capture: true });
  const hear = (event: Event): void => {
    if (!isWithin(event, element)) return;
    if (!(event instanceof KeyboardEvent) || event.type !== 'keydown') {
      event.stopImmediatePropagation();
      return;
    }
    takeKey(event);
    const target = root.activeElement;
    if (target instanceof HTMLElement) onKey?.(event, target);
  };
  const onTop = (event: Event): void => {
    const { target, type } = event;
    if (type === 'focusin') {
      const modal = event.composedPath().find((node) => node instanceof Element && matches(node, ':modal'));
      if (modal instanceof Element && !isInside(element, modal)) onTopChange?.();
      return;
    }
    const isOnTop = target instanceof Element && matches(target, `:is(dialog, [popover]):not(${CARD_HOST})`);
    if (isOnTop || target === document) onTopChange?.();
  };
  // What it stands in may close or go without a word: a dialog in a shadow tree, or one that a framework takes away.
  const watch = new IntersectionObserver(() => {
    if (!element.isConnected) onGone?.();
    else if (!floating.checkVisibility()) onTopChange?.();
  });
  let stopHearing = (): void => undefined;
  const listen = (): void => {
    stopHearing();
    stopHearing = hearFirst(hear);
    watch.observe(floating);
    for (const type of TOP_EVENTS) document.addEventListener(type, onTop, { capture: true });
  };
  const stopListening = (): void => {
    stopHearing();
    watch.disconnect();
    for (const type of TOP_EVENTS) document.removeEventListener(type, onTop, { capture: true });
  };

  return {
    element,
    floating,
    attach(beside) {
      const top = nearestAround(beside, ':modal, :popover-open');
      // Beside a shadow tree, what is not slotted is not shown.
      const parent = openRootOf(top) ?? top;
      if (element.parentNode !== parent) parent.append(element);
      // The page may take it away on the spot.
      if (!element.isConnected) return false;
      if (!element.matches(':popover-open')) element.showPopover();
      // The size of a card is the reader's matter, not that of a page that is zoomed as a whole.
      floating.style.zoom = String(1 / zoomOf(element));
      listen();
      return true;
    },
    raise(beside) {
      const focused = root.activeElement;
      // It has been there all along.
      floating.style.animation = 'none';
      if (element.matches(':popover-open')) element.hidePopover();
      if (this.attach(beside) && focused instanceof HTMLElement) focused.focus({ preventScroll: true });
    },
    remove() {
      element.remove();
      stopListening();
    },
  };
}

function stopUntrusted(event: Event): void {
  if (event.isTrusted) return;
  event.preventDefault();
  event.stopImmediatePropagation();
}

/** By how much a page has zoomed what is in an element (CSS Viewport 1, `Element.currentCSSZoom`). */
function zoomOf(element: Element & { readonly currentCSSZoom?: number }): number {
  return element.currentCSSZoom ?? 1;
}

/** Whether a modal dialog, or what fills the screen, keeps the reader from an element or text outside it. */
export function isShutOut(node: Node): boolean {
  return nearestAround(node, ':modal') !== topmost();
}

/** Whether an event happened on what is in a host, or on the host. */
export function isWithin(event: Event, host: Element): boolean {
  return event.composedPath().includes(host);
}

/** The dialog that keeps the reader from the rest of the page, or the page's root where none does. */
export function topmost(): Element {
  const modals = modalsIn(document.documentElement);
  const focused = focusedElement();
  // One opened over another takes the keyboard, wherever it stands in the document.
  const withFocus = modals.filter((modal) => focused !== null && isInside(focused, modal));
  return withFocus.at(-1) ?? modals.at(-1) ?? document.documentElement;
}

/** What is modal, in open shadow trees too. */
function modalsIn(tree: Element | ShadowRoot): Element[] {
  const inTrees = shadowTreesIn(tree, openRootOf).flatMap(modalsIn);
  return [...tree.querySelectorAll(':modal'), ...inTrees].sort(documentOrder);
}

/**
 * The nearest element around a node, or itself, that matches, or the page's root. A modal dialog makes everything
 * outside it inert, and a popover closes when something outside it is pressed: a card for a name inside stands inside too.
 */
function nearestAround(node: Node, selector: string): Element {
  for (let outer = node instanceof Element ? node : flatParent(node); outer !== null; outer = flatParent(outer)) {
    if (matches(outer, selector) && !isInClosedTree(outer)) return outer;
  }
  return document.documentElement;
}

/** Of what happens within a closed shadow tree, a window hears only at the tree's host: a card there would not be known. */
function isInClosedTree(element: Element): boolean {
  const tree = element.getRootNode();
  return tree instanceof ShadowRoot && (tree.mode === 'closed' || isInClosedTree(tree.host));
}

/** By way of the prototype: in a form, a field's name stands before that of a method. */
function matches(element: Element, selector: string): boolean {
  return Element.prototype.matches.call(element, selector);
}
