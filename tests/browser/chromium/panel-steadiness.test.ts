import { expect, test } from 'vitest';
import { openPanel, openView, rowsOf, stateOf } from '../driver/panel';
import { waitFor } from '../driver/wait-for';
import { useSuite } from '../suite';

const suite = useSuite();

test('nothing in the panel moves by itself, from its first paint on', async () => {
  const panel = await openPanel(suite.session(), await suite.visitMarked('/article'));
  await waitFor('the list', async () => (await rowsOf(panel)).length === 16);
  await openView(panel, 'Story');
  await openView(panel, 'On this page');
  const shifts = await panel.evaluate(
    () =>
      new Promise<number[]>((resolve) => {
        const seen: number[] = [];
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) seen.push((entry as PerformanceEntry & { value: number }).value);
        }).observe({ type: 'layout-shift', buffered: true });
        // Observers of what was buffered are called before the second frame from now.
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => resolve(seen))));
      }),
  );
  expect(shifts).toEqual([]);
  await panel.close();
});

test('the panel says so when its page has crashed', async () => {
  const page = await suite.visitMarked('/article');
  const panel = await openPanel(suite.session(), page);
  await waitFor('the list', async () => (await rowsOf(panel)).length === 16);
  const client = await page.createCDPSession();
  // The call never returns.
  client.send('Page.crash').catch(() => undefined);
  await waitFor('the state', async () => (await stateOf(panel)).startsWith('This tab is asleep.'));
  // By itself: all tabs are asked otherwise, and one that has crashed gives no answer.
  await panel.close();
});
