/** A place on the screen (CSS pixels). */
export type Box = { left: number; top: number; width: number; height: number };

/** CSS pixels between cards. */
const GAP = 8;

/** As what parts of its height a card is tried: where there is no room for all of it, it scrolls. */
const PARTS = [1, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4];

/**
 * The nearest place at which a card covers none of those that are pinned, within the window, as high as it can be there;
 * the wanted one where there is none.
 */
export function freePlace(wanted: Box, taken: readonly Box[], window: { width: number; height: number }): Box {
  if (isFree(wanted, taken)) return wanted;
  for (const part of PARTS) {
    const place = nearestPlace({ ...wanted, height: Math.floor(wanted.height * part) }, taken, window);
    if (place !== undefined) return place;
  }
  return wanted;
}

/** Rather to the side than up or down, where it might cover the line that it belongs to, and rather that than both. */
function nearestPlace(wanted: Box, taken: readonly Box[], window: { width: number; height: number }): Box | undefined {
  const isWithin = ({ left, top, width, height }: Box): boolean =>
    left >= 0 && top >= 0 && left + width <= window.width && top + height <= window.height;
  const distance = ({ left, top }: Box): number => Math.hypot(left - wanted.left, top - wanted.top);
  const nearest = (boxes: readonly Box[]): Box | undefined =>
    boxes.filter((box) => isWithin(box) && isFree(box, taken)).sort((a, b) => distance(a) - distance(b))[0];
  const lefts = taken.flatMap(({ left, width }) => [left - wanted.width - GAP, left + width + GAP]);
  const tops = taken.flatMap(({ top, height }) => [top - wanted.height - GAP, top + height + GAP]);
  const aside = lefts.map((left) => ({ ...wanted, left }));
  const aboveOrBelow = tops.map((top) => ({ ...wanted, top }));
  const corners = lefts.flatMap((left) => tops.map((top) => ({ ...wanted, left, top })));
  return nearest(aside) ?? nearest(aboveOrBelow) ?? nearest(corners);
}

function isFree(box: Box, taken: readonly Box[]): boolean {
  return !taken.some((other) => overlaps(box, other));
}

function overlaps(a: Box, b: Box): boolean {
  return a.left < b.left + b.width && b.left < a.left + a.width && a.top < b.top + b.height && b.top < a.top + a.height;
}
