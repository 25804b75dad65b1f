import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { replacingPage } from '../../bench/peace-pages';
import { collectGarbage } from '../driver/collect-garbage';
import { marksOf } from '../driver/marks';
import { waitFor } from '../driver/wait-for';
import { useSuite } from '../suite';

const suite = useSuite();

/** How often the page replaces all that it shows: some times are gathered and read as one. */
const TIMES = 400;

/** Nodes of a page that something holds, after it has replaced all its content so many times more. */
async function nodesAfter(visited: Page, times: number): Promise<number> {
  await visited.evaluate(
    (count) => (globalThis as unknown as { replace(times: number): Promise<void> }).replace(count),
    times,
  );
  await waitFor('the last marks', async () => (await marksOf(visited)).length === 5);
  const client = await visited.createCDPSession();
  try {
    await collectGarbage(client);
    return (await client.send('Memory.getDOMCounters')).nodes;
  } finally {
    await client.detach();
  }
}

test('of what a page has taken away nothing is kept, shadow trees and all', async () => {
  const visited = await suite.visitMarked('/replacing', { body: replacingPage() });
  const before = await nodesAfter(visited, TIMES);
  const after = await nodesAfter(visited, 2 * TIMES);
  // The last content or two of a page may still be at hand.
  expect(after - before).toBeLessThan(TIMES / 4);
});
