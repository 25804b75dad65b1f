import { type Mark, markRects } from './mark';

/** CSS pixels of the viewport. */
export type Point = { x: number; y: number };

/**
 * The mark that a reader sees at a point of the viewport (CSS pixels).
 *
 * The browsers' own answer, `under`, needs two corrections. Firefox finds text that something else covers.
 * And Chromium finds no text below a «stretched» link: one whose empty `::after` lies over the whole teaser
 * that it belongs to, as on many front pages. The reader sees the text there, and the mark.
 */
export function markAtPoint({ x, y }: Point, under: readonly Mark[], all: readonly Mark[]): Mark | undefined {
  const top = document.elementFromPoint(x, y);
  if (top === null) return undefined;
  const shown = under.find((mark) => parentsOf(mark).some((parent) => top.contains(parent)));
  if (shown !== undefined) return shown;
  const teaser = stretchedOver(top);
  if (teaser === undefined) return undefined;
  const inTeaser = all.filter((mark) => parentsOf(mark).every((parent) => teaser.contains(parent)));
  return inTeaser.find((mark) => markRects(mark).some((rect) => holds(rect, x, y)));
}

function parentsOf({ range }: Mark): (Element | null)[] {
  return [range.startContainer.parentElement, range.endContainer.parentElement];
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
