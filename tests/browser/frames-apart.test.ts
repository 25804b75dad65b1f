import { expect, test } from 'vitest';
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

test('where a frame does not answer, the panel lists what the others hold, and the rest once it does', async () => {
  const elsewhere = suite
    .serveLater('/hung', { body: '<!doctype html><title>A frame</title><p>NATO', headers: APART })
    .replace('127.0.0.1', 'localhost');
  const body = `<!doctype html><title>A page</title><p>Minsk<iframe src="${elsewhere}"></iframe>`;
  const page = await suite.visitMarked('/around-it', { body, headers: APART });
  const panel = await openPanel(suite.session(), page);
  const namesAre = (expected: string) =>
    waitFor(expected, async () => (await rowsOf(panel)).map(({ name }) => name).join() === expected);
  await namesAre('Minsk,NATO');
  const frame = page.frames().find((one) => one.url() === elsewhere);
  const hung = frame?.evaluate(() => {
    for (const end = Date.now() + 9000; Date.now() < end; );
  });
  // What changes in a tab in the background is read once it is seen.
  await page.bringToFront();
  await page.evaluate(() => document.body.append('Belarus'));
  await namesAre('Minsk,Belarus');
  expect(await stateOf(panel)).toBe('2 names of the story');
  await hung;
  await namesAre('Minsk,Belarus,NATO');
  await panel.close();
});
