import { type Mark, markRects } from './mark';
import { elementsDownTo, parentAcross } from './shadow';

/** CSS pixels of the viewport. */
export type Point = { x: number; y: number };

/**
 * The mark that a reader sees at a point of the viewport (CSS pixels): one in the element that is on top there, whose
 * lines hold the point. Not by `highlightsFromPoint`: Chromium (156) finds nothing with it unless a CSS pixel is one of
 * the screen, Firefox also text that something else covers.
 *
 * Two kinds of elements stand before text that the reader sees: controls whose inner parts take no pointer, and links
 * «stretched» by an empty `::after` over the whole teaser that they belong to, as on many front pages.
 * @param marksIn gives the marks that stand directly in an element.
 */
export function markAtPoint(
  { x, y }: Point,
  marksIn: (element: Element) => Iterable<Mark>,
  all: () => readonly Mark[],
  shadowRoots: readonly ShadowRoot[],
): Mark | undefined {
  const tops = elementsDownTo(x, y, shadowRoots);
  const isThere = (mark: Mark): boolean => markRects(mark).some((rect) => holds(rect, x, y));
  const shown = tops.flatMap((top) => [...marksIn(top)]).find(isThere);
  if (shown !== undefined) return shown;
  const [top] = tops;
  const within = top && (stretchedOver(top) ?? (top.closest(CONTROLS) && top));
  if (!within) return undefined;
  return all().find((mark) => mark.elements.every((element) => within.contains(element)) && isThere(mark));
}

/** Elements whose inner parts often take no pointer of their own. */
const CONTROLS = 'a, button, label, summary, [role="link"], [role="button"]';

/** Whether an element is part of what does something when it is pressed, shadow trees included. */
export function isInControl(element: Element): boolean {
  for (let at: Element | null = element; at !== null; at = parentAcross(at)) {
    if (Element.prototype.matches.call(at, CONTROLS)) return true;
  }
  return false;
}

/** What a link is stretched over by a pseudo-element that covers without hiding. */
function stretchedOver(element: Element): Element | undefined {
  const link = element.closest<HTMLElement>('a[href]');
  const isStretched = link !== null && ['::before', '::after'].some((pseudo) => isClearCover(link, pseudo));
  if (!isStretched) return undefined;
  return getComputedStyle(link).position === 'static' ? (link.offsetParent ?? undefined) : link;
}

function isClearCover(link: Element, pseudo: string): boolean {
  const { content, position, backgroundColor, backgroundImage } = getComputedStyle(link, pseudo);
  return (
    content !== 'none' &&
    position === 'absolute' &&
    backgroundImage === 'none' &&
    (backgroundColor === 'transparent' || backgroundColor === 'rgba(0, 0, 0, 0)')
  );
}

function holds({ left, right, top, bottom }: DOMRect, x: number, y: number): boolean {
  return left <= x && x <= right && top <= y && y <= bottom;
}
