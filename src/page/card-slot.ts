import type { Mention } from '../lexicon/lexicon';
import type { Point } from './mark-at-point';

/** What a card stands beside. */
export type CardAnchor = {
  /** Rectangles of the name's lines (CSS pixels of the viewport); none where it is gone. */
  rects(): DOMRect[];
  /** The element that the name stands in. */
  element: Element;
  /** The pointer, which tells the line of a name that wraps. */
  point: Point;
  /** Called when the name is out of sight, so that the card has no place. */
  onLost(): void;
};

/** What a card is opened for: a mention, and the text that stands there. */
export type Finding = Pick<Mention, 'entity' | 'name' | 'reason'> & { text: string };

/** The card as the page room knows it. Its code comes later than ours, into the same frame. */
export type CardView = {
  show(finding: Finding, anchor: CardAnchor): void;
  hide(): void;
  /** Whether an event happened on the card. */
  isTarget(event: Event): boolean;
};

declare global {
  /** Where the card's code, once it has come, leaves its view; seen by our scripts alone. */
  var backgrounderCard: CardView | undefined;
}

/** The card's view, if its code has come. */
export function cardView(): CardView | undefined {
  return globalThis.backgrounderCard;
}

/** Gives the page room its card. */
export function offerCardView(view: CardView): void {
  globalThis.backgrounderCard = view;
}
