import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import type { Dossier } from '../../src/dossier/dossier';
import type { Session } from '../browser/driver/launch';
import { putLibrary } from '../browser/driver/library';
import { openPanel, openSettings, openView, pressInRow, pressSwitch, rowsOf, stateOf } from '../browser/driver/panel';
import { type Served, serve } from '../browser/driver/serve';
import { waitFor } from '../browser/driver/wait-for';
import { articlePage } from '../pages/article-page';
import { crowdDossier, crowdPage } from '../pages/crowd';
import { showWhole } from './show-whole';

/** A picture of the panel: the page that it speaks of, its size, how the browser is set, and what the reader does. */
type PanelShot = {
  name: string;
  /** A path of {@link PAGES}, or an address. */
  about?: string;
  /** Has the page become what it is, from what it was when the panel opened. */
  become?: (panel: Page, page: Page) => Promise<void>;
  /** As high as all that there is to see. */
  isWhole?: boolean;
  isDocked?: boolean;
  width?: number;
  height?: number;
  scheme?: 'light' | 'dark';
  /** CSS pixels of the reader's own size of text. */
  textSize?: number;
  isForced?: boolean;
  isMirrored?: boolean;
  /** What the library holds meanwhile. */
  library?: readonly Dossier[];
  act?: (panel: Page) => Promise<void>;
  /** Undoes what outlives the panel. */
  undo?: (panel: Page) => Promise<void>;
};

const PAGES: Record<string, Served> = {
  '/article': { body: articlePage() },
  '/few': {
    body: '<!doctype html><html lang="en"><title>A page</title><h1>Khrenin in Tehran</h1><p>Aziz Nasirzadeh received Viktor Khrenin. Khrenin had come from Minsk the day before.',
  },
  '/quiet': { body: '<!doctype html><html lang="en"><title>A page</title><p>Nothing here.' },
  '/paper.pdf': { body: '<!doctype html><title>A page</title>', type: 'application/pdf' },
  '/crowd': { body: crowdPage(60, 3) },
  '/feed.xml': { body: '<rss version="2.0"><channel><title>A feed</title></channel></rss>', type: 'text/xml' },
  // As much as a browser wants before it shows anything; the rest never comes.
  '/coming': {
    body: `<!doctype html><title>A page</title><p>${'The river rose. '.repeat(200)}`,
    rest: new Promise<string>(() => undefined),
  },
};

const DOCKED = { width: 320, height: 900, isDocked: true };
const TAB = { width: 1200, height: 800 };
const PAUSE_SITE = 'Mark names on 127.0.0.1';
const PAUSE_ALL = 'Mark names everywhere';

const openAgreement = (panel: Page): Promise<void> =>
  pressInRow(panel, 'Iran–Belarus defense cooperation agreement', '.name');

const SHOTS: readonly PanelShot[] = [
  { name: 'popup' },
  { name: 'popup, dark', scheme: 'dark' },
  { name: 'few names', about: '/few' },
  { name: 'a card in place', about: '/few', act: (panel) => pressInRow(panel, 'Viktor Khrenin', '.name') },
  { name: 'a card in place, dark', scheme: 'dark', act: openAgreement },
  { name: 'third of several mentions', act: steps },
  { name: 'docked', ...DOCKED },
  { name: 'docked, dark', ...DOCKED, scheme: 'dark' },
  { name: 'from right to left', isMirrored: true },
  { name: 'docked, from right to left', ...DOCKED, isMirrored: true, act: steps },
  { name: 'as a tab', ...TAB },
  { name: 'as a tab, a card in place', ...TAB, act: openAgreement },
  { name: 'settings', act: openSettings, isWhole: true },
  { name: 'settings, dark', scheme: 'dark', act: openSettings, isWhole: true },
  { name: 'settings, docked', ...DOCKED, act: openSettings },
  { name: 'search', act: (panel) => panel.type('.search', 'organization') },
  { name: 'search, nothing found', act: (panel) => panel.type('.search', 'qqqq') },
  { name: 'no name', about: '/quiet' },
  { name: 'no name, dark', about: '/quiet', scheme: 'dark' },
  {
    name: 'paused here',
    act: (panel) => pressSwitch(panel, PAUSE_SITE),
    undo: (panel) => pressSwitch(panel, PAUSE_SITE),
  },
  {
    name: 'paused everywhere',
    act: (panel) => pressSwitch(panel, PAUSE_ALL),
    undo: (panel) => pressSwitch(panel, PAUSE_ALL),
  },
  { name: 'kinds left out', act: leaveOut, undo: leaveOut },
  { name: 'the list copied', act: (panel) => panel.click('#view-page .copying button') },
  { name: 'a card opened from the story', act: openFromStory },
  { name: 'a card opened from the story, dark', scheme: 'dark', act: openFromStory },
  { name: 'the browser’s own page', about: 'about:blank' },
  { name: 'a store', about: 'https://chromewebstore.google.com/' },
  { name: 'a page that could not be loaded', about: 'http://127.0.0.1:9/' },
  { name: 'a page that is still loading', about: '/coming' },
  { name: 'a document that is left alone', about: '/feed.xml' },
  { name: 'a tab that sleeps', about: '/few', become: sleep },
  { name: 'a page that does not answer', about: '/few', become: hang },
  { name: 'a document', about: '/paper.pdf' },
  { name: 'many and long names', about: '/crowd', library: [crowdDossier(60)] },
  { name: 'many and long names, docked', about: '/crowd', library: [crowdDossier(60)], ...DOCKED },
  { name: 'text at 200 percent', textSize: 32, height: 900 },
  { name: 'text at 200 percent, docked', textSize: 32, ...DOCKED },
  { name: 'forced colours', isForced: true, act: steps },
];

/**
 * Takes a picture of each state of the panel's frame and of the list of the page into a folder.
 * @returns the names of the pictures with their files.
 */
export async function takePanelPictures(
  session: Session,
  folder: string,
  isWanted: (name: string) => boolean = () => true,
): Promise<[name: string, file: string][]> {
  const server = await serve((path) => PAGES[path]);
  const taken: [string, string][] = [];
  for (const shot of SHOTS.filter(({ name }) => isWanted(name))) {
    const file = `panel-${shot.name.replaceAll(/[^a-z0-9]+/gu, '-')}.png`;
    await take(session, shot, server.origin, `${folder}/${file}`);
    taken.push([`panel: ${shot.name}`, file]);
  }
  await server.close();
  return taken;
}

async function take(session: Session, shot: PanelShot, origin: string, path: string): Promise<void> {
  const restore = shot.library && (await putLibrary(session, shot.library));
  const { about = '/article' } = shot;
  const visited = await session.newPage();
  // A PDF is a download to a browser without a window: it ends the navigation, and leaves its address.
  await visited.goto(about.startsWith('/') ? origin + about : about, { timeout: 3000 }).catch(() => undefined);
  const panel = await openPanel(session, visited, shot.isDocked ? '/sidepanel.html' : '/popup.html');
  await panel.setViewport({ width: shot.width ?? 380, height: shot.height ?? 600 });
  await set(panel, shot);
  await waitFor('the page’s answer', () =>
    panel.evaluate(() => document.querySelector('.state')?.textContent?.startsWith('Asking') === false),
  );
  await pause(300);
  await shot.become?.(panel, visited);
  await shot.act?.(panel);
  if (shot.isWhole) await showWhole(panel);
  await panel.bringToFront();
  await pause(400);
  await panel.screenshot({ path });
  await shot.undo?.(panel);
  await panel.close();
  // One that sleeps is no longer the page that it was.
  if (!visited.isClosed()) await visited.close();
  await restore?.();
}

async function set(panel: Page, { scheme = 'light', isForced, isMirrored, textSize }: PanelShot): Promise<void> {
  const client = await panel.createCDPSession();
  const features = [
    { name: 'prefers-color-scheme', value: scheme },
    ...(isForced ? [{ name: 'forced-colors', value: 'active' }] : []),
  ];
  await client.send('Emulation.setEmulatedMedia', { features });
  if (textSize) {
    await client.send('Page.enable');
    await client.send('Page.setFontSizes', { fontSizes: { standard: textSize } });
  }
  if (isMirrored) {
    await panel.evaluate(() => {
      document.documentElement.dir = 'rtl';
    });
  }
}

async function steps(panel: Page): Promise<void> {
  for (let step = 1; step <= 3; step += 1) {
    await pressInRow(panel, 'Iran', '.jump');
    await panel.bringToFront();
    await waitFor(`step ${step}`, async () =>
      (await rowsOf(panel)).some(({ mentions }) => mentions === `${step} of 8`),
    );
  }
}

async function leaveOut(panel: Page): Promise<void> {
  for (const kind of ['Places', 'News sources']) await pressSwitch(panel, kind);
  await panel.click('.settings-button');
}

async function openFromStory(panel: Page): Promise<void> {
  await openView(panel, 'Story');
  await (await panel.waitForSelector('#view-story .entity'))?.click();
  await panel.waitForSelector('.opened h2');
}

async function sleep(panel: Page): Promise<void> {
  await panel.evaluate(`chrome.tabs.query({}).then((tabs) =>
    chrome.tabs.discard(tabs.find(({ url }) => url?.endsWith('/few')).id))`);
  await saysSo(panel, 'This tab is asleep');
}

async function hang(panel: Page, page: Page): Promise<void> {
  // Until its tab is closed.
  page.evaluate('for (;;);').catch(() => undefined);
  await panel.reload();
  await saysSo(panel, 'This page does not answer');
}

function saysSo(panel: Page, text: string): Promise<boolean> {
  return waitFor(`«${text}»`, async () => (await stateOf(panel)).startsWith(text));
}
