import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import type { Dossier } from '../../src/dossier/dossier';
import { putLibrary } from '../browser/driver/library';
import {
  choose,
  followNobody,
  openSettings,
  openView,
  pressInRow,
  pressSwitch,
  rowsOf,
  stateOf,
} from '../browser/driver/panel';
import { type Served, serve } from '../browser/driver/serve';
import { openPopup } from '../browser/driver/toolbar';
import { waitFor } from '../browser/driver/wait-for';
import { articlePage } from '../pages/article-page';
import { crowdDossier, crowdPage } from '../pages/crowd';
import { showWhole } from './panel-size';
import { canTake, type Look, nameOf, openAs, type Studio, type Taken } from './studio';

/** A picture of the panel: the page that it speaks of, how it is looked at, and what the reader does. */
type PanelShot = Look & {
  name: string;
  /** A path of {@link PAGES}, or an address. */
  about?: string;
  /** Has the page become what it is, from what it was when the panel opened. */
  become?: (panel: Page, page: Page) => Promise<void>;
  /** As high as all that there is to see. */
  isWhole?: boolean;
  /** Not taken in Firefox, which takes its time to close a page that hangs. */
  isForChromium?: boolean;
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
  '/around': {
    body: `<!doctype html><html lang="en"><title>A page</title><p>Minsk and NATO.
      <script>document.write(\`<iframe src="\${location.origin.replace('127.0.0.1', 'localhost')}/few"></iframe>\`)</script>`,
  },
  '/crowd': { body: crowdPage(60, 3) },
  '/feed.xml': { body: '<rss version="2.0"><channel><title>A feed</title></channel></rss>', type: 'text/xml' },
  // As much as a browser wants before it shows anything; the rest never comes.
  '/coming': {
    body: `<!doctype html><title>A page</title><p>${'The river rose. '.repeat(200)}`,
    rest: new Promise<string>(() => undefined),
  },
};

const DOCKED = { width: 320, height: 900 };
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
  {
    name: 'search, more than are shown',
    about: '/quiet',
    library: [crowdDossier(500)],
    act: (panel) => panel.type('.search', 'k'),
  },
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
  { name: 'names followed, on a page without any', about: '/quiet', act: followOne, undo: followNobody, isWhole: true },
  { name: 'settings, cards at a click', act: atClick, undo: atRest, isWhole: true },
  { name: 'the list that cannot be copied', act: failToCopy },
  { name: 'the list copied', act: (panel) => panel.click('#view-page .copying button') },
  { name: 'a card opened from the story', act: openFromStory },
  { name: 'a card opened from the story, dark', scheme: 'dark', act: openFromStory },
  { name: 'the browser’s own page', about: 'about:blank' },
  { name: 'a store', about: 'https://chromewebstore.google.com/' },
  { name: 'a page that could not be loaded', about: 'http://127.0.0.1:9/' },
  { name: 'a page that is still loading', about: '/coming' },
  { name: 'a document that is left alone', about: '/feed.xml' },
  { name: 'a tab that sleeps', about: '/few', become: sleep },
  { name: 'a page that does not answer', about: '/few', become: hang, isForChromium: true },
  { name: 'a page that is asked', about: '/few', become: ask, isForChromium: true },
  { name: 'a page of which a frame does not answer', about: '/around', become: hangFrame, isForChromium: true },
  { name: 'no page', about: '/few', become: closeAll },
  { name: 'a document', about: '/paper.pdf' },
  { name: 'many and long names', about: '/crowd', library: [crowdDossier(60)] },
  { name: 'many and long names, docked', about: '/crowd', library: [crowdDossier(60)], ...DOCKED },
  { name: 'text at 200 percent', textSize: 32, height: 900 },
  { name: 'text at 200 percent, docked', textSize: 32, ...DOCKED },
  { name: 'forced colours', isForced: true, act: steps },
];

/** Takes a picture of each state of the panel's frame and of the list of the page; and says which. */
export async function takePanelPictures(studio: Studio): Promise<Taken[]> {
  const server = await serve((path) => PAGES[path]);
  const taken: Taken[] = [];
  for (const shot of SHOTS) {
    const named = { ...shot, name: `panel, ${shot.name}` };
    if (shot.isForChromium && studio.session.name !== 'chromium') continue;
    if (canTake(studio, named)) taken.push(await take({ ...studio, origin: server.origin }, named));
  }
  const real = 'panel, the popup itself, on a page of ours';
  if (studio.session.name === 'chromium' && canTake(studio, { name: real })) taken.push(await takePopup(studio, real));
  await server.close();
  return taken;
}

/** The popup as Chromium shows it over a page of ours: as a tab, the panel would speak of another. */
async function takePopup(studio: Studio, name: string): Promise<Taken> {
  const { path, taken } = nameOf(studio, name);
  const reader = await studio.session.openExtensionPage('/reader.html');
  await openPopup(studio.session, reader);
  const popup = await studio.session.browser.waitForTarget((target) => target.url().endsWith('/popup.html'));
  const panel = await popup.asPage();
  await saysSo(panel, 'This is a page of Backgrounder’s own.');
  await panel.screenshot({ path });
  await panel.close();
  await reader.close();
  return taken;
}

async function take(studio: Studio, shot: PanelShot): Promise<Taken> {
  const { path, taken } = nameOf(studio, shot.name);
  const { about = '/article' } = shot;
  const restore = shot.library && (await putLibrary(studio.session, shot.library));
  const visited = await studio.session.newPage();
  // A PDF is a download to a browser without a window: it ends the navigation, and leaves its address.
  await visited.goto(about.startsWith('/') ? studio.origin + about : about, { timeout: 3000 }).catch(() => undefined);
  const panel = await openAs(studio, visited, shot);
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
  return taken;
}

async function steps(panel: Page): Promise<void> {
  for (let step = 1; step <= 3; step += 1) {
    await pressInRow(panel, 'Iran', '.jump');
    await waitFor('the page in front', () => panel.evaluate(() => document.visibilityState === 'hidden'));
    // Behind another tab nothing in it can be pressed.
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
  await ask(panel, page);
  await saysSo(panel, 'This page does not answer');
}

async function hangFrame(panel: Page, page: Page): Promise<void> {
  const [frame] = page.frames().filter((one) => one !== page.mainFrame());
  frame?.evaluate('for (;;);').catch(() => undefined);
  await panel.reload();
  await saysSo(panel, '2 names of the story so far');
}

async function ask(panel: Page, page: Page): Promise<void> {
  // Until its tab is closed.
  page.evaluate('for (;;);').catch(() => undefined);
  await panel.reload();
  await saysSo(panel, 'Asking the page');
}

async function closeAll(panel: Page): Promise<void> {
  const pages = await panel.browser().pages();
  await Promise.all(pages.filter((page) => page !== panel).map((page) => page.close()));
  await saysSo(panel, 'No page is open');
}

async function followOne(panel: Page): Promise<void> {
  await panel.type('.search', 'minsk');
  await pressInRow(panel, 'Minsk', '.star');
  await panel.focus('.search');
  await panel.keyboard.press('Escape');
  await panel.waitForSelector('#view-page .followed');
}

async function atClick(panel: Page): Promise<void> {
  await openSettings(panel);
  await choose(panel, 'A card opens', 'at a click on the name');
}

async function atRest(panel: Page): Promise<void> {
  await choose(panel, 'A card opens', 'when the pointer rests on a name');
}

async function failToCopy(panel: Page): Promise<void> {
  await panel.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('denied'));
    document.execCommand = () => false;
  });
  await panel.click('#view-page .copying button');
}

function saysSo(panel: Page, text: string): Promise<boolean> {
  return waitFor(`«${text}»`, async () => (await stateOf(panel)).startsWith(text));
}
