import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { cardElement, cardOf, noCard } from '../driver/card';
import { type ChangedExtension, changedExtension, changeManifest } from '../driver/changed-extension';
import { seeInEach } from '../driver/closed-shadow';
import { launch, type Session } from '../driver/launch';
import { marksOf } from '../driver/marks';
import { openPanel, rowsOf } from '../driver/panel';
import { type Server, serve } from '../driver/serve';
import { pressMark } from '../driver/touch';
import { waitFor } from '../driver/wait-for';

/**
 * Firefox as it is on a telephone, as far as its desktop form can be made so: by its preferences it has fingers for
 * pointers, and a window as it is there; the extension has neither keyboard commands nor keyword, menu and sidebar.
 */
const PREFERENCES = {
  // `pointer: coarse` and `hover: none`, for all that points.
  'ui.primaryPointerCapabilities': 1,
  'ui.allPointerCapabilities': 1,
  'dom.w3c_touch_events.enabled': 1,
  'apz.allow_zooming': true,
  'ui.useOverlayScrollbars': 1,
  'general.useragent.override': 'Mozilla/5.0 (Android 15; Mobile; rv:150.0) Gecko/150.0 Firefox/150.0',
};

/** The parts of a manifest that Firefox for Android knows nothing of (MDN, «Browser compatibility» of each). */
const LEFT_OUT = ['commands', 'omnibox', 'sidebar_action'];

const HOST = 'backgrounder-card';
const SCREEN = { width: 412, height: 780 };
const SENTENCE = '<p style="margin: 60px 20px">Viktor Khrenin came to Minsk. <a href="#there">Iran</a> agreed.';
const BODY = `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>A page</title>${SENTENCE}</html>`;

let extension: ChangedExtension;
let session: Session;
let server: Server;
let pages: Page[] = [];

beforeAll(async () => {
  extension = changedExtension('firefox', (folder) => {
    changeManifest(folder, (manifest) => {
      for (const part of LEFT_OUT) delete manifest[part];
      // Without its permission there are no menus, as there are none on Android.
      manifest.permissions = manifest.permissions.filter((permission) => permission !== 'contextMenus');
    });
  });
  server = await serve(() => ({ body: BODY }));
  session = await launch('firefox', { extension: extension.folder, preferences: PREFERENCES });
});
afterEach(async () => {
  await Promise.all(pages.map((page) => page.close()));
  pages = [];
});
afterAll(async () => {
  await session?.close();
  await server?.close();
  extension?.remove();
});

async function visit(): Promise<Page> {
  const page = await session.newPage();
  pages.push(page);
  await page.setViewport(SCREEN);
  await page.goto(server.origin);
  await waitFor('marks', async () => (await marksOf(page)).length > 0);
  return page;
}

test('the browser has fingers alone, and lacks what a telephone’s lacks', async () => {
  const page = await visit();
  const has = (query: string) => page.evaluate((asked) => matchMedia(asked).matches, query);
  expect([await has('(any-hover: hover)'), await has('(any-pointer: fine)'), await has('(pointer: coarse)')]).toEqual([
    false,
    false,
    true,
  ]);
  const panel = await openPanel(session, page);
  pages.push(panel);
  const parts = await panel.evaluate(() => {
    const { browser } = globalThis as unknown as { browser: Record<string, unknown> };
    return ['commands', 'contextMenus', 'omnibox', 'sidebarAction'].filter((part) => browser[part] !== undefined);
  });
  expect(parts).toEqual([]);
});

test('a tap on a name opens the sheet, as wide as the screen and at its foot; a tap outside closes it', async () => {
  const page = await visit();
  await pressMark(page, 'Viktor Khrenin', 40);
  await cardOf(page, 'Viktor Khrenin');
  await waitFor('it to have arrived', async () => (await cardElement(page)).opacity === 1);
  const sheet = await cardElement(page);
  expect([sheet.x, sheet.width, Math.round(sheet.y + sheet.height)]).toEqual([0, SCREEN.width, SCREEN.height]);
  await page.touchscreen.tap(200, 20);
  await noCard(page);
});

test('a name in a link opens its sheet at a long press, a tap is the link’s', async () => {
  const page = await visit();
  await pressMark(page, 'Iran', 40);
  await waitFor('the link to be followed', () => page.evaluate(() => location.hash === '#there'));
  expect(await seeInEach(page, HOST, '.floating')).toEqual([]);
  await page.evaluate(() => history.replaceState(null, '', location.pathname));
  await pressMark(page, 'Iran', 800);
  await cardOf(page, 'Iran');
  expect(await page.evaluate(() => location.hash)).toBe('');
});

test('the panel, a tab there, tells of the page that the reader came from', async () => {
  const page = await visit();
  const panel = await openPanel(session, page);
  pages.push(panel);
  await panel.setViewport(SCREEN);
  const rows = await waitFor('the list', async () => {
    const shown = await rowsOf(panel);
    return shown.length === 3 && shown;
  });
  expect(rows.map(({ name }) => name).sort()).toEqual(['Iran', 'Minsk', 'Viktor Khrenin']);
  expect(await panel.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(SCREEN.width);
});
