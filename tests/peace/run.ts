import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { BROWSER_NAMES, type BrowserName } from '../browser/driver/browser-name';
import { noCard } from '../browser/driver/card';
import { seeInEach } from '../browser/driver/closed-shadow';
import { builtExtension, launch, type Session } from '../browser/driver/launch';
import { hoverMark, marksOf, type SeenMark } from '../browser/driver/marks';
import { type PageState, pageStateOf } from '../browser/driver/page-state';
import { openPanel, rowsOf } from '../browser/driver/panel';
import { type Served, type Server, serve } from '../browser/driver/serve';
import { waitFor } from '../browser/driver/wait-for';

/**
 * `npm run peace -- <folder of pages>`: opens each `*.html` of a folder, its scripts and what is loaded as one scrolls
 * removed, in both browsers, without the extension and with it, and says what differs: the document, the layout, the
 * console, the marks between browsers, and how many the panel counts.
 */
const folder = process.argv.slice(2).find((option) => option !== '--');
if (folder === undefined || !existsSync(folder))
  throw new Error('say which folder of pages: npm run peace -- <folder>');
if (!existsSync(builtExtension('chromium'))) throw new Error('there is no built extension: run «npm run build» first');

/** In what Firefox says of the many loads that the pages' policy here refuses, once there are too many of them. */
const TOO_MANY = 'Prevented too many CSP reports';

/** What is seen of a page in one browser. */
type Seen = { marks: string[]; faults: string[] };

/** What a page is without the extension. */
type Before = PageState & { logged: string[] };

const pages = readdirSync(folder).filter((name) => name.endsWith('.html'));
const server = await serve((path) => servedAs(path));
const seen = new Map<BrowserName, Map<string, Seen>>();
for (const name of BROWSER_NAMES) seen.set(name, await lookWith(name));
await server.close();
process.exitCode = report() ? 0 : 1;

/** Pages may load nothing: what they would fetch is not there, and may not be asked for. */
function servedAs(path: string): Served | undefined {
  if (path === '/marked') return { body: '<!doctype html><title>A</title><p>Iran' };
  const file = pages[Number(path.slice(1))];
  if (folder === undefined || file === undefined) return undefined;
  const html = readFileSync(join(folder, file), 'utf8');
  return {
    // A picture that is asked for as one scrolls, and may not be, changes the page by itself.
    body: html.replace(/<script\b[\s\S]*?<\/script\s*>/giu, '').replace(/\sloading=["']?lazy\b["']?/giu, ''),
    headers: { 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:" },
  };
}

async function lookWith(name: BrowserName): Promise<Map<string, Seen>> {
  const before = new Map<string, Before>();
  const session = await launch(name, {
    beforeInstall: async (browser) => {
      for (const [index, file] of pages.entries()) {
        const { page, logged } = await open(browser, server, index);
        before.set(file, { ...(await pageStateOf(page)), logged });
        await page.close();
      }
    },
  });
  try {
    const found = new Map<string, Seen>();
    for (const [index, file] of pages.entries()) {
      const { page, logged } = await open(session.browser, server, index);
      found.set(file, await lookAt(session, page, before.get(file), logged));
      await page.close();
    }
    return found;
  } finally {
    await session.close();
  }
}

async function open(browser: Browser, { origin }: Server, index: number): Promise<{ page: Page; logged: string[] }> {
  const page = await browser.newPage();
  const logged: string[] = [];
  page.on('console', (message) => logged.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => logged.push(`error: ${String(error)}`));
  await page.goto(`${origin}/${index}`, { waitUntil: 'load' });
  return { page, logged };
}

async function lookAt(session: Session, page: Page, before: Before | undefined, logged: string[]): Promise<Seen> {
  const marks = await settledMarks(session.browser, page);
  const faults: string[] = [];
  const compare = async (when: string, isAsBefore = true): Promise<void> => {
    const now = await pageStateOf(page);
    if (now.html !== before?.html)
      faults.push(`the document differs ${when}: ${firstDifference(before?.html, now.html)}`);
    if (isAsBefore && now.boxes !== before?.boxes) faults.push(`the layout differs ${when}`);
  };
  await compare('with marks');
  const place = await page.evaluate(() => ({ left: scrollX, top: scrollY }));
  const shown = marks.find(({ width, y }) => width > 0 && y >= 0);
  if (shown !== undefined && (await opensCard(page, shown, marks))) {
    // Scrolled to the name, and with the pointer on it, the page itself stands otherwise.
    await compare('with a card', false);
    await page.keyboard.press('Escape');
    await noCard(page);
    await page.mouse.move(0, 0);
    await page.evaluate((before) => scrollTo({ ...before, behavior: 'instant' }), place);
    await compare('after a card');
  }
  const visible = await countShown(page);
  if (visible > 0) faults.push(...(await countInPanel(session, page, visible)));
  const news = logged.filter((line) => before?.logged.includes(line) !== true && !line.includes(TOO_MANY));
  if (news.length > 0) faults.push(`the console says: ${news.join(' | ')}`);
  return { marks: marks.map(({ text, kind }) => `${text} (${kind})`), faults };
}

/** How many marks a page shows: those that have room, and are not hidden by its style. */
function countShown(page: Page): Promise<number> {
  return page.evaluate(() => {
    const isMark = (name: string): boolean => name.startsWith('backgrounder-') && name !== 'backgrounder-flash';
    const ranges = [...CSS.highlights].flatMap(([name, highlight]) => (isMark(name) ? [...highlight] : []));
    return ranges.filter(({ startContainer, startOffset, endContainer, endOffset }) => {
      const live = document.createRange();
      live.setStart(startContainer, startOffset);
      live.setEnd(endContainer, endOffset);
      const isShown = startContainer.parentElement?.checkVisibility({ visibilityProperty: true }) ?? true;
      return isShown && (live.getClientRects()[0]?.width ?? 0) > 0;
    }).length;
  });
}

/** Faults in how many mentions the panel counts on a page. */
async function countInPanel(session: Session, page: Page, visible: number): Promise<string[]> {
  const panel = await openPanel(session, page, '/sidepanel.html');
  const count = async (): Promise<number> =>
    (await rowsOf(panel)).reduce((sum, { mentions }) => sum + Number.parseInt(mentions, 10), 0);
  try {
    const isRight = await waitFor('the count', async () => (await count()) === visible, 5000).catch(() => false);
    return isRight ? [] : [`the panel counts ${await count()} mentions of ${visible}`];
  } finally {
    await panel.close();
  }
}

/** The marks of a page once it has been read: a page that comes later, and is marked, shows that it had its turn. */
async function settledMarks(browser: Browser, page: Page): Promise<SeenMark[]> {
  const later = await browser.newPage();
  await later.goto(`${server.origin}/marked`);
  await waitFor('a mark', async () => (await marksOf(later)).length > 0);
  await later.close();
  await page.bringToFront();
  let last: SeenMark[] = [];
  let same = 0;
  return waitFor('the marks to be complete', async () => {
    const now = await marksOf(page);
    same = now.length === last.length ? same + 1 : 0;
    last = now;
    return same >= 10 && now;
  });
}

/** Some marks lie under something else, and open no card. */
async function opensCard(page: Page, mark: SeenMark, all: readonly SeenMark[]): Promise<boolean> {
  const alike = all.filter(({ text }) => text === mark.text);
  await hoverMark(page, mark.text, alike.indexOf(mark));
  const isOpen = async () => (await seeInEach(page, 'backgrounder-card', '.floating')).length > 0;
  return waitFor('a card', isOpen, 3000).catch(() => false);
}

function firstDifference(before = '', now = ''): string {
  let at = 0;
  while (at < now.length && before[at] === now[at]) at += 1;
  return `«${now.slice(Math.max(0, at - 30), at + 60)}» at ${at}`;
}

/** Says what was seen, and whether it was as it should be. */
function report(): boolean {
  const [first, ...others] = BROWSER_NAMES;
  let isGood = true;
  for (const file of pages) {
    const marks = first && seen.get(first)?.get(file)?.marks;
    const faults = BROWSER_NAMES.flatMap((name) =>
      (seen.get(name)?.get(file)?.faults ?? []).map((fault) => `${name}: ${fault}`),
    );
    for (const other of others) {
      const theirs = seen.get(other)?.get(file)?.marks;
      if (theirs?.join() !== marks?.join()) faults.push(`${first} marks ${marks?.length}, ${other} ${theirs?.length}`);
    }
    if (faults.length > 0) isGood = false;
    say(`${faults.length === 0 ? 'as it was' : 'DIFFERENT'}  ${basename(file)}: ${marks?.length} marks`);
    for (const fault of faults) say(`    ${fault}`);
  }
  return isGood;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
