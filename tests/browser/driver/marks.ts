import type { Page } from 'puppeteer-core';
import { waitFor } from './wait-for';

/** A mark as the page's own scripts can see it. */
export type SeenMark = {
  kind: string;
  text: string;
  /** Of its first line, in CSS pixels of the viewport. */
  x: number;
  y: number;
  width: number;
  height: number;
};

/**
 * The marks of a page (or, given a frame, of that), in document order. One whose text has left the
 * document, which the next reading will take away, comes first.
 */
export function marksOf(page: Pick<Page, 'evaluate'>): Promise<SeenMark[]> {
  return page.evaluate(() => {
    const seen = [...CSS.highlights].flatMap(([name, highlight]) =>
      name.startsWith('backgrounder-') && name !== 'backgrounder-flash'
        ? [...highlight].map((range) => {
            const live = document.createRange();
            live.setStart(range.startContainer, range.startOffset);
            live.setEnd(range.endContainer, range.endOffset);
            return { kind: name.slice('backgrounder-'.length), live };
          })
        : [],
    );
    const isThere = ({ live }: { live: Range }) => live.startContainer.isConnected;
    const rootOf = ({ live }: { live: Range }) => live.startContainer.getRootNode();
    // Between trees there is no order of ranges: those of a shadow tree stay where they are.
    const there = seen
      .filter(isThere)
      .sort((a, b) => (rootOf(a) === rootOf(b) ? a.live.compareBoundaryPoints(Range.START_TO_START, b.live) : 0));
    return [...seen.filter((mark) => !isThere(mark)), ...there].map(({ kind, live }) => {
      const { x, y, width, height } = live.getClientRects()[0] ?? new DOMRect();
      return { kind, text: live.toString().replace(/\s+/gu, ' '), x, y, width, height };
    });
  });
}

/** The texts of a page's marks, once there are as many as expected. */
export async function markTexts(page: Pick<Page, 'evaluate'>, count: number): Promise<string[]> {
  let last: SeenMark[] = [];
  try {
    return await waitFor(`${count} marks`, async () => {
      last = await marksOf(page);
      return last.length === count && last.map(({ text }) => text);
    });
  } catch (error) {
    throw new Error(`saw ${last.length} marks: ${last.map(({ text }) => text).join(' | ')}`, { cause: error });
  }
}

/** Moves the pointer to the middle of the `nth` mark with a text, after bringing it into view. */
export async function hoverMark(page: Page, text: string, nth = 0): Promise<SeenMark> {
  const find = () =>
    waitFor(`a mark «${text}»`, async () => (await marksOf(page)).filter((mark) => mark.text === text)[nth]);
  const before = await find();
  await scrollTo(page, before.y);
  const mark = await find();
  await page.mouse.move(mark.x + mark.width / 2, mark.y + mark.height / 2, { steps: 2 });
  return mark;
}

/** Brings a height of the viewport to its middle, and waits until the page has heard of it: that takes a frame. */
async function scrollTo(page: Page, y: number): Promise<void> {
  await page.evaluate(async (height) => {
    scrollBy({ top: height - innerHeight / 2, behavior: 'instant' });
    for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
  }, y);
}
