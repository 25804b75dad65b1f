import { existsSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { noCard } from '../browser/driver/card';
import { builtExtension, launch } from '../browser/driver/launch';
import { hoverMark, marksOf } from '../browser/driver/marks';
import { serve } from '../browser/driver/serve';
import { waitFor } from '../browser/driver/wait-for';
import { median, row, say } from './measure';

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
    const first: Opening[] = [];
    const further: Opening[] = [];
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
    row('card', 'ms', 'in frame');
    row('first of a page', ...medians(first));
    row('further', ...medians(further));
  } finally {
    await session.close();
    await server.close();
  }
}

/** Notes, in the page, when the pointer last moved and when a card was painted; gives the milliseconds of a frame. */
function watch(page: Page): Promise<number> {
  return page.evaluate(async () => {
    let pointer = { x: 0, y: 0 };
    const onMove = ({ clientX: x, clientY: y }: PointerEvent): void => {
      performance.mark('moved');
      pointer = { x, y };
    };
    addEventListener('pointermove', onMove, true);
    const onPainted = (): void => {
      // A message comes after the frame has been painted.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => performance.mark('painted');
      port2.postMessage(undefined);
    };
    // It stands below the name. That it is there without being seen yet does not count.
    const isSeen = (): boolean =>
      document.elementFromPoint(pointer.x + 20, pointer.y + 60)?.localName === 'backgrounder-card';
    let wasSeen = false;
    const look = (): void => {
      performance.mark('frame');
      if (isSeen() && !wasSeen) onPainted();
      wasSeen = isSeen();
      requestAnimationFrame(look);
    };
    look();
    const next = () => new Promise<number>(requestAnimationFrame);
    const start = await next();
    for (let frame = 0; frame < 19; frame += 1) await next();
    return ((await next()) - start) / 20;
  });
}

/** Milliseconds from the end of the rest, and which frame after it the card was painted in. */
type Opening = { time: number; frames: number };

async function opening(page: Page, name: string): Promise<Opening> {
  await page.evaluate(() => performance.clearMarks());
  await hoverMark(page, name);
  const took = await waitFor(`the card of ${name}`, () =>
    page.evaluate((rest) => {
      const painted = performance.getEntriesByName('painted').at(-1);
      const moved = performance.getEntriesByName('moved').at(-1);
      if (painted === undefined || moved === undefined) return undefined;
      const end = moved.startTime + rest;
      const frames = performance.getEntriesByName('frame').map(({ startTime }) => startTime);
      return {
        time: painted.startTime - end,
        frames: frames.filter((start) => start > end && start < painted.startTime).length,
      };
    }, DWELL),
  );
  await page.mouse.move(2, 2, { steps: 3 });
  await noCard(page);
  return took;
}

function medians(openings: readonly Opening[]): [time: number, frame: string] {
  return [median(openings.map(({ time }) => time)), String(median(openings.map(({ frames }) => frames)))];
}
