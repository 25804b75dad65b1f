import type { Page } from 'puppeteer-core';
import { afterEach, expect, inject, test } from 'vitest';
import { routes } from '../pages/routes';
import { cardOf, noCard } from './driver/card';
import { seeInEach } from './driver/closed-shadow';
import { command } from './driver/commands';
import { builtExtension, launch, type Session } from './driver/launch';
import { hoverMark, marksOf, markTexts } from './driver/marks';
import { type Server, serve } from './driver/serve';
import { waitFor } from './driver/wait-for';
import { ARTICLE_MARKS } from './expected-marks';

let session: Session | undefined;
let server: Server | undefined;
afterEach(async () => {
  await session?.close();
  await server?.close();
});

/** A browser with the article in a tab, opened before the extension came. */
async function withOpenArticle(): Promise<{ page: Page; browser: Session }> {
  const pages = await serve(routes);
  server = pages;
  const browser = await launch(inject('browser'), {
    beforeInstall: async (launched) => {
      await (await launched.newPage()).goto(`${pages.origin}/article`);
    },
  });
  session = browser;
  const page = (await browser.browser.pages()).find((candidate) => candidate.url().endsWith('/article'));
  if (!page) throw new Error('the tab is gone');
  expect(await markTexts(page, ARTICLE_MARKS.length)).toEqual(ARTICLE_MARKS);
  return { page, browser };
}

test('a tab that was open before the extension came is marked, and opens cards, without a reload', async () => {
  const { page } = await withOpenArticle();
  await page.bringToFront();
  await hoverMark(page, 'Viktor Khrenin');
  await cardOf(page, 'Viktor Khrenin');
});

test('an extension that is removed takes its marks along, and says nothing more', async () => {
  const { page, browser } = await withOpenArticle();
  const logged = logOf(page);
  await page.bringToFront();
  await hoverMark(page, 'Viktor Khrenin');
  await cardOf(page, 'Viktor Khrenin');
  await page.mouse.move(2, 2);
  await noCard(page);
  await browser.browser.uninstallExtension(browser.id);
  // The reader comes back from wherever extensions are removed.
  const other = await browser.newPage();
  await other.bringToFront();
  await page.bringToFront();
  let y = 100;
  await waitFor('no mark', async () => {
    y = 100 + ((y + 20) % 600);
    await page.mouse.move(400, y);
    return (await visibleMarks(page)) === 0;
  });
  await page.evaluate(() => document.body.append('Iran and Belarus'));
  await page.mouse.move(400, 110);
  expect(await visibleMarks(page)).toBe(0);
  expect(logged).toEqual([]);
});

test('an extension that is removed takes its open card along, and one that comes again opens cards', async () => {
  const { page, browser } = await withOpenArticle();
  const logged = logOf(page);
  await page.bringToFront();
  const { x, y } = await hoverMark(page, 'Viktor Khrenin');
  await cardOf(page, 'Viktor Khrenin');
  await browser.browser.uninstallExtension(browser.id);
  await waitFor('the card to go', async () => {
    await page.mouse.move(x + 4 + (Date.now() % 8), y + 6);
    // Firefox leaves the host, in which nothing is shown any more.
    return (await seeInEach(page, 'backgrounder-card', '.floating')).every(({ width }) => width === 0);
  });
  expect(logged).toEqual([]);
  await browser.browser.installExtension(builtExtension(browser.name));
  await page.mouse.move(2, 2);
  await waitFor('a card', async () => {
    // Until the names are stored anew there is none.
    await page.mouse.move(2, 2);
    await hoverMark(page, 'Viktor Khrenin');
    return waitFor(
      'it',
      async () => {
        const seen = await seeInEach(page, 'backgrounder-card', 'h2');
        return seen.some(({ text, width }) => text === 'Viktor Khrenin' && width > 0);
      },
      2000,
    ).catch(() => false);
  });
  expect(logged).toEqual([]);
});

test('an extension that is removed takes a card along that has the keyboard, at the next key', async () => {
  const { page, browser } = await withOpenArticle();
  const logged = logOf(page);
  await page.bringToFront();
  await command(browser, page, 'open-card');
  await waitFor('a card', async () => (await seeInEach(page, 'backgrounder-card', 'h2')).length > 0);
  const focused = () => page.evaluate(() => document.activeElement?.localName);
  await waitFor('the focus', async () => (await focused()) === 'backgrounder-card');
  await browser.browser.uninstallExtension(browser.id);
  await page.keyboard.press('KeyP');
  await waitFor('the card to go', async () =>
    (await seeInEach(page, 'backgrounder-card', '.floating')).every(({ width }) => width === 0),
  );
  expect(logged).toEqual([]);
});

/** What a page logs and throws from now on. */
function logOf(page: Page): readonly string[] {
  const logged: string[] = [];
  page.on('console', (message) => logged.push(message.text()));
  page.on('pageerror', (error) => logged.push(String(error)));
  return logged;
}

/** How many marks can be seen: Firefox takes an extension's style away with it, Chromium leaves it. */
async function visibleMarks(page: Page): Promise<number> {
  const isStyled = await page.evaluate(
    () => getComputedStyle(document.body, '::highlight(backgrounder-state)').textDecorationStyle === 'dotted',
  );
  return isStyled ? (await marksOf(page)).length : 0;
}
