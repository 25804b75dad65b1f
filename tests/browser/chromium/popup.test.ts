import { expect, test } from 'vitest';
import { rowsOf } from '../driver/panel';
import { waitFor } from '../driver/wait-for';
import { useSuite } from '../suite';

// Firefox shows its driver no popups: there the panel is tested as a tab alone.
const suite = useSuite();

test('the popup opens from the toolbar, speaks of the active tab, is ready to be typed into, and is as wide as meant', async () => {
  const page = await suite.visitMarked('/article');
  await page.bringToFront();
  const { browser } = suite.session();
  const target = await browser.waitForTarget((candidate) => candidate.type() === 'service_worker');
  const worker = await target.worker();
  await worker?.evaluate('chrome.action.openPopup()');
  const popup = await browser.waitForTarget((candidate) => candidate.url().endsWith('/popup.html'));
  const panel = await popup.asPage();
  await waitFor('the list', async () => (await rowsOf(panel)).length === 16);
  await waitFor('the focus', () => panel.evaluate(() => document.activeElement?.getAttribute('type') === 'search'));
  const { body, overflow } = await panel.evaluate(() => ({
    body: document.body.getBoundingClientRect().width,
    overflow: document.documentElement.scrollWidth - innerWidth,
  }));
  expect([body, overflow]).toEqual([380, 0]);
  await panel.close();
});
