import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { articlePage } from '../../pages/article-page';
import { APART, keepBusy } from '../driver/keep-busy';
import { openPanel, openView, rowsOf, stateOf } from '../driver/panel';
import { waitFor } from '../driver/wait-for';
import { useSuite } from '../suite';

const suite = useSuite();

/** What TypeScript's library has no type for (Layout Instability, section 2). */
interface LayoutShift extends PerformanceEntry {
  readonly value: number;
  readonly sources: readonly {
    readonly node: Node | null;
    readonly previousRect: DOMRectReadOnly;
    readonly currentRect: DOMRectReadOnly;
  }[];
}

/** What has moved by itself since the first paint: how much, what, from where to where (CSS pixels). */
const shiftsOf = (panel: Page): Promise<string[]> =>
  panel.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const seen: string[] = [];
        const place = ({ x, y, width, height }: DOMRectReadOnly): string => [x, y, width, height].join(' ');
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as LayoutShift[]) {
            const sources = entry.sources.map(({ node, previousRect, currentRect }) => {
              const what = node instanceof Element ? node.outerHTML : node?.textContent;
              return `${what?.slice(0, 80)}: ${place(previousRect)} -> ${place(currentRect)}`;
            });
            seen.push([entry.value, ...sources].join('\n'));
          }
        }).observe({ type: 'layout-shift', buffered: true });
        // Observers of what was buffered are called before the second frame from now.
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => resolve(seen))));
      }),
  );

test('nothing in the panel moves by itself, from its first paint on', async () => {
  const panel = await openPanel(suite.session(), await suite.visitMarked('/article'));
  await waitFor('the list', async () => (await rowsOf(panel)).length === 16);
  await openView(panel, 'Story');
  await openView(panel, 'On this page');
  expect(await shiftsOf(panel)).toEqual([]);
  await panel.close();
});

test('nor does anything where its page answers late', async () => {
  const page = await suite.visitMarked('/busy-article', { body: articlePage(), headers: APART });
  const letGo = await keepBusy(suite, page);
  const panel = await openPanel(suite.session(), page);
  await waitFor('that it has not answered', async () => /^(Asking the|This) page/u.test(await stateOf(panel)));
  letGo();
  await waitFor('the list', async () => (await rowsOf(panel)).length === 16);
  expect(await shiftsOf(panel)).toEqual([]);
  await panel.close();
});

test('the panel says so when its page has crashed', async () => {
  const page = await suite.visitMarked('/article');
  const panel = await openPanel(suite.session(), page);
  await waitFor('the list', async () => (await rowsOf(panel)).length === 16);
  const client = await page.createCDPSession();
  // The call never returns.
  client.send('Page.crash').catch(() => undefined);
  await waitFor('the state', async () => (await stateOf(panel)).startsWith('This tab is asleep, or has crashed.'));
  // By itself: all tabs are asked otherwise, and one that has crashed gives no answer.
  await panel.close();
});
