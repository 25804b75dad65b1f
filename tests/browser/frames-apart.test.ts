import type { Frame, Page } from 'puppeteer-core';
import { afterEach, expect, test } from 'vitest';
import { badgeOf, buttonTitleOf } from './driver/badge';
import { closeExtensionTabs } from './driver/extension-tabs';
import { APART, keepBusy } from './driver/keep-busy';
import { openPanel, pressSwitch, rowsOf, stateOf } from './driver/panel';
import { violationsIn } from './driver/violations';
import { waitFor } from './driver/wait-for';
import { useSuite } from './suite';

const suite = useSuite();

afterEach(async () => {
  await closeExtensionTabs(suite.session());
});

/** Opens a page with a frame in a process of its own, which can be kept busy. */
async function visitAround(): Promise<{ page: Page; frame: Frame }> {
  const elsewhere = suite
    .serveLater('/hung', { body: '<!doctype html><title>A frame</title><p>NATO', headers: APART })
    .replace('127.0.0.1', 'localhost');
  const body = `<!doctype html><title>A page</title><p>Minsk<iframe src="${elsewhere}" allow="cross-origin-isolated"></iframe>`;
  const page = await suite.visitMarked('/around-it', { body, headers: APART });
  const frame = await waitFor('the frame', async () => page.frames().find((one) => one.url() === elsewhere));
  return { page, frame };
}

const saysOf = async (panel: Page): Promise<string> =>
  [await stateOf(panel), ...(await rowsOf(panel)).map(({ name }) => name)].join(', ');
const says = (panel: Page, expected: string): Promise<boolean> =>
  waitFor(expected, async () => (await saysOf(panel)) === expected);

test('where a frame no longer answers, the panel goes on with the page, and with what the frame has said', async () => {
  const { page, frame } = await visitAround();
  const panel = await openPanel(suite.session(), page);
  await says(panel, '2 names of the story, Minsk, NATO');
  const letGo = await keepBusy(suite, frame);
  // What changes in a tab in the background is read once it is seen.
  await page.bringToFront();
  await page.evaluate(() => document.body.append('Belarus'));
  await says(panel, '3 names of the story so far: a part of the page is silent., Minsk, Belarus, NATO');
  expect(await violationsIn(panel)).toEqual([]);
  letGo();
  await says(panel, '3 names of the story, Minsk, Belarus, NATO');
});

test('where it has not answered yet, the panel lists what the page itself holds, and the rest once it does', async () => {
  const { page, frame } = await visitAround();
  const letGo = await keepBusy(suite, frame);
  const panel = await openPanel(suite.session(), page);
  await says(panel, '1 name of the story so far: a part of the page is silent., Minsk');
  letGo();
  await says(panel, '2 names of the story, Minsk, NATO');
});

test('where only it may have names, the panel says that there are none so far', async () => {
  const { page, frame } = await visitAround();
  await page.evaluate(() => document.querySelector('p')?.firstChild?.remove());
  const letGo = await keepBusy(suite, frame);
  const panel = await openPanel(suite.session(), page);
  await says(panel, 'No name of the story so far: a part of the page is silent.');
  letGo();
  await says(panel, '1 name of the story, NATO');
});

test('the toolbar button does not wait for it, neither with its names nor to say that marking is paused', async () => {
  const { page, frame } = await visitAround();
  const address = page.url();
  const badge = (text: string) =>
    waitFor(`the badge «${text}»`, async () => (await badgeOf(suite.session(), address)) === text);
  await badge('2');
  const letGo = await keepBusy(suite, frame);
  await page.evaluate(() => document.querySelector('p')?.append(', Belarus and Iran'));
  await badge('3');
  const panel = await openPanel(suite.session(), page);
  const title = (words: string) =>
    waitFor(words, async () => (await buttonTitleOf(suite.session(), address)).includes(words));
  await pressSwitch(panel, 'Mark names on 127.0.0.1');
  await title('paused on 127.0.0.1');
  letGo();
  await pressSwitch(panel, 'Mark names on 127.0.0.1');
  await badge('4');
});
