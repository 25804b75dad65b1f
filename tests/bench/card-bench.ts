import { existsSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { noCard } from '../browser/driver/card';
import { builtExtension, launch } from '../browser/driver/launch';
import { hoverMark, marksOf } from '../browser/driver/marks';
import { serve } from '../browser/driver/serve';
import { waitFor } from '../browser/driver/wait-for';
import { row, say } from './measure';

/** Milliseconds for which the pointer rests before a card opens: what is set at first. */
const DWELL = 300;

/** Loads for a page's first card, cards on one page for the further ones: the median counts. */
const TIMES = 9;

const BODY = `<!doctype html><html lang="en"><title>A page</title>
  <p style="margin: 80px">Viktor Khrenin met Aziz Nasirzadeh in Minsk.</p></html>`;

/**
 * How long a card takes from the end of the pointer's rest until it is painted, in Chromium, as the page around it sees
 * it: the first of a page, whose code comes with it, and a further one.
 * @throws {Error} where the extension is not built, or Chromium not installed.
 */
export async function benchCards(): Promise<void> {
  if (!existsSync(builtExtension('chromium')))
    throw new Error('there is no built extension: run «npm run build» first');
  const server = await serve(() => ({ body: BODY }));
  const session = await launch('chromium');
  try {
    const first: number[] = [];
    const further: number[] = [];
    let frame = 0;
    for (let time = 0; time < TIMES; time += 1) {
      const page = await session.newPage();
      await page.goto(server.origin);
      await waitFor('marks', async () => (await marksOf(page)).length > 0);
      frame = await watch(page);
      first.push(await opening(page, 'Viktor Khrenin'));
      further.push(await opening(page, 'Minsk'));
      await page.close();
    }
    say(`\nFrom the end of the pointer’s rest to the painted card in Chromium (a frame: ${frame.toFixed(1)} ms)`);
    row('card', 'ms', 'frames');
    row('first of a page', median(first), median(first) / frame);
    row('further', median(further), median(further) / frame);
  } finally {
    await session.close();
    await server.close();
  }
}

/** Notes, in the page, when the pointer last moved and when a card was painted; gives the milliseconds of a frame. */
function watch(page: Page): Promise<number> {
  return page.evaluate(async () => {
    addEventListener('pointermove', () => performance.mark('moved'), true);
    const onPainted = (): void => {
      // A message comes after the frame has been painted.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => performance.mark('painted');
      port2.postMessage(undefined);
    };
    new MutationObserver((records) => {
      const added = records.flatMap(({ addedNodes }) => [...addedNodes]);
      if (added.some(({ nodeName }) => nodeName === 'BACKGROUNDER-CARD')) requestAnimationFrame(onPainted);
    }).observe(document, { childList: true, subtree: true });
    const next = () => new Promise<number>(requestAnimationFrame);
    const start = await next();
    for (let frame = 0; frame < 19; frame += 1) await next();
    return ((await next()) - start) / 20;
  });
}

async function opening(page: Page, name: string): Promise<number> {
  await page.evaluate(() => performance.clearMarks());
  await hoverMark(page, name);
  const took = await waitFor(`the card of ${name}`, () =>
    page.evaluate(() => {
      const painted = performance.getEntriesByName('painted').at(-1);
      const moved = performance.getEntriesByName('moved').at(-1);
      return painted && moved && painted.startTime - moved.startTime;
    }),
  );
  await page.mouse.move(2, 2, { steps: 3 });
  await noCard(page);
  return took - DWELL;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}
