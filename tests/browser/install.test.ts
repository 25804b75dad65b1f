import { afterEach, expect, inject, test } from 'vitest';
import { routes } from '../pages/routes';
import { cardOf } from './driver/card';
import { launch, type Session } from './driver/launch';
import { hoverMark, markTexts } from './driver/marks';
import { type Server, serve } from './driver/serve';
import { ARTICLE_MARKS } from './expected-marks';

let session: Session | undefined;
let server: Server | undefined;
afterEach(async () => {
  await session?.close();
  await server?.close();
});

test('a tab that was open before the extension came is marked, and opens cards, without a reload', async () => {
  const pages = await serve(routes);
  server = pages;
  session = await launch(inject('browser'), {
    beforeInstall: async (browser) => {
      await (await browser.newPage()).goto(`${pages.origin}/article`);
    },
  });
  const page = (await session.browser.pages()).find((candidate) => candidate.url().endsWith('/article'));
  if (!page) throw new Error('the tab is gone');
  expect(await markTexts(page, ARTICLE_MARKS.length)).toEqual(ARTICLE_MARKS);
  await page.bringToFront();
  await hoverMark(page, 'Viktor Khrenin');
  await cardOf(page, 'Viktor Khrenin');
});
