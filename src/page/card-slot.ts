import type { EntityKey } from '../dossier/dossier';
import type { Mention } from '../lexicon/lexicon';
import type { Mark } from './mark';
import type { Point } from './mark-at-point';
import type { Scheme } from './page-scheme';

/** What a card stands beside. */
export type CardAnchor = {
  /** Rectangles of the name's lines (CSS pixels of the viewport); none where it is gone. */
  rects(): DOMRect[];
  /** The element that the name stands in. */
  element: Element;
  /** The text that the name begins in. */
  start: Node;
  /** The pointer, which tells the line of a name that wraps; absent where there is none. */
  point?: Point;
  /** How the page looks where the name stands. */
  scheme?: Scheme;
  /** Called when the name is out of sight, so that the card has no place. */
  onLost(): void;
  /** Called when the card has been closed or pinned: it no longer goes with the pointer. */
  onTaken(): void;
};

/** What a card is opened for: a mention, the text that stands there, and who else is named in the same block. */
export type Finding = Pick<Mention, 'entity' | 'name' | 'reason'> & { text: string; beside: readonly EntityKey[] };

/** What is known of a card before it opens: what it is for, and the text that it is beside. */
export type CardAhead = { finding: Finding; start: Node; scheme: Scheme | undefined };

/** How a card opens. */
export type CardManner = {
  /** At the window's foot, for fingers, and not beside its name. */
  isSheet: boolean;
  /** What is pressed in it has room for fingers. */
  isForFingers: boolean;
  /** The keyboard goes into it. */
  takesFocus: boolean;
};

/** A mention that the keyboard has walked to. */
export type Stop = {
  finding: Finding;
  anchor: Pick<CardAnchor, 'rects' | 'element' | 'start' | 'onLost'>;
  /** Its place among those of its frame, from 1. */
  place: number;
  count: number;
};

/** The card as the page room knows it. Its code comes later than ours, into the same frame. */
export type CardView = {
  /** A card may soon be wanted, of what is found where the pointer is. */
  prepare(ahead?: () => CardAhead | undefined): void;
  /** None is wanted, after all. */
  letGo(): void;
  show(finding: Finding, anchor: CardAnchor, manner: CardManner): void;
  /**
   * Opens a card at what the reader has selected, and leaves it there: of the mark that is selected, else of an entity.
   * Says whether there was a place and something to show.
   */
  lookUp(marks: readonly Mark[], entity: EntityKey | undefined): boolean;
  /** Closes the card that goes with the pointer; pinned ones stay. */
  hide(): void;
  /** Lets the open card stay where it is. */
  pin(): void;
  /** Closes all cards, pinned ones too, and takes the ring away. */
  end(): void;
  /** Draws a ring around a mention and reads it out; takes it away without one. */
  ring(stop: Stop | undefined): void;
  /** Whether an event happened on a card. */
  isTarget(event: Event): boolean;
  /** Whether it happened on the one that goes with the pointer. */
  isOpenTarget(event: Event): boolean;
  /** Where the card that goes with the pointer is (CSS pixels of the viewport), if one is open beside its name. */
  bounds(): DOMRect | undefined;
  /** Gives the open card the keyboard; says whether there is one. */
  focus(): boolean;
  hasFocus(): boolean;
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
