import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, test } from 'vitest';
import { closeExtensionTabs } from './driver/extension-tabs';
import { openDocked, openSettings, openTable, openView, outOfWindow, pressInRow } from './driver/panel';
import { waitFor } from './driver/wait-for';
import { useSuite } from './suite';

const suite = useSuite();

afterEach(async () => {
  await closeExtensionTabs(suite.session());
});

const turn = (panel: Page, direction: 'ltr' | 'rtl'): Promise<void> =>
  panel.evaluate((dir) => {
    document.documentElement.dir = dir;
  }, direction);

describe.each([320, 380, 1200])('at %i px nothing of the panel stands out of the window', (width) => {
  test.each([
    ['ltr', '100%'],
    ['rtl', '100%'],
    ['ltr', '200%'],
  ] as const)('%s, with text at %s', async (direction, size) => {
    const panel = await openDocked(suite, width);
    await turn(panel, direction);
    await panel.evaluate((fontSize) => {
      document.documentElement.style.fontSize = fontSize;
    }, size);
    expect(await outOfWindow(panel)).toEqual([]);
    await pressInRow(panel, 'Viktor Khrenin', '.name');
    await waitFor('the card', () => panel.evaluate(() => document.querySelector('.in-place h2') !== null));
    expect(await outOfWindow(panel)).toEqual([]);
    await openView(panel, 'Story');
    expect(await outOfWindow(panel)).toEqual([]);
    await openTable(panel);
    expect(await outOfWindow(panel)).toEqual([]);
    await panel.type('.search', 'minister khrenin');
    await panel.waitForSelector('.results .cards > li');
    expect(await outOfWindow(panel)).toEqual([]);
    await openSettings(panel);
    expect(await outOfWindow(panel)).toEqual([]);
  });
});

test('the panel scrolls within itself, and the window never', async () => {
  const panel = await openDocked(suite, 320);
  const beyond = () => panel.evaluate(() => document.documentElement.scrollHeight - innerHeight);
  expect(await beyond()).toBe(0);
  for (const view of ['Story', 'Timeline', 'Map']) {
    await openView(panel, view);
    expect(await beyond()).toBe(0);
  }
  await openSettings(panel);
  expect(await beyond()).toBe(0);
});

test.each([320, 1200])('from right to left, at %i px, the panel is mirrored', async (width) => {
  const panel = await openDocked(suite, width);
  const insets = (side: 'left' | 'right'): Promise<number[]> =>
    panel.evaluate((start) => {
      const parts = [
        'h1',
        '.settings-button',
        '.switch input',
        '.search',
        '#tab-page',
        '.name .kind-icon',
        '.jump',
        '.excerpt',
      ];
      return parts.map((part) => {
        const { left, right } = document.querySelector(part)?.getBoundingClientRect() ?? new DOMRect();
        return Math.round(start === 'left' ? left : innerWidth - right);
      });
    }, side);
  const before = await insets('left');
  await turn(panel, 'rtl');
  expect(await insets('right')).toEqual(before);
});

test('from right to left, the place among mentions reads as its words do', async () => {
  const panel = await openDocked(suite, 380);
  await turn(panel, 'rtl');
  await pressInRow(panel, 'Iran', '.jump');
  const edges = await waitFor('the place', () =>
    panel.evaluate(() => {
      const words = [...document.querySelectorAll('.place [aria-hidden]')].find(
        (shown) => shown.textContent === '1 of 8',
      );
      if (!words?.firstChild) return undefined;
      return [0, 5].map((at) => {
        const range = document.createRange();
        range.setStart(words.firstChild as Text, at);
        range.setEnd(words.firstChild as Text, at + 1);
        return range.getBoundingClientRect().left;
      });
    }),
  );
  expect(edges[0]).toBeLessThan(edges[1] ?? 0);
});

test('the tabs of the narrowest panel stand in one row', async () => {
  const panel = await openDocked(suite, 320);
  const tops = await panel.$$eval('[role=tab]', (tabs) => tabs.map((tab) => tab.getBoundingClientRect().top));
  expect(tops).toHaveLength(4);
  expect(new Set(tops).size).toBe(1);
});
