import type { Page } from 'puppeteer-core';
import { type SeenElement, seeInside } from './closed-shadow';
import { waitFor } from './wait-for';

const HOST = 'backgrounder-card';

/** The open card of a page, or an element of it. */
export function cardElement(page: Page, selector = '.floating'): Promise<SeenElement> {
  return waitFor(`${selector} of the card`, async () => (await seeInside(page, HOST, selector))[0]);
}

/** The open card headed by a name. */
export async function cardOf(page: Page, name: string): Promise<SeenElement> {
  await waitFor(`the card of ${name}`, async () => (await seeInside(page, HOST, 'h2'))[0]?.text === name);
  return cardElement(page);
}

/** Waits until no card is open. */
export async function noCard(page: Page): Promise<void> {
  await waitFor('the card to close', () => page.evaluate((host) => document.querySelector(host) === null, HOST));
}

/** Presses the button of the card that has a text. */
export async function pressInCard(page: Page, selector: string, text: string): Promise<void> {
  const find = () => seeInside(page, HOST, selector);
  const { x, y, width, height } = await waitFor(`«${text}» in the card`, async () =>
    (await find()).find((element) => element.text.includes(text)),
  );
  await page.mouse.move(x + width / 2, y + height / 2, { steps: 4 });
  await page.mouse.down();
  await page.mouse.up();
}
