// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Mark } from '../../src/page/mark';
import { createNearMarks } from '../../src/page/near-marks';

type Entry = Pick<IntersectionObserverEntry, 'target' | 'isIntersecting' | 'boundingClientRect'>;

/** Of the window, as jsdom has it. */
const HEIGHT = 768;

let observed: Set<Element>;
let tell: (entries: Entry[]) => void;

beforeEach(() => {
  observed = new Set();
  class Observer {
    constructor(onChange: (entries: Entry[]) => void) {
      tell = onChange;
    }
    observe = (element: Element): void => void observed.add(element);
    unobserve = (element: Element): void => void observed.delete(element);
    disconnect = (): void => observed.clear();
  }
  vi.stubGlobal('IntersectionObserver', Observer);
  // jsdom lays nothing out.
  Range.prototype.getClientRects = () => [] as unknown as DOMRectList;
});
afterEach(() => {
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

/** Marks, one in each of so many paragraphs, with what shows them. */
function manyMarks(count: number): {
  marks: Mark[];
  shown: Set<Mark>;
  near: ReturnType<typeof createNearMarks>;
  end: AbortController;
} {
  const marks = Array.from({ length: count }, (_, index) => {
    const paragraph = document.body.appendChild(document.createElement('p'));
    const text = paragraph.appendChild(document.createTextNode(`In ${index}`));
    const range = { startContainer: text, startOffset: 0, endContainer: text, endOffset: 2 };
    return { range, elements: [paragraph] } as unknown as Mark;
  });
  const shown = new Set<Mark>();
  const end = new AbortController();
  const near = createNearMarks(
    (mark) => shown.add(mark),
    (mark) => shown.delete(mark),
    end.signal,
  );
  for (const mark of marks) near.add(mark);
  return { marks, shown, near, end };
}

/** Says where each observed element is, by its place among all paragraphs, each as tall as a window. */
function layOut(marks: readonly Mark[], first: number): void {
  const indices = new Map(marks.map(({ elements: [element] }, index) => [element, index]));
  tell(
    [...observed].map((target) => {
      const top = ((indices.get(target) ?? 0) - first) * HEIGHT;
      const isIntersecting = top > -3 * HEIGHT && top < 3 * HEIGHT;
      return { target, isIntersecting, boundingClientRect: new DOMRect(0, top, 100, HEIGHT) };
    }),
  );
}

test('few marks are all shown, and nothing is followed', () => {
  const { marks, shown, near } = manyMarks(100);
  near.arrange(marks);
  expect(shown.size).toBe(100);
  expect(observed.size).toBe(0);
});

test('of many, those near the window are shown, by groups, as it moves', () => {
  const { marks, shown, near } = manyMarks(1000);
  near.arrange(marks);
  layOut(marks, 500);
  const indices = () => marks.flatMap((mark, index) => (shown.has(mark) ? [index] : []));
  expect(indices()).toEqual(expect.arrayContaining([498, 499, 500, 501, 502]));
  expect(shown.size).toBeLessThan(30);
  layOut(marks, 100);
  expect(indices()).toEqual(expect.arrayContaining([98, 99, 100, 101, 102]));
  expect(shown.size).toBeLessThan(30);
  expect(observed.size).toBeLessThanOrEqual(400);
});

test('a group that reaches from before the window to after it is shown', () => {
  const { marks, shown, near } = manyMarks(2000);
  near.arrange(marks);
  // Ten in a group: the window stands between its ends, far from both.
  layOut(marks, 1005);
  expect(shown.has(marks[1005] as Mark)).toBe(true);
});

test('a group whose ends are not to be seen is shown, wherever it is', () => {
  const { marks, shown, near } = manyMarks(2000);
  near.arrange(marks);
  tell([...observed].map((target) => ({ target, isIntersecting: false, boundingClientRect: new DOMRect() })));
  expect(shown.size).toBe(2000);
});

test('what a scroller clips within the window counts as near', () => {
  const { marks, shown, near } = manyMarks(2000);
  near.arrange(marks);
  const boundingClientRect = new DOMRect(0, HEIGHT / 2, 100, 20);
  tell([...observed].map((target) => ({ target, isIntersecting: false, boundingClientRect })));
  expect(shown.size).toBe(2000);
});

test('where far ends are is asked anew when the reader has jumped: of them the browser tells nothing by itself', () => {
  const { marks, shown, near } = manyMarks(2000);
  near.arrange(marks);
  layOut(marks, 0);
  expect(shown.has(marks[1005] as Mark)).toBe(false);
  const asked: Element[] = [];
  observed.add = (element) => {
    asked.push(element);
    return Set.prototype.add.call(observed, element) as Set<Element>;
  };
  document.dispatchEvent(new Event('scrollend'));
  expect(asked.length).toBeGreaterThan(300);
  layOut(marks, 1005);
  expect(shown.has(marks[1005] as Mark)).toBe(true);
});

test('once they are few again all are shown, and none that has gone', () => {
  const { marks, shown, near } = manyMarks(1000);
  near.arrange(marks);
  layOut(marks, 0);
  for (const mark of marks.slice(50)) near.delete(mark);
  near.arrange(marks.slice(0, 50));
  expect([...shown].length).toBe(50);
  expect(observed.size).toBe(0);
});

test('nothing is shown or followed after the end', () => {
  const { marks, shown, near, end } = manyMarks(1000);
  near.arrange(marks);
  layOut(marks, 0);
  const before = shown.size;
  const entries = [...observed];
  end.abort();
  tell(entries.map((target) => ({ target, isIntersecting: true, boundingClientRect: new DOMRect() })));
  expect(shown.size).toBe(before);
  expect(observed.size).toBe(0);
});
