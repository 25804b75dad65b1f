import type { EntityKey } from '../dossier/dossier';
import { isVisible, type Mark, markRects } from './mark';
import type { Painter } from './paint';
import { flatParent, parentAcross } from './shadow';

/** Milliseconds for which a mark that was jumped to stays lit: time enough to find it on the screen. */
const LIT = 2000;

/** A visible mention of an entity, by its index in reading order. */
export type JumpTarget = { entity: EntityKey; index: number };

/** Makes the way to a mention: scrolls there and lights it up. It answers with the mark, if there was such a mention. */
export function createJump(
  marks: () => readonly Mark[],
  painter: Painter,
  signal: AbortSignal,
): (target: JumpTarget) => Mark | undefined {
  let timer: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => clearTimeout(timer));

  return ({ entity, index }) => {
    const mark = marks()
      .filter(({ mention }) => mention.entity.key === entity)
      .filter(isVisible)[index];
    if (mark === undefined) return undefined;
    bringIntoView(mark);
    painter.flash(mark);
    clearTimeout(timer);
    timer = setTimeout(() => painter.flash(undefined), LIT);
    return mark;
  };
}

/** Scrolls to a mark. There is no scrolling to a range: its element comes into view first, then what of a long one hides the name. */
export function bringIntoView(mark: Mark): void {
  const { startContainer } = mark.range;
  parentAcross(startContainer)?.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  for (let pane = flatParent(startContainer); pane !== null; pane = flatParent(pane)) {
    const isPane = pane.scrollHeight > pane.clientHeight && getComputedStyle(pane).overflowY !== 'visible';
    if (isPane && pane !== document.scrollingElement) scrollTo(mark, pane, pane.getBoundingClientRect());
  }
  scrollTo(mark, window, new DOMRect(0, 0, innerWidth, innerHeight));
}

/** Has a mark stand in the middle of what scrolls, unless it is in sight there. */
function scrollTo(mark: Mark, scroller: Element | Window, { top, bottom, height }: DOMRect): void {
  const [rect] = markRects(mark);
  if (rect === undefined || (rect.top >= top && rect.bottom <= bottom)) return;
  scroller.scrollBy({ top: rect.top - top - height / 2, behavior: 'instant' });
}
