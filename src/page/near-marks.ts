import { type Mark, markRects } from './mark';
import { onEachDocument } from './on-each-document';

/**
 * So many marks are shown wherever they are. Each mark that the browser holds costs it something at every change of the
 * page (docs/peace.md has the figures): so few cost nothing to speak of.
 */
const FEW = 250;

/** Groups of marks, on a page with many, that are shown or not as one: the browser follows two elements for each. */
const GROUPS = 200;

/** How far around the window marks are shown before a reader has scrolled there. */
const AROUND = '200%';

/** Where something is, seen from the window and what is around it. */
type Place = 'before' | 'near' | 'after' | 'hidden';

/** Marks that follow each other. */
type Group = { marks: readonly Mark[]; first: Mark; last: Mark };

/** Of a page's marks shows all, where they are few, and else those near the window. */
export type NearMarks = {
  /** A mark is there. */
  add(mark: Mark): void;
  /** It is there no more. */
  delete(mark: Mark): void;
  /** All are there, in reading order. */
  arrange(marks: readonly Mark[]): void;
};

/**
 * Makes what decides which marks are shown. Where they are, the browser itself tells once it has laid out the page, so that
 * it never has to do so for us. Ends with the signal.
 */
export function createNearMarks(
  show: (mark: Mark) => void,
  hide: (mark: Mark) => void,
  signal: AbortSignal,
): NearMarks {
  const shown = new Set<Mark>();
  /** The marks at the ends of groups, by the elements that are followed for them. */
  let ends = new Map<Element, Mark>();
  let groups: readonly Group[] = [];
  const places = new Map<Element, Place>();
  /** Where each end was when it was looked at last. */
  const known = new WeakMap<Mark, Place>();

  const setShown = (mark: Mark, isShown: boolean): void => {
    if (isShown === shown.has(mark)) return;
    if (isShown) shown.add(mark);
    else shown.delete(mark);
    (isShown ? show : hide)(mark);
  };
  const showGroup = ({ marks, first, last }: Group): void => {
    const [start, end] = [placeOf(first), placeOf(last)];
    // Until both are known, all stays as it is.
    if (start === undefined || end === undefined) return;
    // Between ends that are not to be seen something else may be.
    const isNear = start === 'near' || start === 'hidden' || start !== end;
    for (const mark of marks) setShown(mark, isNear);
  };
  const placeOf = ({ elements: [element] }: Mark): Place | undefined => element && places.get(element);
  const observer = new IntersectionObserver(
    (entries) => {
      if (signal.aborted) return;
      for (const entry of entries) {
        const mark = ends.get(entry.target);
        if (mark === undefined) continue;
        const place = placeIn(entry, mark, known.get(mark));
        known.set(mark, place);
        places.set(entry.target, place);
      }
      groups.forEach(showGroup);
    },
    { rootMargin: AROUND, scrollMargin: AROUND },
  );
  signal.addEventListener('abort', () => observer.disconnect());
  /** Asks anew where far ends are: of one that was far on one side and is on the other, the browser tells nothing. */
  const askAnew = (): void => {
    for (const element of ends.keys()) {
      if (places.get(element) === 'near') continue;
      observer.unobserve(element);
      observer.observe(element);
    }
  };
  // Of panes too, whose ends of scrolling do not come up from them.
  const listening = { capture: true, passive: true, signal };
  onEachDocument(() => window.addEventListener('scrollend', askAnew, listening), signal);

  return {
    add(mark) {
      if (shown.size < FEW) setShown(mark, true);
    },
    delete: (mark) => setShown(mark, false),
    arrange(marks) {
      groups = marks.length > FEW ? groupsOf(marks) : [];
      const followed = ends;
      ends = endsOf(groups);
      for (const element of followed.keys()) {
        if (ends.has(element)) continue;
        observer.unobserve(element);
        places.delete(element);
      }
      for (const element of ends.keys()) if (!followed.has(element)) observer.observe(element);
      if (groups.length > 0) groups.forEach(showGroup);
      else for (const mark of marks) setShown(mark, true);
    },
  };
}

function groupsOf(marks: readonly Mark[]): Group[] {
  const size = Math.ceil(marks.length / GROUPS);
  const groups: Group[] = [];
  for (let at = 0; at < marks.length; at += size) {
    const some = marks.slice(at, at + size);
    const [first, last] = [some[0], some.at(-1)];
    if (first !== undefined && last !== undefined) groups.push({ marks: some, first, last });
  }
  return groups;
}

function endsOf(groups: readonly Group[]): Map<Element, Mark> {
  const ends = groups.flatMap(({ first, last }) => [first, last]);
  return new Map(ends.flatMap((mark) => mark.elements.slice(0, 1).map((element) => [element, mark] as const)));
}

/**
 * Where the element is in which a mark stands. Asked when the page has just been laid out.
 * @param known where it was before
 */
function placeIn(
  { isIntersecting, boundingClientRect, target }: IntersectionObserverEntry,
  mark: Mark,
  known: Place | undefined,
): Place {
  if (isIntersecting) return 'near';
  const { top, bottom, width, height } = boundingClientRect;
  if (width === 0 && height === 0) {
    // What is laid out as if it were not there has text all the same, of which the browser does not tell.
    return getComputedStyle(target).display === 'contents' ? 'near' : 'hidden';
  }
  // Within the window it is clipped by something that scrolls, and what follows it may not be.
  const place = bottom <= 0 ? 'before' : top < innerHeight ? 'near' : 'after';
  // Its text was with it: to ask where that is, for each, takes a while.
  if (place === known) return place;
  const [rect] = markRects(mark);
  // Text may stand far out of its element: whoever follows that would miss it.
  const isAstray = rect !== undefined && (rect.bottom < top - innerHeight || rect.top > bottom + innerHeight);
  return isAstray ? 'near' : place;
}

declare global {
  interface IntersectionObserverInit {
    /** Intersection Observer, §3.2: the same as `rootMargin` for the scrollers between. */
    scrollMargin?: string;
  }
}
