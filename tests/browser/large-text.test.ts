import { afterEach, expect, test } from 'vitest';
import { cardElement } from './driver/card';
import { closeExtensionTabs } from './driver/extension-tabs';
import { hoverMark } from './driver/marks';
import { atRest, openPanel, openTable, outOfWindow, pressInRow, rowsOf } from './driver/panel';
import { openPopup } from './driver/toolbar';
import { waitFor } from './driver/wait-for';
import { useSuite } from './suite';

/** Twice what browsers come with, as a reader sets it in the browser. */
const suite = useSuite({ textSize: 32 });

afterEach(async () => {
  await closeExtensionTabs(suite.session());
});

test.each([320, 380, 1200])('the panel is of that size, and at %i px nothing stands out of it', async (width) => {
  const panel = await openPanel(suite.session(), await suite.visitMarked('/article'), '/sidepanel.html');
  await panel.setViewport({ width, height: 800 });
  await waitFor('the list', async () => (await rowsOf(panel)).length === 16);
  const size = await panel.evaluate(() => getComputedStyle(document.querySelector('.name') ?? document.body).fontSize);
  expect(Number.parseFloat(size)).toBeGreaterThanOrEqual(28);
  expect(await outOfWindow(panel)).toEqual([]);
  await pressInRow(panel, 'Viktor Khrenin', '.name');
  await waitFor('the card', () => panel.evaluate(() => document.querySelector('.in-place h2') !== null));
  expect(await outOfWindow(panel)).toEqual([]);
  // The panel scrolls to the card.
  await atRest(panel, '.in-place');
  for (const view of ['story', 'timeline', 'map']) {
    await panel.click(`#tab-${view}`);
    await waitFor(view, () =>
      panel.evaluate((id) => document.querySelector(`#view-${id}:not([hidden])`) !== null, view),
    );
    if (view === 'map') await panel.waitForSelector('.map .node');
    expect([view, await outOfWindow(panel)]).toEqual([view, []]);
  }
  await openTable(panel);
  expect(await outOfWindow(panel)).toEqual([]);
  await panel.type('.search', 'minister khrenin');
  await panel.waitForSelector('.results .cards > li');
  expect(await outOfWindow(panel)).toEqual([]);
});

test('the popup scrolls as a whole, to its last row: what stands above the list would take all room', async () => {
  const panel = await openPopup(suite.session(), await suite.visitMarked('/article'));
  await waitFor('the list', () => panel.evaluate(() => document.querySelectorAll('.cards > li').length === 16));
  const { beyond, bottom, height } = await panel.evaluate(() => {
    const { clientHeight } = document.documentElement;
    const across = [document.documentElement, document.body].map((one) => one.scrollWidth - one.clientWidth);
    const last = [...document.querySelectorAll('.cards > li')].at(-1);
    last?.scrollIntoView({ block: 'end', behavior: 'instant' });
    return { beyond: Math.max(...across), bottom: last?.getBoundingClientRect().bottom, height: clientHeight };
  });
  expect(beyond).toBe(0);
  expect(bottom).toBeLessThanOrEqual(height + 1);
  await panel.close();
});

test('a card on a page is of that size too, and within the window', async () => {
  const page = await suite.visitMarked('/article');
  await hoverMark(page, 'Viktor Khrenin');
  const { x, y, width, height } = await cardElement(page);
  expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
  expect(x + width).toBeLessThanOrEqual(1280);
  expect(y + height).toBeLessThanOrEqual(900);
  expect((await cardElement(page, 'h2')).height).toBeGreaterThan(36);
});
