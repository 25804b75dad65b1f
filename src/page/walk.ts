import { isVisible, type Mark, markRects } from './mark';

/** Which way, and from where: from the ring, from what is in view, or from the frame's first or last mention. */
export type WalkStep = { direction: 'next' | 'previous'; from: 'ring' | 'view' | 'edge' };

/** What came of a step. */
export type WalkAnswer =
  /** The ring stands at the next mention. */
  | 'stepped'
  /** There is no further one in this frame. */
  | 'ended'
  /** The ring is not in this frame. */
  | 'elsewhere';

/** A mention with its place among those that can be seen, from 0. */
export type WalkPlace = { mark: Mark; index: number; count: number };

/** The keyboard's way from mention to mention. */
export type Walk = {
  step(step: WalkStep): WalkAnswer;
  /** Goes on from a mention that was reached in another way. */
  stand(mark: Mark | undefined): void;
  /** Where the walk is; `anywhere`, before it began: the first mention in view or, without one, of the page. */
  here(where: 'here' | 'anywhere'): Mark | undefined;
};

/** Walks through what a reader can see of the marks; `onStep` is told each place, and the end of the walk. */
export function createWalk(marks: () => readonly Mark[], onStep: (place: WalkPlace | undefined) => void): Walk {
  let current: Mark | undefined;
  const inView = (visible: readonly Mark[]): number => visible.findIndex(isInView);

  return {
    step({ direction, from }) {
      const visible = marks().filter(isVisible);
      const at = current === undefined ? -1 : visible.indexOf(current);
      if (from === 'ring' && at === -1) return 'elsewhere';
      const edge = direction === 'next' ? 0 : visible.length - 1;
      const view = inView(visible);
      const starts = { ring: at + (direction === 'next' ? 1 : -1), view: view === -1 ? edge : view, edge };
      const index = starts[from];
      current = visible[index];
      onStep(current && { mark: current, index, count: visible.length });
      return current === undefined ? 'ended' : 'stepped';
    },
    stand(mark) {
      current = mark;
    },
    here(where) {
      const visible = marks().filter(isVisible);
      if (current !== undefined && visible.includes(current)) return current;
      return where === 'here' ? undefined : (visible[inView(visible)] ?? visible[0]);
    },
  };
}

function isInView(mark: Mark): boolean {
  const [rect] = markRects(mark);
  return rect !== undefined && rect.bottom > 0 && rect.top < innerHeight && rect.right > 0 && rect.left < innerWidth;
}
