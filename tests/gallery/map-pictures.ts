import type { Page } from 'puppeteer-core';
import type { Dossier } from '../../src/dossier/dossier';
import { parseDossier } from '../../src/dossier/parse-dossier';
import { generatedDossier } from '../bench/generated-dossier';
import { putLibrary } from '../browser/driver/library';
import { waitFor } from '../browser/driver/wait-for';
import { crowdDossier } from '../pages/crowd';
import { showWhole } from './panel-size';
import { type Look, nameOf, openAs, type Studio, type Taken, takeBesideArticle } from './studio';

/** A picture of the map of relations. */
type Picture = Look & {
  name: string;
  /** What the library holds meanwhile. */
  library?: readonly Dossier[];
  /** What says, in place of a map, why there is none. */
  instead?: string;
  /** Is done before the map is looked at. */
  prepare?: (panel: Page) => Promise<void>;
  act?: (panel: Page) => Promise<void>;
};

/** Presses, as the keyboard does, what a selector finds first. */
const press = (selector: string) => async (panel: Page) => {
  await panel.evaluate((wanted) => document.querySelector<SVGElement | HTMLElement>(wanted)?.focus(), selector);
  await panel.keyboard.press('Enter');
};

const choose = press('.map .node[aria-label^="Iran,"]');
const quote = press('.map [data-edge="3"]');
const table = press('.map-form button:last-of-type');

const PICTURES: readonly Picture[] = [
  { name: 'map, light' },
  { name: 'map, dark', scheme: 'dark' },
  { name: 'map, a name chosen', act: choose },
  { name: 'map, a name chosen, dark', scheme: 'dark', act: choose },
  { name: 'map, a quote open', act: quote },
  { name: 'map, as a table', act: table },
  { name: 'map, as a table, dark', scheme: 'dark', act: table },
  { name: 'map, 320 pixels', width: 320 },
  { name: 'map, 1200 pixels', width: 1200 },
  { name: 'map, 1200 pixels, a name chosen', width: 1200, act: choose },
  { name: 'map, 1200 pixels, as a table', width: 1200, act: table },
  { name: 'map, text at 200 percent', textSize: 32, act: choose },
  { name: 'map, a card opened', act: openCard },
  { name: 'map, saving it fails', act: failToSave },
  { name: 'map, no relations', library: [crowdDossier(12)], instead: '#view-map .state' },
  { name: 'map, being drawn', library: [another()], instead: '.map-frame > .state', prepare: neverGoOn },
  { name: 'map, its code gone', isWithoutCode: true, instead: '#view-map .state' },
  { name: 'map, from right to left', isMirrored: true, act: choose },
  { name: 'map, forced colours', isForced: true, act: choose },
];

/** Takes pictures of the map of relations, and says which. */
export function takeMap(studio: Studio): Promise<Taken[]> {
  return takeBesideArticle(studio, PICTURES, take);
}

async function take(studio: Studio, about: Page, picture: Picture): Promise<Taken> {
  const { library, instead = '.map .on-page', prepare, act } = picture;
  const { path, taken } = nameOf(studio, picture.name);
  const restore = library && (await putLibrary(studio.session, library));
  const panel = await openAs(studio, about, { height: 900, ...picture });
  await prepare?.(panel);
  await panel.evaluate(() => {
    location.hash = 'map';
  });
  await waitFor('the map', async () => (await panel.$(instead)) !== null);
  await act?.(panel);
  // A map is as high as the window lets it be.
  if (act === table) await showWhole(panel);
  await new Promise((resolve) => setTimeout(resolve, 300));
  await panel.screenshot({ path });
  await panel.close();
  await restore?.();
  return taken;
}

/** The card of a name that is chosen. */
async function openCard(panel: Page): Promise<void> {
  await choose(panel);
  await (await panel.waitForSelector('.map-open-card'))?.click();
  await panel.waitForSelector('.opened h2');
}

async function failToSave(panel: Page): Promise<void> {
  await panel.evaluate(() => {
    URL.createObjectURL = () => {
      throw new Error('no memory is left');
    };
  });
  await panel.click('[aria-label="Save the map as SVG"]');
  await panel.waitForSelector('[role="alert"]');
}

/** Work in slices ends with its first. */
async function neverGoOn(panel: Page): Promise<void> {
  await panel.evaluate(() => {
    scheduler.yield = () => new Promise(() => undefined);
  });
}

/** A story whose map does not come with the extension. */
function another(): Dossier {
  const parsed = parseDossier(generatedDossier(60));
  if (!parsed.ok) throw new Error('the generated dossier has faults');
  return parsed.dossier;
}
