import type { Page } from 'puppeteer-core';
import { cardElement } from '../browser/driver/card';
import type { Session } from '../browser/driver/launch';
import { hoverMark, marksOf } from '../browser/driver/marks';
import { followNobody, openPanel, openView, pressInRow } from '../browser/driver/panel';
import { waitFor } from '../browser/driver/wait-for';

/** The width of a popup, in CSS pixels. */
const POPUP = 380;

/** A picture of something found, followed or taken along. */
type Picture = {
  name: string;
  /** CSS pixels. */
  width?: number;
  act: (panel: Page, page: Page) => Promise<void>;
  /** What is taken: the panel unless this says so. */
  of?: 'page';
};

const search =
  (query: string) =>
  async (panel: Page): Promise<void> => {
    await panel.keyboard.type(query);
    await panel.waitForSelector('.results .state');
  };

const follow = async (panel: Page): Promise<void> => {
  for (const name of ['Minsk', 'Viktor Khrenin']) await pressInRow(panel, name, '.star');
  await waitFor('the list', () =>
    panel.evaluate(() => document.querySelectorAll('.followed .cards > li').length === 2),
  );
};

const PICTURES: readonly Picture[] = [
  { name: 'found, misspelt', act: search('kherenin') },
  { name: 'found, in another script', act: search('Насирзаде') },
  { name: 'found, from right to left', act: search('نصیرزاده') },
  { name: 'found, words in several places', act: search('minister khrenin') },
  { name: 'found, 320 pixels', width: 320, act: search('hegemonic powers') },
  { name: 'found, 1200 pixels', width: 1200, act: search('hegemonic powers') },
  { name: 'found nothing', act: search('q'.repeat(200)) },
  {
    name: 'followed, in the panel',
    act: async (panel) => {
      await follow(panel);
      await panel.evaluate(() => document.querySelector('.followed')?.scrollIntoView());
    },
  },
  { name: 'followed, on a page', act: follow, of: 'page' },
  {
    name: 'followed, in a card that is being copied',
    of: 'page',
    act: async (panel, page) => {
      await follow(panel);
      await page.bringToFront();
      await hoverMark(page, 'Viktor Khrenin');
      const { x, y } = await cardElement(page, '.copying .tool');
      await page.mouse.move(x + 12, y + 12, { steps: 4 });
      await page.mouse.down();
      await page.mouse.up();
      await cardElement(page, '.said-copied:not(:empty)');
    },
  },
  {
    name: 'cited',
    act: async (panel) => {
      await openView(panel, 'Story');
      await (await panel.waitForSelector('.cite summary'))?.click();
      await panel.waitForSelector('.cite pre');
      await panel.evaluate(() => document.querySelector('.cite')?.scrollIntoView());
    },
  },
];

/** Takes pictures of the search, of followed names and of what can be taken along, light and dark; and says which. */
export async function takeFinds(session: Session, origin: string, folder: string): Promise<[string, string][]> {
  const taken: [string, string][] = [];
  for (const scheme of ['light', 'dark']) {
    for (const picture of PICTURES) {
      const name = `${picture.name}, ${scheme}`;
      const file = `${name.replaceAll(/[^a-z0-9]+/gu, '-')}.png`;
      await take(session, `${origin}/article`, { picture, scheme, path: `${folder}/${file}` });
      taken.push([name, file]);
    }
  }
  return taken;
}

type Order = { picture: Picture; scheme: string; path: string };

async function take(session: Session, address: string, { picture, scheme, path }: Order): Promise<void> {
  const page = await session.newPage();
  await page.goto(address);
  await waitFor('marks', async () => (await marksOf(page)).length > 0);
  const width = picture.width ?? POPUP;
  // A popup is never narrower than it wants to be.
  const panel = await openPanel(session, page, width < POPUP ? '/sidepanel.html' : '/popup.html');
  await panel.setViewport({ width, height: 600 });
  for (const either of [panel, page]) {
    await either.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  }
  await picture.act(panel, page);
  await new Promise((resolve) => setTimeout(resolve, 300));
  const shown = picture.of === 'page' ? page : panel;
  // A tab in the background paints nothing.
  await shown.bringToFront();
  await shown.screenshot({ path });
  await followNobody(panel);
  await panel.close();
  await page.close();
}
