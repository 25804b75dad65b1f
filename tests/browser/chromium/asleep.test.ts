import { expect, test } from 'vitest';
import { cardOf } from '../driver/card';
import { hoverMark } from '../driver/marks';
import { waitFor } from '../driver/wait-for';
import { useSuite } from '../suite';

const suite = useSuite();

test('a page’s first card opens though background is asleep', async () => {
  const page = await suite.visitMarked('/article');
  const isBackground = (target: { type(): string }) => target.type() === 'service_worker';
  const { browser } = suite.session();
  const worker = await (await browser.waitForTarget(isBackground)).worker();
  await worker?.close();
  await waitFor('it to sleep', async () => !browser.targets().some(isBackground));
  await hoverMark(page, 'Viktor Khrenin');
  await cardOf(page, 'Viktor Khrenin');
  expect(suite.console()).toEqual([]);
});
