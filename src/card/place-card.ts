import {
  type AutoUpdateOptions,
  autoUpdate,
  computePosition,
  hide,
  type MiddlewareData,
  offset,
  platform,
  type Side,
  shift,
  type VirtualElement,
} from '@floating-ui/dom';
import type { CardAnchor } from '../page/card-slot';
import type { Point } from '../page/mark-at-point';
import { parentAcross } from '../page/shadow';

/** CSS pixels between the card and its name: close enough for the pointer's way. */
const GAP = 6;

/** CSS pixels between the card and the edges of the window. */
const MARGIN = 8;

/** CSS pixels of height or width that a side must offer to be good enough. */
const ENOUGH = 280;

/** CSS pixels of height, and of width, with which a card still says who it is. */
export const LEAST = { height: 120, width: 200 };

/** Lines that are further apart than this many times their height do not follow each other. */
const APART = 4;

/** The card is placed by the window, not by what around its host the page has transformed. */
const BY_WINDOW = { ...platform, getOffsetParent: () => window };

/** In the top layer the window alone contains and clips: no transform and no scroll pane of the page counts. */
const WINDOW = { boundary: [], padding: MARGIN };

/**
 * Keeps the card at its name while the page scrolls and changes, until the name is out of sight. It stands wholly on one
 * side of the name's line, and which one does not hang on its own size: it stays there whatever is opened in it.
 * @param onPlaced is told each time that it has been placed, on which side and where (CSS pixels of the viewport).
 */
export function followName(
  { element, point, rects, onLost }: CardAnchor,
  floating: HTMLElement,
  onPlaced: (side: Side, place: Point) => void,
): () => void {
  const { writingMode } = getComputedStyle(element);
  const isVertical = !writingMode.startsWith('horizontal');
  // Which of its lines the pointer was on: the page, and with it the lines, may scroll away beneath it.
  const hovered = rects().findIndex((line) => point !== undefined && isOn(line, point));
  const { reference, following } = surroundings(element, () => besideWhat(rects(), hovered, isVertical));
  let hasStopped = false;
  const place = async (): Promise<void> => {
    const taken = besideWhat(rects(), hovered, isVertical);
    const side = roomiestSide(taken, writingMode);
    const { width, height, isOver } = spaceAt(side, taken);
    floating.style.setProperty('--available-width', `${Math.floor(width)}px`);
    floating.style.setProperty('--available-height', `${Math.floor(height)}px`);
    const { x, y, middlewareData } = await computePosition(reference, floating, {
      strategy: 'fixed',
      placement: `${side}-start`,
      platform: BY_WINDOW,
      middleware: [offset(GAP), shift({ ...WINDOW, crossAxis: isOver }), hide()],
    });
    if (hasStopped) return;
    if (isHidden(middlewareData, element, taken)) onLost();
    // Where cards are kept, that leaves it where it is.
    if (hasStopped) return;
    Object.assign(floating.style, { left: `${x}px`, top: `${y}px` });
    onPlaced(side, { x, y });
  };
  const stop = keepPlacing(element, { reference, following }, floating, () => void place());
  return () => {
    hasStopped = true;
    stop();
  };
}

/** Calls at once, and whenever what is around a name has moved it. */
function keepPlacing(
  element: Element,
  { reference, following }: Surroundings,
  floating: HTMLElement,
  place: () => void,
): () => void {
  const stop = autoUpdate(reference, floating, place, following);
  // A pane may hold the text itself: floating-ui asks those around the name's element alone.
  element.addEventListener('scroll', place, { passive: true });
  return () => {
    stop();
    element.removeEventListener('scroll', place);
  };
}

/** Whether text cannot be seen where it stands, by what floating-ui's `hide` says and by its own element. */
function isHidden({ hide: around }: MiddlewareData, element: Element, place: DOMRect): boolean {
  return around?.referenceHidden === true || isCutOff(element, place);
}

/** Whether text is scrolled or cut out of sight by the very element that it stands in. */
function isCutOff(element: Element, { left, right, top, bottom }: DOMRect): boolean {
  // Those two give their overflow to the window (CSS Overflow 3, §3.3).
  if (element === document.body || element === document.documentElement) return false;
  if (getComputedStyle(element).overflow === 'visible') return false;
  const box = element.getBoundingClientRect();
  return right <= box.left || left >= box.right || bottom <= box.top || top >= box.bottom;
}

/**
 * What floating-ui is to follow at an element, and how. It asks all that is around it for its name and parent, which a form with
 * fields named so does not tell in Chromium: there it looks at the name itself, in each frame.
 */
function surroundings(element: Element, getBoundingClientRect: () => DOMRect): Surroundings {
  for (let outer: Element | null = element; outer !== null; outer = parentAcross(outer)) {
    if (!isMisnamed(outer)) continue;
    const following = { ancestorScroll: false, ancestorResize: false, animationFrame: true };
    return { reference: { getBoundingClientRect }, following };
  }
  return { reference: { getBoundingClientRect, contextElement: element }, following: {} };
}

type Surroundings = { reference: VirtualElement; following: AutoUpdateOptions };

/** Whether an element gives a field of its own where it is asked for what floating-ui asks. */
function isMisnamed(element: Element): boolean {
  const isField = (value: unknown): boolean => value instanceof Element && element.contains(value);
  return typeof element.nodeName !== 'string' || isField(element.parentNode) || isField(element.assignedSlot);
}

/** Keeps a sheet at the foot of what of the window is in sight, as the reader pinches and pans. */
export function keepInSight(sheet: HTMLElement): () => void {
  const place = (): void => {
    const { left, right, bottom, top } = viewInSight();
    const lengths = { left, right: windowWidth() - right, bottom: innerHeight - bottom, height: bottom - top };
    for (const [name, length] of Object.entries(lengths)) sheet.style.setProperty(`--sight-${name}`, `${length}px`);
  };
  place();
  const listening = new AbortController();
  for (const type of ['resize', 'scroll']) visualViewport?.addEventListener(type, place, listening);
  return () => listening.abort();
}

/** Keeps boxes around the lines of a name while it can be seen, until it is gone. */
export function followLines(
  { element, rects, onLost }: Pick<CardAnchor, 'element' | 'rects' | 'onLost'>,
  draw: (rects: readonly DOMRect[]) => void,
  floating: HTMLElement,
): () => void {
  const { reference, following } = surroundings(element, () => bounds(rects()));
  let hasStopped = false;
  const place = async (): Promise<void> => {
    const { middlewareData } = await computePosition(reference, floating, {
      strategy: 'fixed',
      platform: BY_WINDOW,
      middleware: [hide()],
    });
    if (hasStopped) return;
    const lines = rects();
    if (lines.length === 0) onLost();
    // A pane of the page may have scrolled it away under what is around the pane.
    draw(isHidden(middlewareData, element, bounds(lines)) ? [] : lines);
  };
  const stop = keepPlacing(element, { reference, following }, floating, () => void place());
  return () => {
    hasStopped = true;
    stop();
  };
}

/**
 * What a card stands beside: along the line, the part of the name that the pointer is on, else the first; across, all
 * of its lines, so that none is covered, unless they are apart, as in two columns.
 */
function besideWhat(rects: readonly DOMRect[], hovered: number, isVertical: boolean): DOMRect {
  const line = rects[hovered] ?? rects[0] ?? new DOMRect();
  const all = bounds(rects);
  const isApart = isVertical ? all.width > APART * line.width : all.height > APART * line.height;
  if (isApart) return line;
  return isVertical
    ? new DOMRect(all.left, line.top, all.width, line.height)
    : new DOMRect(line.left, all.top, line.width, all.height);
}

function isOn({ left, right, top, bottom }: DOMRect, { x, y }: Point): boolean {
  return left <= x && x <= right && top <= y && y <= bottom;
}

/**
 * Below the line or above it; beside the line where lines run down, on the side that has been read already. In a frame
 * that is too low for either, beside the name.
 */
function roomiestSide(taken: DOMRect, writingMode: string): Side {
  const [wanted, other] = SIDES[writingMode] ?? ['bottom', 'top'];
  const isRoomier = roomAt(wanted, taken) >= ENOUGH || roomAt(wanted, taken) >= roomAt(other, taken);
  const side = isRoomier ? wanted : other;
  if (writingMode in SIDES || roomAt(side, taken) >= LEAST.height) return side;
  const aside = roomAt('right', taken) >= roomAt('left', taken) ? 'right' : 'left';
  return roomAt(aside, taken) >= LEAST.width ? aside : side;
}

/** For lines that run down: first the side that has been read already. */
const SIDES: Readonly<Record<string, readonly [Side, Side]>> = {
  'vertical-rl': ['right', 'left'],
  'sideways-rl': ['right', 'left'],
  'vertical-lr': ['left', 'right'],
  'sideways-lr': ['left', 'right'],
};

/** CSS pixels that a card may be high (or, to the left and right, wide) on a side. */
function roomAt(side: Side, { left, right, top, bottom }: DOMRect): number {
  const view = viewInSight();
  const room = {
    top: top - view.top,
    bottom: view.bottom - bottom,
    left: left - view.left,
    right: view.right - right,
  };
  return room[side] - GAP - MARGIN;
}

/**
 * How large a card may be on a side (CSS pixels): across the line as the room there, along it as what is in sight. Where
 * no side has room, rather over the name than too small to be read.
 */
function spaceAt(side: Side, taken: DOMRect): { width: number; height: number; isOver: boolean } {
  const { left, right, top, bottom } = viewInSight();
  const width = right - left - 2 * MARGIN;
  const height = bottom - top - 2 * MARGIN;
  const room = roomAt(side, taken);
  const isAside = side === 'left' || side === 'right';
  return isAside
    ? { width: Math.min(Math.max(room, LEAST.width), width), height, isOver: room < LEAST.width }
    : { width, height: Math.min(Math.max(room, LEAST.height), height), isOver: room < LEAST.height };
}

/** What of the window is in sight, pinched or not (CSS pixels of the layout viewport; CSSOM View, §12). */
function viewInSight(): Pick<DOMRect, 'left' | 'top' | 'right' | 'bottom'> {
  const {
    offsetLeft: left,
    offsetTop: top,
    width,
    height,
  } = visualViewport ?? {
    offsetLeft: 0,
    offsetTop: 0,
    width: innerWidth,
    height: innerHeight,
  };
  return { left, top, right: left + width, bottom: top + height };
}

/** CSS pixels, without a scrollbar that takes room. */
export function windowWidth(): number {
  return visualViewport === null ? innerWidth : visualViewport.width * visualViewport.scale;
}

function bounds(rects: readonly DOMRect[]): DOMRect {
  const left = Math.min(...rects.map((rect) => rect.left));
  const top = Math.min(...rects.map((rect) => rect.top));
  const right = Math.max(...rects.map((rect) => rect.right));
  const bottom = Math.max(...rects.map((rect) => rect.bottom));
  return rects.length > 0 ? new DOMRect(left, top, right - left, bottom - top) : new DOMRect();
}
