import { type Box, boxesOverlap, type Point } from './geometry';
import { textWidth, wrapText } from './wrap-text';

/** A label's lines around its middle, and the room that they take. */
export type PlacedLabel = { x: number; y: number; lines: readonly string[]; box: Box };

/** A line that asks for its label. */
export type Labelled = {
  text: string;
  /** Points of the line from its beginning to its end, in equal steps. */
  points: readonly Point[];
  /** Where its label may lie: on the line, also farther from it, or, where all is full, where it covers the least. */
  reach: 'near' | 'far' | 'any';
};

type LabelRoom = {
  /** What no label may cover. */
  taken: readonly Box[];
  /** What one may cover where there is no other place: names that are not looked at. */
  faint: readonly Box[];
  /** The map's own edges. */
  bounds: Box;
  /** Pixels. */
  textSize: number;
};

/** Widths that a label is set in, in parts of its size, and the room around its words. */
const WIDTHS = [11, 8, 16, 6.5];
const LONGEST_WORD = 16;
const PADDING = 0.3;
const LEADING = 1.2;

/**
 * Sets labels on their lines, as near to the middle as there is room: none covers another or what is taken. A label for
 * which there is no room within its reach is not set.
 */
export function placeLabels(asked: readonly Labelled[], room: LabelRoom): (PlacedLabel | undefined)[] {
  const placed: (PlacedLabel | undefined)[] = asked.map(() => undefined);
  const order = asked
    .map((label, index) => ({ label, index }))
    // The shortest lines have the fewest places to offer.
    .sort((a, b) => length(a.label) - length(b.label));
  const taken = [...room.taken];
  for (const { label, index } of order) {
    const places = candidates(label, room);
    const isFree = (boxes: readonly Box[]) => (place: PlacedLabel) =>
      !boxes.some((box) => boxesOverlap(box, place.box));
    const place =
      places.find(isFree([...taken, ...room.faint])) ??
      places.find(isFree(taken)) ??
      (label.reach === 'any' ? leastCovering(places, taken) : undefined);
    if (place === undefined) continue;
    placed[index] = place;
    taken.push(place.box);
  }
  return placed;
}

/** How far above and below its line a label may lie, in parts of its size; and if it must lie somewhere. */
const NEAR = [0, -1.3, 1.3];
const FAR = [...NEAR, -2.6, 2.6, -4, 4, -6, 6];

/** The places at a line that a label could take, the best first. */
function candidates({ text, points, reach }: Labelled, { bounds, textSize }: LabelRoom): PlacedLabel[] {
  const middle = (points.length - 1) / 2;
  const steps = points.map((_, index) => index).sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle) || a - b);
  const longest = Math.max(...text.split(/\s+/u).map(textWidth));
  const settings = WIDTHS.map((widest) => {
    // Words are not cut where they need not be.
    const lines = wrapText(text, Math.max(widest, Math.min(longest, LONGEST_WORD)));
    return {
      lines,
      halfWidth: (Math.max(...lines.map(textWidth)) / 2 + PADDING) * textSize,
      halfHeight: ((lines.length * LEADING) / 2 + PADDING / 2) * textSize,
    };
  });
  return (reach === 'near' ? NEAR : FAR).flatMap((away) =>
    settings.flatMap(({ lines, halfWidth, halfHeight }) =>
      steps.flatMap((step) => {
        const point = points[step] ?? { x: 0, y: 0 };
        // Beside an upright line, too.
        return (reach !== 'near' && away !== 0 ? [0, -1.2, 1.2] : [0]).map((aside) => {
          const x = within(point.x + aside * halfWidth, bounds.left + halfWidth, bounds.right - halfWidth);
          const y = within(point.y + away * textSize, bounds.top + halfHeight, bounds.bottom - halfHeight);
          const box = { left: x - halfWidth, top: y - halfHeight, right: x + halfWidth, bottom: y + halfHeight };
          return { x, y, lines, box };
        });
      }),
    ),
  );
}

function leastCovering(places: readonly PlacedLabel[], taken: readonly Box[]): PlacedLabel | undefined {
  const covered = ({ box }: PlacedLabel): number => taken.reduce((sum, other) => sum + sharedArea(box, other), 0);
  return places.toSorted((a, b) => covered(a) - covered(b))[0];
}

function sharedArea(a: Box, b: Box): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return Math.max(0, width) * Math.max(0, height);
}

function length({ points }: Labelled): number {
  const first = points[0];
  const last = points.at(-1);
  return first && last ? Math.hypot(last.x - first.x, last.y - first.y) : 0;
}

function within(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}
