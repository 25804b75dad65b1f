import { mkdirSync } from 'node:fs';
import type { BrowserName } from './browser/driver/browser-name';
import { cardElement } from './browser/driver/card';
import { installBrowsers } from './browser/driver/install-browsers';
import { launch, type Session } from './browser/driver/launch';
import { hoverMark, marksOf } from './browser/driver/marks';
import { openPanel, stateOf } from './browser/driver/panel';
import { type Server, serve } from './browser/driver/serve';
import { waitFor } from './browser/driver/wait-for';
import { routes } from './pages/routes';
import { buildFor } from './run-tool';

/**
 * `npm start [-- --firefox]`: builds, and opens a browser with the extension on the article and on a
 * page of hard places. Without a display it looks by itself and leaves screenshots.
 */
const name: BrowserName = process.argv.includes('--firefox') ? 'firefox' : 'chromium';
const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY);
const FOLDER = `.output/start-${name}`;

installBrowsers([name]);
await buildFor(name);
const server = await serve(routes);
const session = await launch(name, { headless: !hasDisplay });
if (hasDisplay) await stayOpen(session, server);
else await takePictures(session, server);
await session.close();
await server.close();

async function stayOpen({ browser, newPage }: Session, { origin }: Server): Promise<void> {
  const [first] = await browser.pages();
  const places = await newPage();
  await places.goto(`${origin}/hard-places`);
  const article = first ?? (await newPage());
  await article.goto(`${origin}/article`);
  await article.bringToFront();
  say(
    `Open in ${name}: ${origin}/article and ${origin}/hard-places. Hover a marked name; open the panel in the toolbar.`,
  );
  say('Close the browser, or press Ctrl+C here, to end.');
  await new Promise<void>((resolve) => {
    browser.once('disconnected', () => resolve());
    process.once('SIGINT', () => resolve());
  });
}

async function takePictures(session: Session, { origin }: Server): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const page = await session.newPage();
  for (const path of ['hard-places', 'article'] as const) {
    await page.goto(`${origin}/${path}`);
    const marks = await waitFor('marks', async () => {
      const seen = await marksOf(page);
      return seen.length > 0 && seen;
    });
    say(`${path}: ${marks.length} marks: ${[...new Set(marks.map(({ text }) => text))].join(', ')}`);
    await page.screenshot({ path: `${FOLDER}/marks-${path}.png` });
  }
  await hoverMark(page, 'Viktor Khrenin');
  const { text } = await cardElement(page, 'h2');
  say(`card: ${text}`);
  await waitFor('the card to have faded in', async () => (await cardElement(page)).opacity === 1);
  await page.screenshot({ path: `${FOLDER}/card.png` });
  const panel = await openPanel(session, page);
  await panel.setViewport({ width: 380, height: 600 });
  say(`panel: ${await waitFor('the panel', () => stateOf(panel))}`);
  await panel.screenshot({ path: `${FOLDER}/panel.png` });
  say(`There is no display. Screenshots of ${name} are in ${FOLDER}: marks-article, marks-hard-places, card, panel.`);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
