import type { Page } from 'puppeteer-core';
import { afterEach, test } from 'vitest';
import { closeExtensionTabs } from './driver/extension-tabs';
import { openPanel, rowsOf, stateOf } from './driver/panel';
import { waitFor } from './driver/wait-for';
import { useSuite } from './suite';

const suite = useSuite();

/** A driven Firefox keeps frames of other sites in the process of their page, which it does not for readers; but not these. */
const APART = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-resource-policy': 'cross-origin',
};

afterEach(async () => {
  await closeExtensionTabs(suite.session());
});

/** Opens a page with a frame in a process of its own, which can be kept busy. */
async function visitAround(): Promise<{ page: Page; hang: () => Promise<unknown> }> {
  const elsewhere = suite
    .serveLater('/hung', { body: '<!doctype html><title>A frame</title><p>NATO', headers: APART })
    .replace('127.0.0.1', 'localhost');
  const body = `<!doctype html><title>A page</title><p>Minsk<iframe src="${elsewhere}"></iframe>`;
  const page = await suite.visitMarked('/around-it', { body, headers: APART });
  const frame = await waitFor('the frame', async () => page.frames().find((one) => one.url() === elsewhere));
  const hang = (): Promise<unknown> =>
    frame.evaluate(() => {
      for (const end = Date.now() + 9000; Date.now() < end; );
    });
  return { page, hang };
}

const saysOf = async (panel: Page): Promise<string> =>
  [await stateOf(panel), ...(await rowsOf(panel)).map(({ name }) => name)].join(', ');
const says = (panel: Page, expected: string): Promise<boolean> =>
  waitFor(expected, async () => (await saysOf(panel)) === expected);

test('where a frame no longer answers, the panel goes on with the page, and with what the frame has said', async () => {
  const { page, hang } = await visitAround();
  const panel = await openPanel(suite.session(), page);
  await says(panel, '2 names of the story, Minsk, NATO');
  const hung = hang();
  // What changes in a tab in the background is read once it is seen.
  await page.bringToFront();
  await page.evaluate(() => document.body.append('Belarus'));
  await says(panel, '3 names of the story so far: a part of the page is silent., Minsk, Belarus, NATO');
  await hung;
  await says(panel, '3 names of the story, Minsk, Belarus, NATO');
});

test('where it has not answered yet, the panel lists what the page itself holds, and the rest once it does', async () => {
  const { page, hang } = await visitAround();
  const hung = hang();
  const panel = await openPanel(suite.session(), page);
  await says(panel, '1 name of the story so far: a part of the page is silent., Minsk');
  await hung;
  await says(panel, '2 names of the story, Minsk, NATO');
});

test('where only it may have names, the panel says that there are none so far', async () => {
  const { page, hang } = await visitAround();
  await page.evaluate(() => document.querySelector('p')?.firstChild?.remove());
  const hung = hang();
  const panel = await openPanel(suite.session(), page);
  await says(panel, 'No name of the story so far: a part of the page is silent.');
  await hung;
  await says(panel, '1 name of the story, NATO');
});
