import type { Page } from 'puppeteer-core';
import type { Session } from '../browser/driver/launch';
import { openPanel } from '../browser/driver/panel';
import { waitFor } from '../browser/driver/wait-for';
import { showWhole } from './show-whole';
import { look, type Wishes } from './story-pictures';

/** A picture of the map of relations. */
type Picture = Wishes & {
  name: string;
  /** CSS pixels. */
  width?: number;
  act?: (panel: Page) => Promise<void>;
};

/** Presses, as the keyboard does, what a selector finds first. */
const press = (selector: string) => async (panel: Page) => {
  await panel.evaluate((wanted) => document.querySelector<SVGElement | HTMLElement>(wanted)?.focus(), selector);
  await panel.keyboard.press('Enter');
};

const choose = press('.map .node[aria-label^="Iran,"]');
const quote = press('.map [data-edge="3"]');
const table = press('.map-form button:last-of-type');

const PICTURES: readonly Picture[] = [
  { name: 'map, light' },
  { name: 'map, dark', scheme: 'dark' },
  { name: 'map, a name chosen', act: choose },
  { name: 'map, a name chosen, dark', scheme: 'dark', act: choose },
  { name: 'map, a quote open', act: quote },
  { name: 'map, as a table', act: table },
  { name: 'map, as a table, dark', scheme: 'dark', act: table },
  { name: 'map, 320 pixels', width: 320 },
  { name: 'map, 1200 pixels', width: 1200 },
  { name: 'map, 1200 pixels, a name chosen', width: 1200, act: choose },
  { name: 'map, 1200 pixels, as a table', width: 1200, act: table },
  { name: 'map, text at 200 percent', textSize: 32, act: choose },
  { name: 'map, from right to left', direction: 'rtl', act: choose },
  { name: 'map, forced colours', forcedColours: true, act: choose },
];

/** Takes pictures of the map of relations, and says which. */
export async function takeMap(session: Session, origin: string, folder: string): Promise<[string, string][]> {
  const article = await session.newPage();
  await article.goto(`${origin}/article`);
  const taken: [string, string][] = [];
  for (const picture of PICTURES) {
    const panel = await openPanel(session, article);
    await panel.setViewport({ width: picture.width ?? 400, height: 900 });
    await look(panel, picture);
    await panel.evaluate(() => {
      location.hash = 'map';
    });
    await waitFor('the map', async () => (await panel.$$('.map .on-page')).length > 0);
    await picture.act?.(panel);
    // A map is as high as the window lets it be.
    if (picture.act === table) await showWhole(panel);
    await new Promise((resolve) => setTimeout(resolve, 300));
    const file = `${picture.name.replaceAll(/[^a-z0-9]+/gu, '-')}.png`;
    await panel.screenshot({ path: `${folder}/${file}`, fullPage: true, captureBeyondViewport: false });
    await panel.close();
    taken.push([picture.name, file]);
  }
  await article.close();
  return taken;
}
