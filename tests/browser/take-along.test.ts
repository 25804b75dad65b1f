import type { Page } from 'puppeteer-core';
import { afterEach, expect, test } from 'vitest';
import { cardElement, cardOf } from './driver/card';
import { closeExtensionTabs } from './driver/extension-tabs';
import { hoverMark } from './driver/marks';
import { atRest, openPanel, openView, rowsOf } from './driver/panel';
import { waitFor } from './driver/wait-for';
import { useSuite } from './suite';

const suite = useSuite();

afterEach(async () => {
  await closeExtensionTabs(suite.session());
});

/** What is on the clipboard, as a page sees it into which it is pasted. */
async function pasted(): Promise<string> {
  const page = await suite.visit('/paste', { body: '<!doctype html><title>A</title><textarea autofocus></textarea>' });
  await page.bringToFront();
  await page.focus('textarea');
  const paste = async (): Promise<string> => {
    await page.evaluate(() => document.querySelector('textarea')?.select());
    if (suite.session().name === 'chromium') await page.keyboard.press('KeyV', { commands: ['Paste'] });
    else {
      await page.keyboard.down('Control');
      await page.keyboard.press('v');
      await page.keyboard.up('Control');
    }
    return page.evaluate(() => document.querySelector('textarea')?.value ?? '');
  };
  return waitFor('something pasted', async () => (await paste()) || undefined);
}

async function pressCopy(page: Page): Promise<void> {
  const button = await cardElement(page, '.copying .tool');
  await page.mouse.move(button.x + button.width / 2, button.y + button.height / 2, { steps: 4 });
  await page.mouse.down();
  await page.mouse.up();
  await waitFor('that it is said', async () => (await cardElement(page, '.said-copied')).text === 'Copied');
}

test('a card on a page is copied with its quotes and its source', async () => {
  const page = await suite.visitMarked('/article');
  await hoverMark(page, 'Viktor Khrenin');
  await cardOf(page, 'Viktor Khrenin');
  await pressCopy(page);
  const text = await pasted();
  expect(text).toMatch(/^## Viktor Khrenin\n\n\*Person\.\* /u);
  expect(text).toContain('> “long-term stability in an era of escalating unilateralism”');
  expect(text).toContain('(<https://www.tehrantimes.com>)');
});

test('a page that forbids itself the clipboard does not forbid it to the card, and does not hear what is copied', async () => {
  const page = await suite.visitMarked('/no-clipboard', {
    body: '<!doctype html><title>A</title><p>NATO<script>onload = () => for (const capture of [true, false]) addEventListener("copy", (event) => { document.title += event.clipboardData.getData("text/plain") }, capture)</script>',
    headers: { 'permissions-policy': 'clipboard-write=()' },
  });
  await hoverMark(page, 'NATO');
  await cardOf(page, 'NATO');
  await pressCopy(page);
  expect(await page.title()).toBe('A');
  expect(await pasted()).toMatch(/^## NATO\n/u);
});

test('the list of a page is copied, and a card in the panel', async () => {
  const panel = await openPanel(suite.session(), await suite.visitMarked('/article'));
  await (await panel.waitForSelector('.copy-list .copying button'))?.click();
  await waitFor('that it is said', () =>
    panel.evaluate(() => document.querySelector('.said-copied:not(:empty)') !== null),
  );
  const list = await pasted();
  expect(list).toContain(`<${suite.server().origin}/article>`);
  expect(list.match(/^- \*\*/gmu)?.length).toBe(16);
  await panel.bringToFront();
  await panel.keyboard.type('minsk');
  await waitFor('the result', async () => (await rowsOf(panel))[0]?.name === 'Minsk');
  await panel.keyboard.press('Enter');
  const copy = await panel.waitForSelector('.in-place .copying button');
  // It comes into view smoothly.
  await atRest(panel, '.in-place .copying button');
  await copy?.click();
  await waitFor('another text', async () => (await pasted()).startsWith('## Minsk\n'));
});

test('the article is cited, to copy and to save', async () => {
  const panel = await openPanel(suite.session(), await suite.visitMarked('/article'));
  await openView(panel, 'Story');
  await (await panel.waitForSelector('.cite summary'))?.click();
  const bibtex = await waitFor('BibTeX', () => panel.evaluate(() => document.querySelector('.cite pre')?.textContent));
  expect(bibtex).toMatch(/^@article\{[a-z-]+,/u);
  expect(bibtex).toContain('journal = {Tehran Times}');
  expect(bibtex).not.toMatch(/author|year|date/u);
  const [copy] = await panel.$$('.cite .form button');
  await copy?.click();
  await waitFor('that it is said', () =>
    panel.evaluate(() => document.querySelector('.cite .said-copied:not(:empty)') !== null),
  );
  expect((await pasted()).trim()).toBe(bibtex);
});
