import type { Page } from 'puppeteer-core';
import { afterEach, expect, inject, test } from 'vitest';
import { closeExtensionTabs } from './driver/extension-tabs';
import { openPanel, rowsOf, stateOf } from './driver/panel';
import { violationsIn } from './driver/violations';
import { waitFor } from './driver/wait-for';
import { useSuite } from './suite';

const suite = useSuite();

const opened: Page[] = [];

afterEach(async () => {
  await Promise.all(opened.splice(0).map((page) => page.close()));
  await closeExtensionTabs(suite.session());
});

/** Opens an address as it comes: of pages that are none of the web, or not there, drivers hear too little to wait for. */
async function open(address: string): Promise<Page> {
  const page = await suite.session().newPage();
  opened.push(page);
  page.goto(address).catch(() => undefined);
  return page;
}

const browsersOwn = inject('browser') === 'chromium' ? 'chrome://version/' : 'about:about';

test.each([
  ['a page of the browser’s', browsersOwn, 'This page is the browser’s own'],
  ['the source of a page', 'view-source:http://127.0.0.1/', 'This page is the browser’s own'],
  // The browser has to stay on this machine: what it shows there are its own words that they cannot be reached.
  ['an address of a store', 'https://chromewebstore.google.com/detail/any', 'This is a store of extensions'],
  ['an address of another store', 'https://addons.mozilla.org/en-US/firefox/', 'This is a store of extensions'],
  // Here nobody listens.
  [
    'a page that could not be loaded',
    'http://127.0.0.1:9/news',
    'Backgrounder cannot read this page: it may be a PDF, your browser may forbid it, or it could not be loaded.',
  ],
])('of %s the panel says what it is, and offers the story', async (_, address, expected) => {
  const page = await open(address);
  const panel = await openPanel(suite.session(), page);
  await waitFor(expected, async () => (await stateOf(panel)).startsWith(expected));
  expect(await rowsOf(panel)).toEqual([]);
  expect(await violationsIn(panel)).toEqual([]);
  await panel.click('.blank button');
  await waitFor('the story', () =>
    panel.evaluate(() => document.querySelector('#view-story')?.checkVisibility() === true),
  );
});
