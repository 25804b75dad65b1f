/** A place on the screen (CSS pixels). */
export type Box = { left: number; top: number; width: number; height: number };

/** CSS pixels between cards. */
const GAP = 8;

/**
 * The nearest place at which a card covers none of those that are pinned, within the window; the wanted one where there
 * is none. Rather to the side than up or down, where it might cover the line that it belongs to.
 */
export function freePlace(wanted: Box, taken: readonly Box[], window: { width: number; height: number }): Box {
  const isFree = (box: Box): boolean => !taken.some((other) => overlaps(box, other));
  if (isFree(wanted)) return wanted;
  const isWithin = ({ left, top, width, height }: Box): boolean =>
    left >= 0 && top >= 0 && left + width <= window.width && top + height <= window.height;
  const distance = ({ left, top }: Box): number => Math.hypot(left - wanted.left, top - wanted.top);
  const nearest = (boxes: readonly Box[]): Box | undefined =>
    boxes.filter((box) => isWithin(box) && isFree(box)).sort((a, b) => distance(a) - distance(b))[0];
  const aside = taken.flatMap(({ left, width }) => [
    { ...wanted, left: left - wanted.width - GAP },
    { ...wanted, left: left + width + GAP },
  ]);
  const aboveOrBelow = taken.flatMap(({ top, height }) => [
    { ...wanted, top: top - wanted.height - GAP },
    { ...wanted, top: top + height + GAP },
  ]);
  return nearest(aside) ?? nearest(aboveOrBelow) ?? wanted;
}

function overlaps(a: Box, b: Box): boolean {
  return a.left < b.left + b.width && b.left < a.left + a.width && a.top < b.top + b.height && b.top < a.top + a.height;
}
