import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, test } from 'vitest';
import { enterInOmnibox, lookUpSelection, suggestionsFor } from './driver/browser-events';
import { cardElement, cardOf, noCard } from './driver/card';
import { seeInEach } from './driver/closed-shadow';
import { closeExtensionTabs, extensionTabs } from './driver/extension-tabs';
import { rowsOf } from './driver/panel';
import { waitFor } from './driver/wait-for';
import { useSuite } from './suite';

const suite = useSuite();

afterEach(async () => {
  await closeExtensionTabs(suite.session());
});

/** Selects all of an element, and gives what is then selected. */
const select = (page: Page, selector: string): Promise<string> =>
  page.evaluate((of) => {
    const element = document.querySelector(of);
    if (element) getSelection()?.selectAllChildren(element);
    return String(getSelection());
  }, selector);

type Menus = { chrome: { contextMenus: { update(id: string, change: object): Promise<void> } } };

const tabOf = (name: 'popup' | 'reader'): Promise<Page> =>
  waitFor(`the ${name}`, async () => (await extensionTabs(suite.session(), name))[0]);

describe('«Look up» in the menu of a selection', () => {
  test('is there', async () => {
    await suite.visitMarked('/article');
    const panel = await suite.session().openExtensionPage('/popup.html');
    const update = (id: string) =>
      panel.evaluate(
        (item) =>
          (globalThis as unknown as Menus).chrome.contextMenus.update(item, {}).then(
            () => true,
            () => false,
          ),
        id,
      );
    // Browsers list no menu's items, and refuse to change what is not there.
    expect([await update('look-up'), await update('something-else')]).toEqual([true, false]);
  });

  test('opens the card of a name that is selected, with its reasons, and leaves it there', async () => {
    const page = await suite.visitMarked('/looked-up', {
      body: '<!doctype html><title>A</title><p style="margin: 90px">A word, then <b>NATO</b>, then others.</p>',
    });
    await lookUpSelection(suite.session(), page, await select(page, 'b'));
    await cardOf(page, 'NATO');
    await cardElement(page, '.pinned .why');
    await page.mouse.move(2, 2, { steps: 3 });
    await page.keyboard.press('Escape');
    await noCard(page);
  });

  test('opens a card where nothing is marked too, beside what is selected', async () => {
    const page = await suite.visit('/unmarked', {
      body: '<!doctype html><title>A</title><p style="margin: 90px">Somebody wrote <b>Kherenin</b> here.</p>',
    });
    await lookUpSelection(suite.session(), page, await select(page, 'b'));
    const card = await cardOf(page, 'Viktor Khrenin');
    const selected = await page.evaluate(() => document.querySelector('b')?.getBoundingClientRect().bottom ?? 0);
    expect(card.y).toBeGreaterThanOrEqual(selected);
    expect(await seeInEach(page, 'backgrounder-card', '.why')).toEqual([]);
  });

  test('opens the panel with the words, where no card is for them', async () => {
    const page = await suite.visit('/unmarked', {
      body: '<!doctype html><title>A</title><p>Somebody wrote <b>qqqq</b> here.</p>',
    });
    await lookUpSelection(suite.session(), page, await select(page, 'b'));
    const panel = await tabOf('popup');
    await waitFor('the words', () =>
      panel.evaluate(() => document.querySelector<HTMLInputElement>('.search')?.value === 'qqqq'),
    );
  });

  test('opens the panel with what it finds, where the page shows no card', async () => {
    const page = await suite.visit('/field', {
      body: '<!doctype html><title>A</title><input value="Khrenin">',
    });
    await lookUpSelection(suite.session(), page, 'Khrenin');
    const panel = await tabOf('popup');
    await waitFor('the result', async () => (await rowsOf(panel))[0]?.name === 'Viktor Khrenin');
  });
});

describe('the address bar, after «bg»', () => {
  test('suggests cards, with what each is', async () => {
    // Nothing can be suggested before the library is stored.
    const page = await suite.visitMarked('/frame.html');
    const suggested = await suggestionsFor(suite.session(), page, 'nato');
    expect(suggested.join('\n')).toMatch(/NATO.* expansion · Concept · /u);
  });

  test('opens the reader at the card that is meant', async () => {
    const page = await suite.visitMarked('/frame.html');
    await enterInOmnibox(suite.session(), page, 'hrenin');
    const reader = await tabOf('reader');
    await waitFor('the card', () =>
      reader.evaluate(() => document.querySelector('aside h2')?.textContent === 'Viktor Khrenin'),
    );
  });

  test('opens the panel with the words, where no card is meant', async () => {
    const page = await suite.visit('/frame.html');
    await enterInOmnibox(suite.session(), page, 'qqqq & <b>');
    const panel = await tabOf('popup');
    await waitFor('the words', () =>
      panel.evaluate(() => document.querySelector<HTMLInputElement>('.search')?.value === 'qqqq & <b>'),
    );
  });
});
