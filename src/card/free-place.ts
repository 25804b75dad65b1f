/** A place on the screen (CSS pixels). */
export type Box = { left: number; top: number; width: number; height: number };

/** CSS pixels between cards. */
const GAP = 8;

/** As what parts of its height a card is tried where there is no room for all of it: it scrolls. */
const PARTS = [0.9, 0.8, 0.7, 0.6, 0.5, 0.4];

/** Where a card may be: CSS pixels of the window, and the least height at which it is still of use. */
export type Room = { width: number; height: number; least: number };

/**
 * The nearest place at which a card covers none of those that are pinned, within the window, as high as it can be there;
 * the wanted one where there is none.
 * @param fixed its edge at its name, which stays where it is when the card is made lower.
 */
export function freePlace(wanted: Box, taken: readonly Box[], room: Room, fixed: 'top' | 'bottom'): Box {
  if (isFree(wanted, taken)) return wanted;
  const lower = PARTS.map((part) => Math.floor(wanted.height * part)).filter((height) => height >= room.least);
  const tried = [wanted.height, ...lower].map((height) => {
    const top = fixed === 'top' ? wanted.top : wanted.top + wanted.height - height;
    return { ...wanted, top, height };
  });
  const firstOf = (places: (box: Box) => Box[]): Box | undefined =>
    tried.map((box) => nearest(box, places(box), taken, room)).find((place) => place !== undefined);
  // Rather lower or to the side than up or down, where it might cover the line that it belongs to.
  return (
    firstOf((box) => [box, ...aside(box, taken)]) ??
    firstOf((box) => aboveOrBelow(box, taken)) ??
    firstOf((box) => aslant(box, taken)) ??
    wanted
  );
}

function aside(box: Box, taken: readonly Box[]): Box[] {
  return taken
    .flatMap(({ left, width }) => [left - box.width - GAP, left + width + GAP])
    .map((left) => ({ ...box, left }));
}

function aboveOrBelow(box: Box, taken: readonly Box[]): Box[] {
  return taken
    .flatMap(({ top, height }) => [top - box.height - GAP, top + height + GAP])
    .map((top) => ({ ...box, top }));
}

function aslant(box: Box, taken: readonly Box[]): Box[] {
  return aside(box, taken).flatMap((beside) => aboveOrBelow(beside, taken));
}

/** Of some places, the free one within the window that is nearest to a box. */
function nearest(box: Box, places: readonly Box[], taken: readonly Box[], room: Room): Box | undefined {
  const isWithin = ({ left, top, width, height }: Box): boolean =>
    left >= 0 && top >= 0 && left + width <= room.width && top + height <= room.height;
  const distance = ({ left, top }: Box): number => Math.hypot(left - box.left, top - box.top);
  return places.filter((place) => isWithin(place) && isFree(place, taken)).sort((a, b) => distance(a) - distance(b))[0];
}

function isFree(box: Box, taken: readonly Box[]): boolean {
  return !taken.some((other) => overlaps(box, other));
}

function overlaps(a: Box, b: Box): boolean {
  return a.left < b.left + b.width && b.left < a.left + a.width && a.top < b.top + b.height && b.top < a.top + a.height;
}
