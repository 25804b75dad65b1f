import type { Page } from 'puppeteer-core';
import type { DossierFiles } from '../../src/dossier/parse-dossier';
import type { Session } from '../browser/driver/launch';
import { replaceLibrary } from '../browser/driver/library';
import { openPanel } from '../browser/driver/panel';
import { waitFor } from '../browser/driver/wait-for';
import { eventfulDossier } from '../dossier/eventful-dossier';
import { RIVER_ANNOTATIONS, RIVER_ARTICLE } from '../dossier/river-dossier';
import { showWhole } from './show-whole';

/** How a reader wants to see the panel. */
export type Wishes = {
  scheme?: 'light' | 'dark';
  /** CSS pixels of the reader’s own size of text. */
  textSize?: number;
  direction?: 'rtl';
  forcedColours?: boolean;
};

/** A picture of a view of the story in the panel. */
type Picture = Wishes & {
  name: string;
  view: 'story' | 'timeline';
  /** CSS pixels. */
  width?: number;
  /** The library holds this instead. */
  files?: DossierFiles;
  /** Which events are opened. */
  open?: readonly number[];
};

const RIVER: DossierFiles = { article: RIVER_ARTICLE, annotations: RIVER_ANNOTATIONS };

const MANY = Array.from({ length: 100 }, (_, index) => `2024-01-${String((index % 31) + 1).padStart(2, '0')}`);

const PICTURES: readonly Picture[] = [
  { name: 'story, light', view: 'story' },
  { name: 'story, dark', view: 'story', scheme: 'dark' },
  { name: 'story, 320 pixels', view: 'story', width: 320 },
  { name: 'story, 1200 pixels', view: 'story', width: 1200 },
  { name: 'story, text at 200 percent', view: 'story', textSize: 32 },
  { name: 'story, from right to left', view: 'story', direction: 'rtl', files: RIVER },
  { name: 'story, forced colours', view: 'story', forcedColours: true },
  { name: 'timeline, light', view: 'timeline' },
  { name: 'timeline, dark', view: 'timeline', scheme: 'dark' },
  { name: 'timeline, quotes open', view: 'timeline', open: [0, 3] },
  { name: 'timeline, 320 pixels', view: 'timeline', width: 320, open: [5] },
  { name: 'timeline, 1200 pixels', view: 'timeline', width: 1200, open: [2] },
  { name: 'timeline, text at 200 percent', view: 'timeline', textSize: 32 },
  { name: 'timeline, from right to left', view: 'timeline', direction: 'rtl', files: RIVER, open: [1] },
  { name: 'timeline, forced colours', view: 'timeline', forcedColours: true },
  {
    name: 'timeline, every look',
    view: 'timeline',
    files: eventfulDossier([
      'behind 1979/..',
      'behind 2024-05/2024-11',
      '2023',
      '2023-04/2023-09',
      '2024-01~',
      '“one morning”',
      '2024-03-12',
      '',
      '2024-06/..',
      '../2023-03',
    ]),
  },
  {
    name: 'timeline, centuries',
    view: 'timeline',
    files: eventfulDossier(['1805', '1850-04', '1914/1918', '1990-05-06', '2024']),
  },
  { name: 'timeline, a hundred in a month', view: 'timeline', files: eventfulDossier(MANY) },
  { name: 'timeline, one event', view: 'timeline', files: eventfulDossier(['2024-05-06']) },
  { name: 'timeline, no date at all', view: 'timeline', files: eventfulDossier(['“Wednesday”', '', '“months”']) },
  { name: 'timeline, no event', view: 'timeline', files: eventfulDossier([]) },
];

/** Takes pictures of the story and its timeline, and says which. */
export async function takeStory(session: Session, origin: string, folder: string): Promise<[string, string][]> {
  const article = await session.newPage();
  await article.goto(`${origin}/article`);
  const taken: [string, string][] = [];
  for (const picture of PICTURES) {
    const file = `${picture.name.replaceAll(/[^a-z0-9]+/gu, '-')}.png`;
    await take(session, article, { picture, path: `${folder}/${file}` });
    taken.push([picture.name, file]);
  }
  await article.close();
  return taken;
}

type Order = { picture: Picture; path: string };

async function take(session: Session, about: Page, { picture, path }: Order): Promise<void> {
  const panel = await openPanel(session, about);
  await panel.setViewport({ width: picture.width ?? 380, height: 600 });
  await look(panel, picture);
  const restore = picture.files && (await replaceLibrary(panel, picture.files));
  await panel.evaluate((view) => {
    location.hash = view;
  }, picture.view);
  await waitFor(`the ${picture.view}`, () =>
    panel.evaluate(
      (view) => document.querySelector(`#view-${view}`)?.matches(':not([hidden]):has(h2, h3, .empty)'),
      picture.view,
    ),
  );
  for (const index of picture.open ?? []) {
    await panel.evaluate((at) => document.querySelectorAll<HTMLElement>('.timeline .event')[at]?.click(), index);
  }
  await new Promise((resolve) => setTimeout(resolve, 200));
  await showWhole(panel);
  await panel.screenshot({ path, fullPage: true, captureBeyondViewport: false });
  await (restore ? restore() : panel.close());
}

/** Has the browser show the panel as a reader with these wishes sees it. */
export async function look(
  panel: Page,
  { scheme = 'light', forcedColours, textSize, direction }: Wishes,
): Promise<void> {
  const client = await panel.createCDPSession();
  const features = [
    { name: 'prefers-color-scheme', value: scheme },
    { name: 'forced-colors', value: forcedColours ? 'active' : 'none' },
  ];
  await client.send('Emulation.setEmulatedMedia', { features });
  await panel.evaluate(
    (style, dir) => {
      document.documentElement.style.fontSize = style;
      document.documentElement.dir = dir;
      // As it is docked: as wide as there is room.
      document.body.style.width = 'auto';
      document.body.style.height = '100vh';
      document.body.style.minHeight = '0';
      document.body.style.maxWidth = 'none';
    },
    textSize === undefined ? '' : `${textSize}px`,
    direction ?? 'ltr',
  );
}
