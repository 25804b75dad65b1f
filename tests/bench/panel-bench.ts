import { existsSync } from 'node:fs';
import { BROWSER_NAMES, type BrowserName } from '../browser/driver/browser-name';
import { builtExtension, launch, type Session } from '../browser/driver/launch';
import { putLibrary } from '../browser/driver/library';
import { marksOf } from '../browser/driver/marks';
import { serve } from '../browser/driver/serve';
import { waitFor } from '../browser/driver/wait-for';
import { crowdDossier, crowdPage } from '../pages/crowd';
import { median, row, say } from './measure';

/** Openings of the panel: the median counts. */
const TIMES = 9;

const CROWDS: readonly (readonly [entities: number, times: number])[] = [
  [50, 3],
  [500, 6],
];

/**
 * How long the panel takes from the beginning of its page until the list of the reader's page is painted and can be
 * used, in both browsers.
 * @throws {Error} where the extension is not built, or a browser not installed.
 */
export async function benchPanel(): Promise<void> {
  const figures = new Map<string, Opening[]>();
  for (const name of BROWSER_NAMES) {
    if (!existsSync(builtExtension(name))) throw new Error('there is no built extension: run «npm run build» first');
    const session = await launch(name);
    const least = await measureLeast(session, name);
    figures.set(LEAST, [...(figures.get(LEAST) ?? []), { list: least, all: least }]);
    for (const [entities, times] of CROWDS) {
      const label = `${entities} entities, ${entities * times} mentions`;
      figures.set(label, [...(figures.get(label) ?? []), await measure(session, name, entities, times)]);
    }
    await session.close();
  }
  say('\nFrom the opening of the panel until its list is painted, and until all rows are there, in ms');
  row('page', ...BROWSER_NAMES.flatMap((name) => [name, 'all rows']));
  for (const [label, openings] of figures) row(label, ...openings.flatMap(({ list, all }) => [list, all]));
}

const LEAST = 'a page with a text alone';

/** Milliseconds from the beginning of the panel's page. */
type Opening = { list: number; all: number };

async function measure(session: Session, name: BrowserName, entities: number, times: number): Promise<Opening> {
  const server = await serve(() => ({ body: crowdPage(entities, times) }));
  const restore = await putLibrary(session, [crowdDossier(entities)]);
  const page = await session.newPage();
  await page.goto(server.origin);
  // Of many, only those near the window are shown.
  await waitFor('marks', async () => (await marksOf(page)).length > 0);
  const taken: Opening[] = [];
  for (let time = 0; time < TIMES; time += 1) {
    await page.bringToFront();
    const panel = await session.newPage();
    if (name === 'chromium') {
      await panel.evaluateOnNewDocument(noteList, entities);
      await panel.goto(`${session.origin}/popup.html`);
    } else {
      // Firefox lets its driver into pages of extensions once they are there: what is painted before counts as painted then.
      await panel.goto(`${session.origin}/popup.html`, { waitUntil: [] });
      await waitFor('the panel', () => panel.evaluate(noteList, entities));
    }
    taken.push(
      await waitFor('the list', () =>
        panel.evaluate(() => {
          const [list, all] = ['list', 'all'].map((name) => performance.getEntriesByName(name)[0]?.startTime);
          return list !== undefined && all !== undefined && { list, all };
        }),
      ),
    );
    await panel.close();
  }
  await page.close();
  await restore();
  await server.close();
  return { list: median(taken.map(({ list }) => list)), all: median(taken.map(({ all }) => all)) };
}

/** How long the least that a page of the extension can show takes until it is painted: its own manifest, as text. */
async function measureLeast(session: Session, name: BrowserName): Promise<number> {
  const taken: number[] = [];
  for (let time = 0; time < TIMES; time += 1) {
    const page = await session.newPage();
    await page.goto(`${session.origin}/manifest.json`, { waitUntil: name === 'chromium' ? 'load' : [] });
    taken.push(
      await waitFor('its paint', () =>
        page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime),
      ),
    );
    await page.close();
  }
  return median(taken);
}

/** In the panel: marks when what its window shows of the list has been painted, and when all of it. Says whether this is the panel. */
function noteList(rows: number): boolean {
  if (!location.pathname.endsWith('/popup.html')) return false;
  /** More than a panel shows without scrolling. */
  const SHOWN = 12;
  const markPainted = (name: string): void => {
    requestAnimationFrame(() => {
      // A message comes after the frame has been painted.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => performance.mark(name);
      port2.postMessage(undefined);
    });
  };
  let isShown = false;
  const look = (): void => {
    const count = document.querySelectorAll('.cards > li').length;
    if (count >= SHOWN && !isShown) {
      isShown = true;
      markPainted('list');
    }
    if (count < rows) return;
    observer.disconnect();
    markPainted('all');
  };
  const observer = new MutationObserver(look);
  observer.observe(document, { childList: true, subtree: true });
  look();
  return true;
}
