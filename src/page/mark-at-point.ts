import { type Mark, markRects } from './mark';
import { elementsDownTo, parentAcross } from './shadow';

/** CSS pixels of the viewport. */
export type Point = { x: number; y: number };

/**
 * The mark that a reader sees at a point of the viewport (CSS pixels).
 *
 * The browsers' own answer, `under`, needs two corrections. Firefox finds text that something else covers.
 * And Chromium finds no text below a «stretched» link: one whose empty `::after` lies over the whole teaser
 * that it belongs to, as on many front pages. The reader sees the text there, and the mark.
 */
export function markAtPoint(
  { x, y }: Point,
  under: readonly Mark[],
  all: readonly Mark[],
  shadowRoots: readonly ShadowRoot[],
): Mark | undefined {
  const tops = elementsDownTo(x, y, shadowRoots);
  const shown = under.find((mark) => parentsOf(mark).some((parent) => tops.some((top) => top.contains(parent))));
  if (shown !== undefined) return shown;
  const [top] = tops;
  const teaser = top && stretchedOver(top);
  if (teaser === undefined) return undefined;
  const inTeaser = all.filter((mark) => parentsOf(mark).every((parent) => teaser.contains(parent)));
  return inTeaser.find((mark) => markRects(mark).some((rect) => holds(rect, x, y)));
}

function parentsOf({ range }: Mark): (Element | null)[] {
  return [parentAcross(range.startContainer), parentAcross(range.endContainer)];
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
