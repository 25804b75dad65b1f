import { expect, test } from 'vitest';
import { rowsOf } from '../driver/panel';
import { waitFor } from '../driver/wait-for';
import { useSuite } from '../suite';

// Firefox shows its driver no popups: there the panel is tested as a tab alone.
const suite = useSuite();

test('the popup opens from the toolbar, speaks of the active tab and takes the first letter typed', async () => {
  const page = await suite.visitMarked('/article');
  await page.bringToFront();
  const { browser } = suite.session();
  const target = await browser.waitForTarget((candidate) => candidate.type() === 'service_worker');
  const worker = await target.worker();
  await worker?.evaluate('chrome.action.openPopup()');
  const popup = await browser.waitForTarget((candidate) => candidate.url().endsWith('/popup.html'));
  const panel = await popup.asPage();
  await waitFor('the list', async () => (await rowsOf(panel)).length === 16);
  expect(await panel.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('search');
  await panel.close();
});
