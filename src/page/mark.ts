import type { Mention } from '../lexicon/lexicon';
import type { Block } from './read-blocks';
import { parentAcross } from './shadow';

/** A mention painted on a page. */
export type Mark = {
  mention: Mention;
  /** Static: a live range would cost at each change of the page. A change makes a new mark. */
  range: StaticRange;
  /** The run of text that it was found in, at the mention's offsets. */
  block: Block;
  /** The text as it stands on the page. */
  text: string;
  /** The elements that its text nodes stand in. */
  elements: readonly Element[];
};

/** Whether the reader can see a mark, or could by scrolling: text of hidden menus does not count. */
export function isVisible({ range }: Mark): boolean {
  const element = parentAcross(range.startContainer);
  return (
    element?.isConnected === true && element.checkVisibility({ visibilityProperty: true }) && !hidesContents(element)
  );
}

/** Whether an element that can itself be seen shows nothing of what is in it: folded, or hidden until it is found. */
function hidesContents(element: Element): boolean {
  const isFolded = Element.prototype.matches.call(element, 'details:not([open])');
  return isFolded || getComputedStyle(element).contentVisibility === 'hidden';
}

/** The places of a mark on the screen, a rectangle for each line (CSS pixels of the viewport). */
export function markRects({ range }: Mark): DOMRect[] {
  return [...(liveRange(range)?.getClientRects() ?? [])].filter(({ width, height }) => width > 0 && height > 0);
}

/** Whether what is selected and a mark have text in common; what merely touches it has not. */
export function shareText(selected: Range, { range }: Pick<Mark, 'range'>): boolean {
  if (range.startContainer.getRootNode() !== selected.startContainer.getRootNode()) return false;
  const marked = liveRange(range);
  if (marked === undefined) return false;
  // The names of the constants are of the other range first: its end and the start of what is selected.
  const isBehind = selected.compareBoundaryPoints(Range.END_TO_START, marked) >= 0;
  const isAhead = selected.compareBoundaryPoints(Range.START_TO_END, marked) <= 0;
  return !isBehind && !isAhead;
}

/** `undefined` where the page has shortened the text meanwhile. */
function liveRange({ startContainer, startOffset, endContainer, endOffset }: StaticRange): Range | undefined {
  const isThere = startOffset <= lengthOf(startContainer) && endOffset <= lengthOf(endContainer);
  if (!isThere) return undefined;
  const live = document.createRange();
  live.setStart(startContainer, startOffset);
  live.setEnd(endContainer, endOffset);
  return live;
}

/** In UTF-16 code units, of a text node; else in children (DOM, §4.2, length). */
function lengthOf(node: Node): number {
  return node instanceof CharacterData ? node.length : node.childNodes.length;
}
