import { autoUpdate, computePosition, flip, hide, inline, offset, shift, size } from '@floating-ui/dom';
import type { CardAnchor } from '../page/card-slot';
import { CARD_HOST } from '../page/elements';

/** CSS pixels between the card and its name: close enough for the pointer's way. */
const GAP = 6;

/** CSS pixels between the card and the edges of the window. */
const MARGIN = 8;

/** The one element of ours on a page, there only while a card is open. */
export type CardHost = {
  /** Where the card is rendered. */
  readonly content: HTMLElement;
  open(anchor: CardAnchor): void;
  close(): void;
  isTarget(event: Event): boolean;
};

/** What the page must not get to see of what the reader does in the card. */
const PRIVATE_EVENTS = [
  'auxclick beforeinput click contextmenu copy cut dblclick focusin focusout input keydown keypress keyup mousedown',
  'mousemove mouseout mouseover mouseup paste pointercancel pointerdown pointermove pointerout pointerover pointerup',
  'selectstart touchend touchmove touchstart wheel',
].flatMap((names) => names.split(' '));

/** Makes the host with a closed shadow root, which page styles and scripts cannot enter. */
export function createCardHost(css: string): CardHost {
  // In a document without custom elements: had the page defined one by this name, it would be given the root of a host
  // that it made itself (HTML, §4.13.7.2, `ElementInternals.shadowRoot`).
  const host = document.implementation.createHTMLDocument().createElement(CARD_HOST);
  const root = host.attachShadow({ mode: 'closed' });
  document.adoptNode(host);
  host.popover = 'manual';
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  const floating = document.createElement('div');
  floating.className = 'backgrounder floating';
  const content = document.createElement('div');
  content.className = 'scroller';
  floating.append(content);
  root.append(floating);
  for (const type of PRIVATE_EVENTS) floating.addEventListener(type, (event) => event.stopPropagation());

  let stopFollowing = (): void => undefined;
  return {
    content,
    open(anchor) {
      stopFollowing();
      const parent = topmostParent(anchor.element);
      if (host.parentNode !== parent) parent.append(host);
      // The page may take it away on the spot.
      if (!host.isConnected) return;
      if (!host.matches(':popover-open')) host.showPopover();
      content.scrollTop = 0;
      stopFollowing = follow(anchor, floating);
    },
    close() {
      stopFollowing();
      host.remove();
    },
    isTarget: (event) => event.target === host,
  };
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

/** Keeps the card at its name while the page scrolls and changes, until the name is out of sight. */
function follow(anchor: CardAnchor, floating: HTMLElement): () => void {
  const reference = {
    contextElement: anchor.element,
    getBoundingClientRect: () => bounds(anchor.rects()),
    getClientRects: () => anchor.rects(),
  };
  const place = async (): Promise<void> => {
    const { x, y, middlewareData } = await computePosition(reference, floating, {
      strategy: 'fixed',
      placement: 'bottom-start',
      middleware: [
        inline(anchor.point),
        offset(GAP),
        flip({ padding: MARGIN }),
        shift({ padding: MARGIN }),
        size({ padding: MARGIN, apply: ({ availableHeight }) => limitHeight(floating, availableHeight) }),
        hide(),
      ],
    });
    if (middlewareData.hide?.referenceHidden === true) anchor.onLost();
    Object.assign(floating.style, { left: `${x}px`, top: `${y}px` });
  };
  return autoUpdate(reference, floating, () => void place());
}

function limitHeight(floating: HTMLElement, available: number): void {
  floating.style.setProperty('--available-height', `${Math.floor(available)}px`);
}

function bounds(rects: readonly DOMRect[]): DOMRect {
  const left = Math.min(...rects.map((rect) => rect.left));
  const top = Math.min(...rects.map((rect) => rect.top));
  const right = Math.max(...rects.map((rect) => rect.right));
  const bottom = Math.max(...rects.map((rect) => rect.bottom));
  return rects.length > 0 ? new DOMRect(left, top, right - left, bottom - top) : new DOMRect();
}
