import { existsSync } from 'node:fs';
import type { Browser, CDPSession, Page } from 'puppeteer-core';
import { workerOf } from '../browser/driver/background';
import { collectGarbage } from '../browser/driver/collect-garbage';
import { builtExtension, launch, type Session } from '../browser/driver/launch';
import { marksOf } from '../browser/driver/marks';
import { type Server, serve } from '../browser/driver/serve';
import { waitFor } from '../browser/driver/wait-for';
import { benchMarks } from './marks-bench';
import { row, say } from './measure';
import { ourTasks } from './our-tasks';
import { longPage, pageOfNames, quietPage, replacingPage, restlessPage } from './peace-pages';

/** Loads of a page, of which the best counts. */
const LOADS = 3;

/** The same for tasks, by page: the last takes long to load by itself. */
const TASK_LOADS = { '/long': 2, '/names': 1, '/more-names': 1 };

/** Milliseconds for which the frames of a page are counted. */
const WATCHED = 4000;

/** How often a page replaces all that it shows, and how often it is looked at meanwhile. */
const REPLACEMENTS = 10_000;
const LOOKS = 4;

/**
 * What the extension costs pages that are open all day, in Chromium, beside the same pages without it; and what marks cost
 * the browsers themselves.
 * @throws {Error} where the extension is not built, or a browser not installed.
 */
export async function benchPeace(): Promise<void> {
  if (!existsSync(builtExtension('chromium')))
    throw new Error('there is no built extension: run «npm run build» first');
  const pages: Record<string, string> = {
    '/long': longPage(),
    '/names': pageOfNames(5000),
    '/more-names': pageOfNames(50_000),
    '/quiet': quietPage(),
    '/restless': restlessPage(),
    '/replacing': replacingPage(),
  };
  const server = await serve((path) => (pages[path] === undefined ? undefined : { body: pages[path] }));
  let without: Beside | undefined;
  const session = await launch('chromium', {
    beforeInstall: async (browser) => {
      without = await measureBeside(browser, server, async () => undefined);
    },
  });
  try {
    const withUs = await measureBeside(session.browser, server, () => settled(session));
    if (without !== undefined) reportBeside(without, withUs);
    await reportReplacements(session, server);
    await reportTasks(session, server);
  } finally {
    await session.close();
    await server.close();
  }
  await benchMarks('chromium');
  await benchMarks('firefox');
}

/** The longest tasks of ours, from a page's load to its last mark, and while one scrolls and points. */
async function reportTasks(session: Session, server: Server): Promise<void> {
  say(
    '\nTasks of the extension on a page in Chromium (milliseconds of the processor, the best of several loads; of frames the scripts alone)',
  );
  row('page', 'throttled', 'longest', 'all', 'tasks');
  for (const [path, loads] of Object.entries(TASK_LOADS)) {
    for (const rate of [1, 4]) {
      let best: number[] | undefined;
      for (let load = 0; load < loads; load += 1) {
        const tasks = await tasksOn(session, server.origin + path, rate);
        if (best === undefined || Math.max(...tasks) < Math.max(...best)) best = tasks;
      }
      const tasks = best ?? [];
      row(
        path,
        `${rate} ×`,
        Math.max(...tasks),
        tasks.reduce((sum, task) => sum + task, 0),
        String(tasks.length),
      );
    }
  }
}

async function tasksOn(session: Session, address: string, rate: number): Promise<number[]> {
  const page = await session.newPage();
  try {
    if (rate > 1) await page.emulateCPUThrottling(rate);
    return await ourTasks(page, async () => {
      await page.goto(address, { waitUntil: 'load', timeout: 120_000 });
      await settled(session);
      await page.mouse.move(300, 200);
      for (let turn = 0; turn < 10; turn += 1) {
        await page.mouse.wheel({ deltaY: 700 });
        await page.mouse.move(300 + turn * 20, 300, { steps: 4 });
      }
    });
  } finally {
    await page.close();
  }
}

/** Waits until the toolbar button counts the names of the page in front, without a word to the page itself. */
async function settled(session: Session): Promise<void> {
  const worker = await workerOf(session);
  await waitFor(
    'the badge',
    () =>
      worker.evaluate(async () => {
        const { chrome: api } = globalThis as unknown as { chrome: ExtensionApi };
        const [tab] = await api.tabs.query({ active: true });
        return tab !== undefined && (await api.action.getBadgeText({ tabId: tab.id })) !== '';
      }),
    120_000,
  );
}

type ExtensionApi = {
  tabs: { query(filter: object): Promise<{ id: number }[]> };
  action: { getBadgeText(details: { tabId: number }): Promise<string> };
};

/** What is measured with the extension and without it. */
type Beside = {
  /** In a second, on a page that rewrites 200 text nodes at each. */
  frames: number;
  /** Bytes on the heap of a page without names, after collection. */
  heap: number;
};

async function measureBeside(browser: Browser, server: Server, ready: () => Promise<void>): Promise<Beside> {
  const frames: number[] = [];
  const heaps: number[] = [];
  for (let load = 0; load < LOADS; load += 1) {
    const restless = await browser.newPage();
    await restless.goto(`${server.origin}/restless`);
    await ready();
    frames.push(await framesOf(restless));
    await restless.close();
    const quiet = await browser.newPage();
    await quiet.goto(`${server.origin}/quiet`);
    // Time enough to be read: a page without names gives no sign of it.
    await quiet.evaluate((wait) => new Promise((resolve) => setTimeout(resolve, wait)), WATCHED);
    heaps.push(await heapOf(await quiet.createCDPSession()));
    await quiet.close();
  }
  return { frames: Math.max(...frames), heap: Math.min(...heaps) };
}

function framesOf(page: Page): Promise<number> {
  return page.evaluate(async (time) => {
    const { gaps } = globalThis as unknown as { gaps: number[] };
    gaps.length = 0;
    await new Promise((resolve) => setTimeout(resolve, time));
    return (gaps.length * 1000) / time;
  }, WATCHED);
}

function reportBeside(without: Beside, withUs: Beside): void {
  say('\nA page in Chromium with the extension and without it');
  row('', 'without', 'with', 'ratio');
  row('frames a second, 200 texts new at each', without.frames, withUs.frames, withUs.frames / without.frames);
  const megabytes = (bytes: number): number => bytes / 2 ** 20;
  row(
    'heap of a tab without names, MB (and more)',
    megabytes(without.heap),
    megabytes(withUs.heap),
    megabytes(withUs.heap - without.heap),
  );
}

/** What is left of a page's former contents, as far as the browser can tell, when it has collected what it can. */
async function reportReplacements(session: Session, server: Server): Promise<void> {
  say(`\nA page in Chromium that replaces all its content, the extension marking it each time`);
  row('replacements', 'heap MB', 'nodes', 'listeners', 'marks');
  const page = await session.newPage();
  await page.goto(`${server.origin}/replacing`);
  const client = await page.createCDPSession();
  for (let look = 1; look <= LOOKS; look += 1) {
    const times = REPLACEMENTS / LOOKS;
    await page.evaluate(
      (count) => (globalThis as unknown as { replace(n: number): Promise<void> }).replace(count),
      times,
    );
    const marks = await waitFor('the last marks', async () => {
      const seen = await marksOf(page);
      return seen.length === 5 && seen;
    });
    const heap = await heapOf(client);
    const { Nodes = 0, JSEventListeners = 0 } = await metricsOf(client);
    row(String(look * times), heap / 2 ** 20, String(Nodes), String(JSEventListeners), String(marks.length));
  }
  await page.close();
}

async function heapOf(client: CDPSession): Promise<number> {
  await collectGarbage(client);
  return (await metricsOf(client)).JSHeapUsedSize ?? Number.NaN;
}

async function metricsOf(client: CDPSession): Promise<Record<string, number>> {
  await client.send('Performance.enable');
  const { metrics } = await client.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}
