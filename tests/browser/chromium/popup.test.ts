import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { closeExtensionTabs } from '../driver/extension-tabs';
import { openPanel, openView, rowsOf, stateOf } from '../driver/panel';
import { waitFor } from '../driver/wait-for';
import { useSuite } from '../suite';

// Firefox shows its driver no popups: there the panel is tested as a tab alone.
const suite = useSuite();

/** Opens the popup from the toolbar. */
async function openPopup(): Promise<Page> {
  const { browser } = suite.session();
  const target = await browser.waitForTarget((candidate) => candidate.type() === 'service_worker');
  const worker = await target.worker();
  await worker?.evaluate('chrome.action.openPopup()');
  return (await browser.waitForTarget((candidate) => candidate.url().endsWith('/popup.html'))).asPage();
}

describe('the popup', () => {
  test('opens from the toolbar, speaks of the active tab, is ready to be typed into, and is as wide as meant', async () => {
    const page = await suite.visitMarked('/article');
    await page.bringToFront();
    const panel = await openPopup();
    await waitFor('the list', async () => (await rowsOf(panel)).length === 16);
    await waitFor('the focus', () => panel.evaluate(() => document.activeElement?.getAttribute('type') === 'search'));
    const { body, overflow } = await panel.evaluate(() => ({
      body: document.body.getBoundingClientRect().width,
      overflow: document.documentElement.scrollWidth - innerWidth,
    }));
    expect([body, overflow]).toEqual([380, 0]);
    await panel.close();
  });

  test('is docked by its button: the side panel follows from tab to tab', async () => {
    const page = await suite.visitMarked('/article');
    await page.bringToFront();
    const panel = await openPopup();
    const button = await waitFor('the button', async () => (await panel.$('.dock-button')) ?? undefined);
    await button.click();
    const { browser } = suite.session();
    const target = await browser.waitForTarget((candidate) => candidate.url().endsWith('/sidepanel.html'));
    const docked = await target.asPage();
    await waitFor('the list', async () => (await rowsOf(docked)).length === 16);
    expect(await docked.$('.dock-button')).toBeNull();
    await suite.visitMarked('/frame.html');
    await waitFor('the other tab’s names', async () => (await rowsOf(docked)).length === 2);
    await page.bringToFront();
    await waitFor('the first tab’s names', async () => (await rowsOf(docked)).length === 16);
    const reader = await suite.session().openExtensionPage('/reader.html');
    await waitFor('our own page', async () => (await stateOf(docked)) === 'This is a page of Backgrounder’s own.');
    await reader.close();
    await docked.close();
  });
});

test('nothing in the panel moves by itself, from its first paint on', async () => {
  const panel = await openPanel(suite.session(), await suite.visitMarked('/article'));
  await waitFor('the list', async () => (await rowsOf(panel)).length === 16);
  await openView(panel, 'Story');
  await openView(panel, 'On this page');
  const shifts = await panel.evaluate(
    () =>
      new Promise<number[]>((resolve) => {
        const seen: number[] = [];
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) seen.push((entry as PerformanceEntry & { value: number }).value);
        }).observe({ type: 'layout-shift', buffered: true });
        // Observers of what was buffered are called before the second frame from now.
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => resolve(seen))));
      }),
  );
  expect(shifts).toEqual([]);
  await closeExtensionTabs(suite.session());
});

test('the panel says so when its page has crashed', async () => {
  const page = await suite.visitMarked('/article');
  const panel = await openPanel(suite.session(), page);
  await waitFor('the list', async () => (await rowsOf(panel)).length === 16);
  const client = await page.createCDPSession();
  // The call never returns.
  client.send('Page.crash').catch(() => undefined);
  await waitFor('the state', async () => (await stateOf(panel)).startsWith('This tab is asleep.'));
  // By itself: all tabs are asked otherwise, and one that has crashed gives no answer.
  await panel.close();
});
