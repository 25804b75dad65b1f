import type { Page } from 'puppeteer-core';
import type { DossierFiles } from '../../src/dossier/parse-dossier';
import { replaceLibrary } from '../browser/driver/library';
import { waitFor } from '../browser/driver/wait-for';
import { eventfulDossier } from '../dossier/eventful-dossier';
import { RIVER_ANNOTATIONS, RIVER_ARTICLE } from '../dossier/river-dossier';
import { showWhole } from './panel-size';
import { type Look, nameOf, openAs, type Studio, type Taken, takeBesideArticle } from './studio';

/** A picture of a view of the story in the panel. */
type Picture = Look & {
  name: string;
  view: 'story' | 'timeline';
  /** The library holds this instead. */
  files?: DossierFiles;
  /** Which events are opened. */
  open?: readonly number[];
  act?: (panel: Page) => Promise<void>;
};

const RIVER: DossierFiles = { article: RIVER_ARTICLE, annotations: RIVER_ANNOTATIONS };

const MANY = Array.from({ length: 100 }, (_, index) => `2024-01-${String((index % 31) + 1).padStart(2, '0')}`);

const PICTURES: readonly Picture[] = [
  { name: 'story, light', view: 'story' },
  { name: 'story, dark', view: 'story', scheme: 'dark' },
  { name: 'story, 320 pixels', view: 'story', width: 320 },
  { name: 'story, 1200 pixels', view: 'story', width: 1200 },
  { name: 'story, text at 200 percent', view: 'story', textSize: 32 },
  { name: 'story, from right to left', view: 'story', isMirrored: true, files: RIVER },
  { name: 'story, forced colours', view: 'story', isForced: true },
  { name: 'story, code to cite it gone', view: 'story', isWithoutCode: true, act: cite },
  { name: 'timeline, light', view: 'timeline' },
  { name: 'timeline, dark', view: 'timeline', scheme: 'dark' },
  { name: 'timeline, quotes open', view: 'timeline', open: [0, 3] },
  { name: 'timeline, 320 pixels', view: 'timeline', width: 320, open: [5] },
  { name: 'timeline, 1200 pixels', view: 'timeline', width: 1200, open: [2] },
  { name: 'timeline, text at 200 percent', view: 'timeline', textSize: 32 },
  { name: 'timeline, a card opened', view: 'timeline', open: [0], act: openCard },
  { name: 'timeline, a card opened, dark', view: 'timeline', scheme: 'dark', open: [0], act: openCard },
  { name: 'timeline, from right to left', view: 'timeline', isMirrored: true, files: RIVER, open: [1] },
  { name: 'timeline, forced colours', view: 'timeline', isForced: true },
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
export function takeStory(studio: Studio): Promise<Taken[]> {
  return takeBesideArticle(studio, PICTURES, take);
}

async function take(studio: Studio, about: Page, picture: Picture): Promise<Taken> {
  const { path, taken } = nameOf(studio, picture.name);
  const panel = await openAs(studio, about, picture);
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
  await picture.act?.(panel);
  await new Promise((resolve) => setTimeout(resolve, 300));
  await showWhole(panel);
  await panel.screenshot({ path });
  await (restore ? restore() : panel.close());
  return taken;
}

/** The card of the first that an open event names. */
async function openCard(panel: Page): Promise<void> {
  await (await panel.waitForSelector('.timeline .chip'))?.click();
  await panel.waitForSelector('.opened h2');
}

async function cite(panel: Page): Promise<void> {
  await (await panel.waitForSelector('.cite summary'))?.click();
  await panel.waitForSelector('.cite [role="alert"], .cite pre');
}
