import type { Page } from 'puppeteer-core';
import { cardElement } from '../browser/driver/card';
import { hoverMark, marksOf } from '../browser/driver/marks';
import { followNobody, openView, pressInRow } from '../browser/driver/panel';
import { waitFor } from '../browser/driver/wait-for';
import { canTake, type Look, nameOf, openAs, type Studio, type Taken } from './studio';

/** A picture of something found, followed or taken along. */
type Picture = Look & {
  name: string;
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
export async function takeFinds(studio: Studio): Promise<Taken[]> {
  const taken: Taken[] = [];
  for (const scheme of ['light', 'dark'] as const) {
    for (const picture of PICTURES) {
      const inScheme = { ...picture, scheme, name: `${picture.name}, ${scheme}` };
      if (canTake(studio, inScheme)) taken.push(await take(studio, inScheme));
    }
  }
  return taken;
}

async function take(studio: Studio, picture: Picture): Promise<Taken> {
  const { path, taken } = nameOf(studio, picture.name);
  const page = await studio.session.newPage();
  await page.goto(`${studio.origin}/article`);
  await waitFor('marks', async () => (await marksOf(page)).length > 0);
  const panel = await openAs(studio, page, picture);
  if (studio.scheme === undefined) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: picture.scheme ?? 'light' }]);
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
  return taken;
}
