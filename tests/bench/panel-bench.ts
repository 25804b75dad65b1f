import { existsSync } from 'node:fs';
import { BROWSER_NAMES, type BrowserName } from '../browser/driver/browser-name';
import { builtExtension, launch, type Session } from '../browser/driver/launch';
import { putLibrary } from '../browser/driver/library';
import { marksOf } from '../browser/driver/marks';
import { serve } from '../browser/driver/serve';
import { waitFor } from '../browser/driver/wait-for';
import { crowdDossier, crowdPage } from '../pages/crowd';
import { row, say } from './measure';

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
  const figures = new Map<string, number[]>();
  for (const name of BROWSER_NAMES) {
    if (!existsSync(builtExtension(name))) throw new Error('there is no built extension: run «npm run build» first');
    const session = await launch(name);
    for (const [entities, times] of CROWDS) {
      const label = `${entities} entities, ${entities * times} mentions`;
      figures.set(label, [...(figures.get(label) ?? []), await measure(session, name, entities, times)]);
    }
    await session.close();
  }
  say('\nFrom the opening of the panel until its list is painted, in ms');
  row('page', ...BROWSER_NAMES);
  for (const [label, taken] of figures) row(label, ...taken);
}

async function measure(session: Session, name: BrowserName, entities: number, times: number): Promise<number> {
  const server = await serve(() => ({ body: crowdPage(entities, times) }));
  const restore = await putLibrary(session, [crowdDossier(entities)]);
  const page = await session.newPage();
  await page.goto(server.origin);
  // Of many, only those near the window are shown.
  await waitFor('marks', async () => (await marksOf(page)).length > 0);
  const taken: number[] = [];
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
      await waitFor('the list', () => panel.evaluate(() => performance.getEntriesByName('list')[0]?.startTime)),
    );
    await panel.close();
  }
  await page.close();
  await restore();
  await server.close();
  return taken.toSorted((a, b) => a - b)[taken.length >> 1] ?? Number.NaN;
}

/** In the panel: marks the time at which its list has been painted. Says whether this is the panel. */
function noteList(rows: number): boolean {
  if (!location.pathname.endsWith('/popup.html')) return false;
  const look = (): void => {
    if (document.querySelectorAll('.cards > li').length < rows) return;
    observer.disconnect();
    requestAnimationFrame(() => {
      // A message comes after the frame has been painted.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => performance.mark('list');
      port2.postMessage(undefined);
    });
  };
  const observer = new MutationObserver(look);
  observer.observe(document, { childList: true, subtree: true });
  look();
  return true;
}
