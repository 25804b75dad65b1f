import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, test } from 'vitest';
import { closeExtensionTabs } from './driver/extension-tabs';
import { openPanel, openView, rowsOf } from './driver/panel';
import { waitFor } from './driver/wait-for';
import { useSuite } from './suite';

const suite = useSuite();

afterEach(async () => {
  await closeExtensionTabs(suite.session());
});

const shownView = (panel: Page): Promise<string> =>
  panel.evaluate(() => [...document.querySelectorAll('.view')].find((view) => view.checkVisibility())?.id ?? '');

const focusedTab = (panel: Page): Promise<string> =>
  panel.evaluate(() => (document.activeElement?.role === 'tab' ? (document.activeElement.textContent ?? '') : ''));

describe('the views of the panel', () => {
  test('begin with the page; the arrow keys, Home and End go through them', async () => {
    const panel = await openPanel(suite.session(), await suite.visitMarked('/article'));
    expect(await shownView(panel)).toBe('view-page');
    await panel.keyboard.press('Tab');
    expect(await focusedTab(panel)).toBe('On this page');
    await panel.keyboard.press('ArrowRight');
    expect([await focusedTab(panel), await shownView(panel)]).toEqual(['Story', 'view-story']);
    await panel.keyboard.press('Home');
    expect([await focusedTab(panel), await shownView(panel)]).toEqual(['On this page', 'view-page']);
    await panel.keyboard.press('ArrowLeft');
    const last = await panel.$$eval('[role=tab]', (tabs) => tabs.at(-1)?.textContent);
    expect(await focusedTab(panel)).toBe(last);
    await panel.keyboard.press('ArrowRight');
    expect(await focusedTab(panel)).toBe('On this page');
    await panel.evaluate(() => {
      document.documentElement.dir = 'rtl';
    });
    await panel.keyboard.press('ArrowLeft');
    expect(await focusedTab(panel)).toBe('Story');
    // One stop for them all.
    expect(await panel.$$eval('[role=tab][tabindex="0"]', (tabs) => tabs.length)).toBe(1);
  });

  test('are opened by the address’s fragment, and outlive a reload', async () => {
    await (await suite.visitMarked('/article')).bringToFront();
    const panel = await suite.session().openExtensionPage('/popup.html#story');
    await waitFor('the story', async () => (await shownView(panel)) === 'view-story');
    await openView(panel, 'On this page');
    await waitFor('the page', async () => (await shownView(panel)) === 'view-page');
    await openView(panel, 'Story');
    await panel.evaluate(() => location.reload());
    await waitFor('the story again', async () => (await shownView(panel).catch(() => '')) === 'view-story');
  });

  test('give way to what is searched for, and come back', async () => {
    const panel = await openPanel(suite.session(), await suite.visitMarked('/article'));
    await openView(panel, 'Story');
    await panel.click('.search');
    await panel.keyboard.type('khrenin');
    await waitFor('the results', async () => (await rowsOf(panel)).length > 0);
    expect(await shownView(panel)).toBe('');
    await panel.keyboard.press('Escape');
    await waitFor('the story', async () => (await shownView(panel)) === 'view-story');
  });
});
