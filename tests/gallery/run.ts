import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { BROWSER_NAMES, type BrowserName } from '../browser/driver/browser-name';
import { cardElement, pressInCard } from '../browser/driver/card';
import { changedExtension, removeLateCode } from '../browser/driver/changed-extension';
import { seeInEach } from '../browser/driver/closed-shadow';
import { command } from '../browser/driver/commands';
import { installBrowsers } from '../browser/driver/install-browsers';
import { launch, type Session } from '../browser/driver/launch';
import { hoverMark, marksOf } from '../browser/driver/marks';
import { serve } from '../browser/driver/serve';
import { waitFor } from '../browser/driver/wait-for';
import { routes } from '../pages/routes';
import { buildFor } from '../run-tool';
import { takeFinds } from './find-pictures';
import { takeMap } from './map-pictures';
import { takePanelPictures } from './panel-gallery';
import { takeStory } from './story-pictures';
import type { Scheme, Taken } from './studio';

/**
 * `npm run gallery`: builds, and takes a picture of each state of a card and of the panel in Chromium, of most in Firefox
 * too, into `.output/gallery/` with a page that shows them all: for eyes. `-- <words>` takes those alone whose names have
 * these words.
 */
const FOLDER = '.output/gallery';

/** A picture: a page, how the browser is set, and what the reader does. */
type Shot = {
  name: string;
  body: string;
  /** What is hovered; nothing, where the reader does something else. */
  hover?: string;
  features?: Parameters<Page['emulateMediaFeatures']>[0];
  viewport?: { width: number; height: number; isMobile?: boolean; hasTouch?: boolean };
  /** CSS pixels of the reader's own size of text. */
  textSize?: number;
  act?: (page: Page, session: Session) => Promise<void>;
  /** What the library holds meanwhile: nothing any more, entities of which nothing is said, or much in long words. */
  library?: 'gone' | 'bare' | 'long';
};

/** What Firefox's driver cannot set. */
const isForChromium = ({ features, viewport, textSize }: Shot): boolean =>
  features !== undefined || textSize !== undefined || viewport?.isMobile === true;

const LIGHT = 'html { background: #fff; color: #222 }';
const DARK = 'html { background: #16181c; color: #e6e6e6 }';

const page = (text: string, css = LIGHT, attributes = 'lang="en"'): string =>
  `<!doctype html><html ${attributes}><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
  `<title>A page</title><style>${css} body { margin: 60px; font: 18px/1.7 Georgia, serif; max-width: 700px }</style>${text}`;

const KINDS: readonly (readonly [kind: string, name: string])[] = [
  ['person', 'Viktor Khrenin'],
  ['state', 'Belarus'],
  ['organization', 'NATO'],
  ['place', 'Minsk'],
  ['media', 'Tehran Times'],
  ['agreement', 'defense cooperation agreement'],
];

const PHONE = { width: 390, height: 760, isMobile: true, hasTouch: true };

const SENTENCE =
  '<p>Viktor Khrenin of Belarus met Aziz Nasirzadeh in Minsk; NATO and the Shanghai Cooperation Organization were ' +
  'spoken of. Iran and Belarus signed a defense cooperation agreement, Tehran Times reports.</p>';

const SHOTS: readonly Shot[] = [
  ...KINDS.flatMap(([kind, hover]): Shot[] => [
    { name: `${kind}, light`, body: page(SENTENCE), hover },
    { name: `${kind}, dark`, body: page(SENTENCE, DARK), hover },
  ]),
  { name: 'concept, turned to', body: page(SENTENCE), hover: 'NATO', act: turn },
  { name: 'concept, turned to, dark', body: page(SENTENCE, DARK), hover: 'NATO', act: turn },
  { name: 'long', body: page(SENTENCE), hover: 'Iran', act: openAll },
  { name: 'long names and quotes', body: page(SENTENCE), hover: 'Minsk', library: 'long' },
  { name: 'small window', body: page(SENTENCE), hover: 'Minsk', viewport: { width: 320, height: 480 } },
  { name: 'low window', body: page('<p>Minsk'), hover: 'Minsk', viewport: { width: 640, height: 150 } },
  {
    name: 'page without styles',
    body: page(SENTENCE, '* { all: unset !important; color: green !important; font-size: 30px !important }'),
    hover: 'Minsk',
  },
  { name: 'scaled page', body: page(SENTENCE, `${LIGHT} body { transform: scale(0.8) }`), hover: 'Minsk' },
  { name: 'zoomed page', body: page(SENTENCE, `${LIGHT} html { zoom: 2 }`), hover: 'Minsk' },
  {
    name: 'in a dialog',
    body: page(`<dialog>${SENTENCE}</dialog><script>document.querySelector('dialog').showModal()</script>`),
    hover: 'Minsk',
  },
  {
    name: 'in a frame',
    body: page(`<iframe width="700" height="220" srcdoc="${SENTENCE}"></iframe>${SENTENCE}`),
    act: async (visited) => {
      await visited.mouse.move(92, 92, { steps: 3 });
      await pause(1500);
    },
  },
  { name: 'with its reasons', body: page(SENTENCE), hover: 'Viktor Khrenin', act: openReasons },
  { name: 'page from right to left', body: page('<p>ایران و بلاروس', LIGHT, 'lang="fa" dir="rtl"'), hover: 'ایران' },
  {
    name: 'lines that run down',
    body: page(SENTENCE, `${LIGHT} p { writing-mode: vertical-rl; height: 500px }`),
    hover: 'Minsk',
  },
  { name: 'pinned', body: page(SENTENCE), hover: 'Viktor Khrenin', act: click },
  {
    name: 'two pinned',
    body: page(SENTENCE),
    hover: 'Viktor Khrenin',
    act: async (visited) => {
      await click(visited);
      await visited.mouse.move(2, 2, { steps: 2 });
      await hoverMark(visited, 'Minsk');
      await pause(700);
      await click(visited);
    },
  },
  {
    name: 'five pinned',
    // On one line, which no card covers.
    body: page('<p>Viktor Khrenin, Minsk, Iran, Tehran Times, NATO'),
    act: async (visited) => {
      for (const name of ['Viktor Khrenin', 'Minsk', 'Iran', 'Tehran Times', 'NATO']) {
        const pinned = (await seeInEach(visited, 'backgrounder-card', '.pinned')).length;
        await hoverMark(visited, name);
        await waitFor(name, async () => (await seeInEach(visited, 'backgrounder-card', '.floating')).length > pinned);
        await click(visited);
        await visited.mouse.move(1278, 898, { steps: 2 });
      }
    },
  },
  {
    name: 'forced colours',
    body: page(SENTENCE),
    hover: 'Viktor Khrenin',
    features: [{ name: 'forced-colors', value: 'active' }],
  },
  {
    name: 'more contrast',
    body: page(SENTENCE),
    hover: 'Viktor Khrenin',
    features: [{ name: 'prefers-contrast', value: 'more' }],
  },
  { name: 'text at 200 percent', body: page(SENTENCE), hover: 'Viktor Khrenin', textSize: 32 },
  { name: 'nothing said', body: page(SENTENCE), hover: 'Minsk', library: 'bare' },
  { name: 'no longer in the library', body: page(SENTENCE), hover: 'Minsk', library: 'gone' },
  { name: 'the keyboard’s ring', body: page(SENTENCE), act: walk },
  {
    name: 'the keyboard in a card',
    body: page(SENTENCE),
    act: async (visited, session) => {
      await walk(visited, session);
      await command(session, visited, 'open-card');
      await cardElement(visited, 'h2');
      for (let stop = 0; stop < 3; stop += 1) await visited.keyboard.press('Tab');
    },
  },
  { name: 'for fingers', body: page(SENTENCE), viewport: PHONE, act: tap },
  { name: 'for fingers, on a tablet', body: page(SENTENCE), viewport: { ...PHONE, width: 1100 }, act: tap },
  {
    name: 'for fingers, dark',
    body: page(SENTENCE, DARK),
    viewport: PHONE,
    act: tap,
  },
];

type PanelSettings = { browser: BrowserName; scheme?: Scheme; isWithoutCode?: boolean };

/** Firefox has the colours that it is started with. */
const PANELS: readonly PanelSettings[] = [
  { browser: 'chromium' },
  { browser: 'chromium', isWithoutCode: true },
  { browser: 'firefox', scheme: 'light' },
  { browser: 'firefox', scheme: 'dark' },
];

const wanted = process.argv
  .slice(2)
  .filter((argument) => argument !== '--')
  .join(' ');
const isWanted = (name: string): boolean => name.includes(wanted);

installBrowsers(BROWSER_NAMES);
for (const browser of BROWSER_NAMES) await buildFor(browser);
rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
const server = await serve((path) => {
  const shot = SHOTS[Number(path.slice(1))];
  return shot === undefined ? routes(path) : { body: shot.body };
});
const files: Taken[] = [];
for (const browser of BROWSER_NAMES) {
  const session = await launch(browser, { isCutOff: true });
  for (const [index, shot] of SHOTS.entries()) {
    if ((browser === 'firefox' && isForChromium(shot)) || !isWanted(shot.name)) continue;
    const file = `${browser}-${String(index).padStart(2, '0')}-${shot.name.replaceAll(/[^a-z0-9]+/gu, '-')}.png`;
    await take(session, shot, `${server.origin}/${index}`, `${FOLDER}/${file}`);
    files.push([`${shot.name} (${browser})`, file]);
  }
  await session.close();
}
for (const settings of PANELS) files.push(...(await takePanels(settings)));
await server.close();
writeFileSync(`${FOLDER}/index.html`, indexOf(files));
process.stdout.write(`${files.length} pictures: ${FOLDER}/index.html\n`);

/** Takes pictures of the panel and of its views in a browser. */
async function takePanels({ browser, scheme, isWithoutCode = false }: PanelSettings): Promise<Taken[]> {
  const preferences = { 'layout.css.prefers-color-scheme.content-override': scheme === 'dark' ? 0 : 1 };
  const changed = isWithoutCode ? changedExtension(browser, removeLateCode) : undefined;
  const session = await launch(browser, {
    isCutOff: true,
    preferences,
    ...(changed && { extension: changed.folder }),
  });
  const studio = { session, origin: server.origin, folder: FOLDER, isWanted, isWithoutCode, ...(scheme && { scheme }) };
  const taken: Taken[] = [];
  for (const some of [takePanelPictures, takeStory, takeFinds, takeMap]) taken.push(...(await some(studio)));
  await session.close();
  changed?.remove();
  return taken;
}

async function take(session: Session, shot: Shot, address: string, path: string): Promise<void> {
  const visited = await session.newPage();
  if (shot.viewport) await visited.setViewport(shot.viewport);
  if (shot.features) await emulate(visited, shot.features);
  if (shot.textSize) {
    const client = await visited.createCDPSession();
    await client.send('Page.enable');
    await client.send('Page.setFontSizes', { fontSizes: { standard: shot.textSize } });
  }
  await visited.goto(address);
  await waitFor('marks', async () => (await marksOf(visited)).length > 0);
  const restore = shot.library && (await changeLibrary(session, shot.library));
  await visited.bringToFront();
  if (shot.hover) {
    await hoverMark(visited, shot.hover);
    await cardElement(visited);
  }
  await shot.act?.(visited, session);
  await pause(300);
  await visited.screenshot({ path });
  await restore?.();
  await visited.close();
}

/** Changes what the library holds, and gives the way back. */
async function changeLibrary(session: Session, to: NonNullable<Shot['library']>): Promise<() => Promise<void>> {
  const panel = await session.openExtensionPage('/popup.html');
  await panel.evaluate(`(async () => {
    globalThis.kept = await chrome.storage.local.get('dossiers');
    const nothing = { statements: [], events: [], relations: [], caveats: [], notes: [] };
    const bare = kept.dossiers.map((dossier) => ({ ...dossier, ...nothing }));
    const much = (text) => (text + ' ').repeat(8).trim();
    const longer = (line) => ({ ...line, quote: { ...line.quote, exact: much(line.quote.exact) } });
    const long = kept.dossiers.map(({ entities, statements, ...others }) => ({
      ...others,
      entities: entities.map(({ names: [first, ...names], what, ...entity }) => ({
        ...entity,
        names: [{ ...first, text: first.text + much('skaya-Dalnevostochnaya') }, ...names],
        what: { ...what, text: much(what.text) },
      })),
      statements: statements.map(longer),
    }));
    await chrome.storage.local.set({ dossiers: { gone: [], bare, long }[${JSON.stringify(to)}] });
  })()`);
  return async () => {
    await panel.evaluate('chrome.storage.local.set(kept)');
    await panel.close();
  };
}

/** puppeteer refuses features that it does not know, which Chromium does. */
async function emulate(visited: Page, features: NonNullable<Shot['features']>): Promise<void> {
  const client = await visited.createCDPSession();
  await client.send('Emulation.setEmulatedMedia', { features });
}

async function click(visited: Page): Promise<void> {
  await visited.mouse.down();
  await visited.mouse.up();
  await pause(200);
}

async function walk(visited: Page, session: Session): Promise<void> {
  await visited.bringToFront();
  await command(session, visited, 'next-mention');
  await pause(400);
}

async function tap(visited: Page): Promise<void> {
  const mark = (await marksOf(visited))[0];
  if (mark === undefined) throw new Error('no mark');
  await visited.touchscreen.tap(mark.x + 10, mark.y + 10);
  await cardElement(visited, 'h2');
}

/** Turns the card to the first that it is connected with. */
async function turn(visited: Page): Promise<void> {
  const chip = await cardElement(visited, '.chip');
  await visited.mouse.move(chip.x + 20, chip.y + 10, { steps: 4 });
  await click(visited);
}

async function openAll(visited: Page): Promise<void> {
  const summary = await cardElement(visited, 'section > details summary');
  await visited.mouse.move(summary.x + 10, summary.y + 8, { steps: 4 });
  await click(visited);
}

async function openReasons(visited: Page): Promise<void> {
  await pressInCard(visited, 'summary', 'Why is this marked?');
  await visited.mouse.wheel({ deltaY: 3000 });
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function indexOf(pictures: readonly [name: string, file: string][]): string {
  const figures = pictures.map(
    ([name, file]) =>
      `<figure><img src="${file}" alt="${name}" loading="lazy"><figcaption>${name}</figcaption></figure>`,
  );
  const css =
    'body { display: grid; grid-template-columns: repeat(auto-fill, minmax(420px, 1fr)); gap: 24px; font: 14px sans-serif }' +
    ' img { max-width: 100%; border: 1px solid #ccc } figure { margin: 0 }';
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Gallery</title><style>${css}</style>${figures.join('')}`;
}
