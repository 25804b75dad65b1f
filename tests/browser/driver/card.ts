import type { Frame, Page } from 'puppeteer-core';
import { countHosts, type SeenElement, seeInEach } from './closed-shadow';
import { waitFor } from './wait-for';

const HOST = 'backgrounder-card';

/** CSS pixels at the card's lower edge in which what follows fades out. */
const FADE = 28;

/** The open card of a page, or an element of it. */
export function cardElement(page: Page | Frame, selector = '.floating'): Promise<SeenElement> {
  return waitFor(`${selector} of the card`, async () => (await seeInEach(page, HOST, selector))[0]);
}

/** The open card headed by a name. */
export async function cardOf(page: Page | Frame, name: string): Promise<SeenElement> {
  await waitFor(`the card of ${name}`, async () => (await seeInEach(page, HOST, 'h2'))[0]?.text === name);
  return cardElement(page);
}

/** Waits until no card is open. */
export async function noCard(page: Page | Frame): Promise<void> {
  await waitFor('the card to close', async () => (await countHosts(page, HOST)) === 0);
}

/** Presses what in the card has a text, after turning the wheel as far as it takes to see it. */
export async function pressInCard(page: Page, selector: string, text: string): Promise<void> {
  const { x, y, width, height } = await waitFor(`«${text}» in the card`, async () => {
    const found = (await seeInEach(page, HOST, selector)).find((element) => element.text.includes(text));
    if (found === undefined) return undefined;
    const card = await cardElement(page);
    const isSeen = found.y >= card.y && found.y + found.height <= card.y + card.height - FADE;
    if (isSeen) return found;
    await page.mouse.move(card.x + card.width / 2, card.y + card.height / 2);
    await page.mouse.wheel({ deltaY: found.y < card.y ? -60 : 60 });
    return undefined;
  });
  await page.mouse.move(x + width / 2, y + height / 2, { steps: 4 });
  await page.mouse.down();
  await page.mouse.up();
}
