import type { Page } from 'puppeteer-core';
import type { Session } from '../browser/driver/launch';
import { marksOf } from '../browser/driver/marks';
import { openPanel } from '../browser/driver/panel';
import { waitFor } from '../browser/driver/wait-for';
import { setSize } from './panel-size';

/** Where pictures of the panel are taken. */
export type Studio = {
  session: Session;
  /** Of the pages that are served. */
  origin: string;
  folder: string;
  /** That which the browser was started with, where its driver cannot set another. */
  scheme?: Scheme;
  /** Whether the browser has the extension without the code that is loaded late. */
  isWithoutCode?: boolean;
  /** Whether a picture of this name is to be taken. */
  isWanted: (name: string) => boolean;
};

export type Scheme = 'light' | 'dark';

/** What is taken of a panel: its size (CSS pixels), and how the reader has set the browser. */
export type Look = {
  width?: number;
  height?: number;
  scheme?: Scheme;
  /** CSS pixels of the reader's own size of text. */
  textSize?: number;
  isForced?: boolean;
  isMirrored?: boolean;
  /** Code that is loaded late is gone, as after an update. */
  isWithoutCode?: boolean;
};

/** A picture with its file. */
export type Taken = [name: string, file: string];

/** The width of a popup: one that is narrower is docked. */
const POPUP = 380;

/** Whether a picture is wanted, and the browser can be had to show what is on it. */
export function canTake({ isWanted, scheme, isWithoutCode = false }: Studio, look: Look & { name: string }): boolean {
  if (!isWanted(look.name) || (look.isWithoutCode ?? false) !== isWithoutCode) return false;
  const isAsStarted = (look.scheme ?? 'light') === scheme && look.textSize === undefined && look.isForced !== true;
  return scheme === undefined || isAsStarted;
}

/** Takes those of some pictures that can be taken, of the panel beside the article of the story. */
export async function takeBesideArticle<Picture extends Look & { name: string }>(
  studio: Studio,
  pictures: readonly Picture[],
  take: (studio: Studio, article: Page, picture: Picture) => Promise<Taken>,
): Promise<Taken[]> {
  const article = await studio.session.newPage();
  await article.goto(`${studio.origin}/article`);
  // In a tab behind another names wait until it is seen.
  await waitFor('marks', async () => (await marksOf(article)).length > 0);
  const taken: Taken[] = [];
  for (const picture of pictures.filter((each) => canTake(studio, each))) {
    taken.push(await take(studio, article, picture));
  }
  await article.close();
  return taken;
}

/** Opens the panel beside a page, as a reader with such a browser sees it. */
export async function openAs({ session }: Studio, about: Page, look: Look): Promise<Page> {
  const { width = POPUP, height = 600 } = look;
  const panel = await openPanel(session, about, width < POPUP ? '/sidepanel.html' : '/popup.html');
  await setSize(panel, width, height);
  if (session.name === 'chromium') await setBrowser(panel, look);
  if (look.isMirrored) {
    await panel.evaluate(() => {
      document.documentElement.dir = 'rtl';
    });
  }
  return panel;
}

/** Where a picture goes, and what it is called beside those of the other browser. */
export function nameOf({ session, folder }: Studio, name: string): { path: string; taken: Taken } {
  const file = `${session.name}-${name.replaceAll(/[^a-z0-9]+/gu, '-')}.png`;
  return { path: `${folder}/${file}`, taken: [`${name} (${session.name})`, file] };
}

/** By Chromium's own driver: puppeteer refuses features that it does not know. */
async function setBrowser(panel: Page, { scheme = 'light', isForced, textSize }: Look): Promise<void> {
  const client = await panel.createCDPSession();
  const features = [
    { name: 'prefers-color-scheme', value: scheme },
    { name: 'forced-colors', value: isForced ? 'active' : 'none' },
  ];
  await client.send('Emulation.setEmulatedMedia', { features });
  if (textSize !== undefined) {
    await client.send('Page.enable');
    await client.send('Page.setFontSizes', { fontSizes: { standard: textSize } });
  }
}
