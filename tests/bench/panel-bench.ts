import { existsSync } from 'node:fs';
import { LIST_DRAWN } from '../../src/panel/list-drawn';
import { BROWSER_NAMES } from '../browser/driver/browser-name';
import { builtExtension, launch, type Session } from '../browser/driver/launch';
import { putLibrary } from '../browser/driver/library';
import { marksOf } from '../browser/driver/marks';
import { serve } from '../browser/driver/serve';
import { openPopup, type ShownPanel } from '../browser/driver/toolbar';
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
 * How long the popup, opened as the toolbar button opens it, takes from the beginning of its page until the rows of its
 * list that can be seen are drawn and can be used, as it notes itself; until all rows are there; and until the first
 * paint, which is that of the list, has come to the screen, where the browser tells. In both browsers.
 * @throws {Error} where the extension is not built, or a browser not installed.
 */
export async function benchPanel(): Promise<void> {
  const figures = new Map<string, Opening[]>();
  for (const name of BROWSER_NAMES) {
    if (!existsSync(builtExtension(name))) throw new Error('there is no built extension: run «npm run build» first');
    const session = await launch(name);
    for (const [entities, times] of CROWDS) {
      const label = `${entities} entities, ${entities * times} mentions`;
      figures.set(label, [...(figures.get(label) ?? []), await measure(session, entities, times)]);
    }
    await session.close();
  }
  say('\nFrom the opening of the popup until its list is drawn, all rows are there, and it is on the screen, in ms;');
  say(
    'the longest time between two frames from the drawn list to all rows, and while letters are typed into the search',
  );
  row('page', ...BROWSER_NAMES.flatMap((name) => [name, 'all rows', 'on screen', 'longest', 'typing']));
  for (const [label, openings] of figures) {
    row(
      label,
      ...openings.flatMap(({ list, all, screen, longest, typing }) => [
        list,
        all,
        screen ?? 'not told',
        longest,
        typing,
      ]),
    );
  }
}

/** Milliseconds: the first three from the beginning of the panel's page, the others between two frames. */
type Opening = { list: number; all: number; screen: number | null; longest: number; typing: number };

async function measure(session: Session, entities: number, times: number): Promise<Opening> {
  const server = await serve(() => ({ body: crowdPage(entities, times) }));
  const restore = await putLibrary(session, [crowdDossier(entities)]);
  const page = await session.newPage();
  await page.goto(server.origin);
  // Of many, only those near the window are shown.
  await waitFor('marks', async () => (await marksOf(page)).length > 0);
  const taken: Opening[] = [];
  // Firefox tells only at times of the first paint of its extensions' pages.
  const tellsScreen = session.name === 'chromium';
  for (let time = 0; time < TIMES; time += 1) {
    const panel = await openPopup(session, page);
    // Once it is there to be asked: what is drawn before counts as drawn then.
    await waitFor('the panel', () => panel.evaluate(noteRows, entities));
    const opening = await waitFor(
      'the list',
      async () => (await panel.evaluate(openingOf, LIST_DRAWN, tellsScreen)) ?? undefined,
    );
    taken.push({ ...opening, typing: await typeInto(panel) });
    await panel.close();
  }
  await page.close();
  await restore();
  await server.close();
  const screens = taken.flatMap(({ screen }) => screen ?? []);
  return {
    list: median(taken.map(({ list }) => list)),
    all: median(taken.map(({ all }) => all)),
    screen: screens.length === TIMES ? median(screens) : null,
    longest: median(taken.map(({ longest }) => longest)),
    typing: median(taken.map(({ typing }) => typing)),
  };
}

/** Types into the search as a reader would; gives the longest time between two frames meanwhile. */
async function typeInto(panel: ShownPanel): Promise<number> {
  const begin = await panel.evaluate(() => performance.now());
  for (const letter of 'minister') await panel.press(letter);
  await waitFor('what is found', () =>
    panel.evaluate(() => {
      const isThere = document.querySelector<HTMLInputElement>('.search')?.value === 'minister';
      // What comes of the last letter is drawn before the second frame from now.
      if (isThere && performance.getEntriesByName('typed').length === 0) performance.mark('typed');
      const typed = performance.getEntriesByName('typed')[0]?.startTime ?? Number.POSITIVE_INFINITY;
      return performance.getEntriesByName('frame').filter(({ startTime }) => startTime > typed).length >= 2;
    }),
  );
  return panel.evaluate((from) => {
    const frames = performance.getEntriesByName('frame').filter(({ startTime }) => startTime >= from);
    return Math.max(...frames.slice(1).map(({ startTime }, index) => startTime - (frames[index]?.startTime ?? 0)));
  }, begin);
}

/** In the panel: marks each frame, and that in which all rows are drawn. Says whether this is the panel. */
function noteRows(rows: number): boolean {
  const view = document.defaultView;
  if (!view?.location.pathname.endsWith('/popup.html')) return false;
  const mark = (): void => {
    performance.mark('frame');
    view.requestAnimationFrame(mark);
  };
  mark();
  const look = (): void => {
    if (document.querySelectorAll('.cards > li').length < rows) return;
    observer.disconnect();
    view.requestAnimationFrame(() => performance.mark('all rows'));
  };
  const observer = new (view as typeof globalThis.window & typeof globalThis).MutationObserver(look);
  observer.observe(document, { childList: true, subtree: true });
  look();
  return true;
}

/** In the panel: what it has taken; nothing where it is not done, or the browser has yet to tell what it will. */
function openingOf(drawn: string, tellsScreen: boolean): Omit<Opening, 'typing'> | null {
  const [list, all, screen] = [drawn, 'all rows', 'first-contentful-paint'].map(
    (name) => performance.getEntriesByName(name)[0]?.startTime,
  );
  if (list === undefined || all === undefined || (tellsScreen && screen === undefined)) return null;
  const frames = performance.getEntriesByName('frame').filter(({ startTime }) => startTime >= list && startTime <= all);
  // Frames are marked from when the driver has come, which may be later than the list.
  const gaps = [...frames.map(({ startTime }) => startTime), all].map((time, index, times) =>
    index === 0 ? 0 : time - (times[index - 1] ?? 0),
  );
  return { list, all, screen: screen ?? null, longest: Math.max(...gaps) };
}
