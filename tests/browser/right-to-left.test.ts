import { afterEach, expect, test } from 'vitest';
import { cardElement } from './driver/card';
import { copyInside } from './driver/closed-shadow';
import { closeExtensionTabs } from './driver/extension-tabs';
import { hoverMark } from './driver/marks';
import { openDocked, openTable, outOfWindow, stateOf } from './driver/panel';
import { putIntoPersianLetters } from './driver/persian-letters';
import { violationsIn } from './driver/violations';
import { waitFor } from './driver/wait-for';
import { useSuite } from './suite';

/** All words of ours are written from right to left; the pages, and what the article says, from left to right. */
const suite = useSuite({ change: putIntoPersianLetters });

afterEach(async () => {
  await closeExtensionTabs(suite.session());
});

test('the panel is of the language and the direction of our words, and counts as that language writes', async () => {
  const panel = await openDocked(suite, 380);
  const { lang, dir } = await panel.evaluate(() => {
    const { lang, dir } = document.documentElement;
    return { lang, dir };
  });
  expect([lang, dir]).toEqual(['fa', 'rtl']);
  expect(await stateOf(panel)).toMatch(/^۱۶ /u);
  const sides = await panel.evaluate(() =>
    ['h1', '.settings-button', '.name .kind-icon', '.jump'].map((part) => {
      const { left, right } = document.querySelector(part)?.getBoundingClientRect() ?? new DOMRect();
      return left + right > innerWidth ? 'right' : 'left';
    }),
  );
  expect(sides).toEqual(['right', 'left', 'right', 'left']);
});

test.each([320, 380, 1200])('at %i px no view stands out of the window, and axe-core finds nothing', async (width) => {
  const panel = await openDocked(suite, width);
  for (const view of ['page', 'story', 'timeline', 'map']) {
    await panel.click(`#tab-${view}`);
    await waitFor(view, () =>
      panel.evaluate((id) => document.querySelector(`#view-${id}:not([hidden])`) !== null, view),
    );
    // Of names that are cut by the frame axe-core sees some words alone.
    if (view === 'map') await (await panel.waitForSelector('.map-zoom button:last-child'))?.click();
    expect([view, await outOfWindow(panel)]).toEqual([view, []]);
    expect([view, await violationsIn(panel)]).toEqual([view, []]);
  }
  await openTable(panel);
  expect([await outOfWindow(panel), await violationsIn(panel)]).toEqual([[], []]);
  await panel.type('.search', 'minister khrenin');
  await panel.waitForSelector('.results .cards > li');
  expect([await outOfWindow(panel), await violationsIn(panel)]).toEqual([[], []]);
});

test('so is a card on a page that reads the other way', async () => {
  const page = await suite.visitMarked('/article');
  await hoverMark(page, 'Viktor Khrenin');
  const card = await cardElement(page);
  expect((await copyInside(page, 'backgrounder-card'))?.html).toMatch(/<div[^>]+dir="rtl"/u);
  const icon = await cardElement(page, '.kind svg');
  expect(icon.x).toBeGreaterThan(card.x + card.width / 2);
  expect(card.x + card.width).toBeLessThanOrEqual(1280);
});
