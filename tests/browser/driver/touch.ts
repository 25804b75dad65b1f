import type { Page } from 'puppeteer-core';
import { marksOf, type SeenMark } from './marks';
import { waitFor } from './wait-for';

/** The first mark with a text, once it is there. */
export function markOf(page: Page, text: string): Promise<SeenMark> {
  return waitFor(`«${text}»`, async () => (await marksOf(page)).find((mark) => mark.text === text));
}

/** Lays a finger on the middle of the first mark with a text, for some milliseconds. */
export async function pressMark(page: Page, text: string, milliseconds: number): Promise<void> {
  const { x, y, width, height } = await markOf(page, text);
  await page.touchscreen.touchStart(x + width / 2, y + height / 2);
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  await page.touchscreen.touchEnd();
}
