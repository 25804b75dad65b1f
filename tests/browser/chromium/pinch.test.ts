import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { cardElement, cardOf, noCard } from '../driver/card';
import { hoverMark, marksOf } from '../driver/marks';
import { waitFor } from '../driver/wait-for';
import { useSuite } from '../suite';

const suite = useSuite();

const body =
  '<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>A page</title>' +
  '<p style="margin: 380px 300px">Viktor Khrenin came.</p></html>';

/** Fails unless the open card is wholly in what is in sight. */
async function expectInSight(page: Page): Promise<void> {
  const card = await cardElement(page);
  const sight = await page.evaluate(() => {
    const { offsetLeft, offsetTop, width, height, scale } = visualViewport ?? new VisualViewport();
    return { left: offsetLeft, top: offsetTop, right: offsetLeft + width, bottom: offsetTop + height, scale };
  });
  expect(sight.scale).toBe(2);
  expect(card.x).toBeGreaterThanOrEqual(sight.left);
  expect(card.y).toBeGreaterThanOrEqual(sight.top);
  expect(card.x + card.width).toBeLessThanOrEqual(sight.right);
  expect(card.y + card.height).toBeLessThanOrEqual(sight.bottom);
}

test('a card stands in what is in sight of a window that is pinched larger', async () => {
  const page = await suite.visitMarked('/pinch', { body });
  const client = await page.createCDPSession();
  await client.send('Emulation.setPageScaleFactor', { pageScaleFactor: 2 });
  await hoverMark(page, 'Viktor Khrenin');
  await cardOf(page, 'Viktor Khrenin');
  await expectInSight(page);
});

test('a card for fingers lies at the foot of what is in sight, pinched before or after', async () => {
  const page = await suite.visitMarked('/pinch', { body });
  const client = await page.createCDPSession();
  const tap = async (): Promise<void> => {
    const mark = await waitFor('the mark', async () => (await marksOf(page))[0]);
    await page.touchscreen.tap(mark.x + 10, mark.y + 8);
    await cardElement(page, '.sheet');
    await cardOf(page, 'Viktor Khrenin');
  };
  await tap();
  const zoom = (pageScaleFactor: number) => client.send('Emulation.setPageScaleFactor', { pageScaleFactor });
  await zoom(2);
  const isInSight = async (): Promise<boolean> => {
    await page.evaluate(() => new Promise(requestAnimationFrame));
    return expectInSight(page).then(
      () => true,
      () => false,
    );
  };
  await waitFor('it to have followed', isInSight);
  await zoom(1);
  await page.touchscreen.tap(5, 5);
  await noCard(page);
  await zoom(2);
  await tap();
  await expectInSight(page);
});
