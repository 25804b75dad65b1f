import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, inject, test } from 'vitest';
import { graphOf, relationText } from '../../src/map/relation-graph';
import { generatedDossier } from '../bench/generated-dossier';
import { bundledDossier, laid, TIME_TO_LAY_OUT } from '../map/map-of';
import { closeExtensionTabs, extensionTabs } from './driver/extension-tabs';
import { replaceLibrary } from './driver/library';
import { openPanel } from './driver/panel';
import { violationsIn } from './driver/violations';
import { waitFor } from './driver/wait-for';
import { useSuite } from './suite';

const suite = useSuite();

afterEach(async () => {
  await closeExtensionTabs(suite.session());
});

/** Opens the panel on a page, and its map by keyboard: the last of the tabs. */
async function openMap(
  width = 420,
  height = 760,
  path: '/popup.html' | '/sidepanel.html' = '/popup.html',
): Promise<Page> {
  const panel = await openPanel(suite.session(), await suite.visitMarked('/article'), path);
  await panel.setViewport({ width, height });
  await panel.keyboard.press('Tab');
  await panel.keyboard.press('Home');
  for (const _ of await panel.$$('[role=tab]')) {
    if ((await activeText(panel)) === 'Map') break;
    await panel.keyboard.press('ArrowRight');
  }
  await waitFor('the map', async () => (await panel.$$('.map .node')).length > 0);
  return panel;
}

const activeText = (panel: Page): Promise<string> =>
  panel.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '');

/** Tabs on until what has the focus says something. */
async function tabTo(panel: Page, text: string): Promise<void> {
  for (let stop = 0; stop < 40; stop += 1) {
    if ((await activeText(panel)).startsWith(text)) return;
    await panel.keyboard.press('Tab');
  }
  throw new Error(`no stop says «${text}»`);
}

const namesThat = (panel: Page, look: string): Promise<string[]> =>
  panel.$$eval(`.map .node.${look}`, (nodes) =>
    nodes.map((node) => node.getAttribute('aria-label')?.split(',')[0] ?? ''),
  );

/** Which texts and plates of the map lie over each other by more than a pixel or two, as drawn in the fonts that are there. */
const covered = (panel: Page, selector: string): Promise<string[]> =>
  panel.evaluate((wanted) => {
    const boxes = [...document.querySelectorAll<SVGGraphicsElement>(wanted)].map((element) => ({
      text: element.parentElement?.textContent ?? '',
      box: element.getBBox(),
    }));
    return boxes.flatMap(({ text, box: a }, index) =>
      boxes.slice(index + 1).flatMap(({ text: other, box: b }) => {
        const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
        const down = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
        // A line of text is higher than its letters.
        return across > 1 && down > 3 ? [`${text} and ${other}: ${across.toFixed(1)}, ${down.toFixed(1)}`] : [];
      }),
    );
  }, selector);

describe('the map of relations', () => {
  test('is opened by its tab, shows every name and relation, and those on the page as such', async () => {
    const panel = await openMap();
    const { nodes, edges } = graphOf(bundledDossier());
    const labels = await panel.$$eval('.map .node', (all) => all.map((node) => node.getAttribute('aria-label') ?? ''));
    expect(labels).toHaveLength(nodes.length);
    expect(await panel.$$('.map .edge')).toHaveLength(edges.length);
    expect(labels.find((label) => label.startsWith('Iran,'))).toMatch(/^Iran, State, \d+ relations, on this page$/u);
    const onPage = await panel.$$eval('.map .on-page', (all) =>
      all.map((node) => node.getAttribute('aria-label') ?? ''),
    );
    expect(onPage).toEqual(labels.filter((label) => label.endsWith('on this page')));
    expect(onPage.length).toBeGreaterThan(10);
    expect(onPage.length).toBeLessThan(nodes.length);
  });

  test('stands where it was laid out, in either browser', { timeout: TIME_TO_LAY_OUT }, async () => {
    const panel = await openMap();
    const { graph, layout } = laid(bundledDossier(), 'tall');
    const zoom = await panel.$$eval('.map .disc', (discs) => Number(discs[0]?.getAttribute('r')));
    const scale = zoom / (graph.nodes[0]?.radius ?? 1);
    const places = await panel.$$eval('.map .disc', (discs) =>
      discs.map((disc) => [Number(disc.getAttribute('cx')), Number(disc.getAttribute('cy'))]),
    );
    const expected = layout.places.map(({ x, y }) => [x * scale, y * scale]);
    for (const [index, [x = 0, y = 0]] of places.entries()) {
      expect(x).toBeCloseTo(expected[index]?.[0] ?? -1, 3);
      expect(y).toBeCloseTo(expected[index]?.[1] ?? -1, 3);
    }
  });

  test('lays out a story that did not come with the extension, as anywhere', { timeout: TIME_TO_LAY_OUT }, async () => {
    const panel = await openPanel(suite.session(), await suite.visitMarked('/article'));
    const dossier = bundledDossier();
    const other = { ...dossier, relations: dossier.relations.slice(0, 20) };
    const write = (dossiers: unknown): Promise<unknown> =>
      panel.evaluate(`chrome.storage.local.set(${JSON.stringify({ dossiers })})`);
    await write([other]);
    try {
      await panel.evaluate(() => {
        location.hash = 'map';
        location.reload();
      });
      // While it loads there is nobody to ask.
      await waitFor('the map', async () => (await panel.$$('.map .node').catch(() => [])).length > 0);
      expect(await panel.$$('.map .edge')).toHaveLength(20);
      const shape = await panel.$eval('.map-frame', ({ clientWidth, clientHeight }) =>
        clientWidth > clientHeight ? 'wide' : 'tall',
      );
      const { graph, layout } = laid(other, shape as 'wide' | 'tall');
      const discs = await panel.$$eval('.map .disc', (all) =>
        all.map((disc) => ['cx', 'cy', 'r'].map((name) => Number(disc.getAttribute(name)))),
      );
      const scales = discs.map(([x = 0], index) => x / (layout.places[index]?.x ?? 1));
      for (const scale of scales) expect(scale).toBeCloseTo(scales[0] ?? 0, 5);
      expect(graph.nodes).toHaveLength(discs.length);
    } finally {
      await write([dossier]);
    }
  });

  test('is walked through by keyboard: a name, its neighbours, its relations, a quote, and its place', async () => {
    const panel = await openMap();
    await tabTo(panel, 'Iran');
    const neighbours = await namesThat(panel, 'lit');
    expect(neighbours).toContain('Belarus');
    expect(neighbours).not.toContain('Unilateralism');
    expect((await panel.$$('.map .label')).length).toBeGreaterThan(1);
    const before = await activeText(panel);
    for (const key of ['ArrowUp', 'ArrowRight', 'ArrowDown', 'ArrowLeft'] as const) {
      await panel.keyboard.press(key);
      if ((await activeText(panel)) !== before) break;
    }
    expect(await activeText(panel)).not.toBe(before);
    await panel.keyboard.press('Enter');
    const name = (await activeText(panel)).split(',')[0] ?? '';
    expect(await panel.$eval('.map-details h2', (heading) => heading.textContent)).toBe(name);
    await panel.keyboard.press('Tab');
    expect(await activeText(panel)).toContain(name);
    await panel.keyboard.press('Enter');
    const quote = await waitFor('the quote', () =>
      panel.evaluate(() => document.querySelector('.map-details blockquote')?.textContent ?? undefined),
    );
    expect(bundledDossier().article.body).toContain(quote);
    await tabTo(panel, 'Read it in the article');
    await panel.keyboard.press('Enter');
    const reader = await waitFor('the reader', async () => (await extensionTabs(suite.session(), 'reader'))[0]);
    await waitFor('the sentence', () => reader.evaluate(() => location.hash.startsWith('#quote=')));
  });

  test('goes around the relations of a name, back to it with Escape, and closes what is chosen', async () => {
    const panel = await openMap();
    await tabTo(panel, 'Iran');
    const node = await activeText(panel);
    await panel.keyboard.press('Enter');
    await panel.keyboard.press('Tab');
    const seen = new Set<string>();
    const degree = Number(/(\d+) relations/u.exec(node)?.[1]);
    for (let step = 0; step < degree; step += 1) {
      seen.add(await activeText(panel));
      await panel.keyboard.press('ArrowRight');
    }
    expect(seen.size).toBe(degree);
    await panel.keyboard.press('Escape');
    expect(await activeText(panel)).toBe(node);
    await panel.keyboard.press('Escape');
    expect(await panel.$('.map-details')).toBeNull();
  });

  test('opens the quote of a line that is clicked, and the card of a name', async () => {
    const panel = await openMap();
    const at = await panel.$eval('.map .reach', (line) => {
      const path = line as SVGPathElement;
      const { x, y } = path.getPointAtLength(path.getTotalLength() / 2);
      const place = new DOMPoint(x, y).matrixTransform(path.getScreenCTM() ?? undefined);
      return { x: place.x, y: place.y };
    });
    await panel.mouse.click(at.x, at.y);
    await waitFor('the quote', async () => (await panel.$('.map-details blockquote')) !== null);
    await panel.click('.map .node[aria-label^="Minsk"] .disc');
    await waitFor('its relations', () =>
      panel.evaluate(() => document.querySelector('.map-details h2')?.textContent === 'Minsk'),
    );
    await panel.evaluate(() => document.querySelector<HTMLElement>('.map-open-card')?.click());
    await waitFor('its card', () =>
      panel.evaluate(() =>
        [...document.querySelectorAll('h2')].some((h) => h.checkVisibility() && h.textContent === 'Minsk'),
      ),
    );
  });

  test('is zoomed and moved by keys, buttons, wheel and pointer', async () => {
    const panel = await openMap();
    const radius = (): Promise<number> => panel.$eval('.map .disc', (disc) => disc.getBoundingClientRect().width);
    const first = await radius();
    await tabTo(panel, 'Iran');
    await panel.keyboard.press('+');
    const larger = await waitFor('a larger map', async () => (await radius()) > first && radius());
    await panel.keyboard.press('-');
    await panel.keyboard.press('-');
    await waitFor('a smaller map', async () => (await radius()) < larger);
    await panel.keyboard.press('0');
    await panel.click('.map-zoom button');
    await waitFor('a larger map', async () => (await radius()) > first);
    const frame = await panel.$eval('.map-frame', (element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    });
    // The wheel scrolls the panel unless the map has the keyboard.
    await panel.$eval('.map .node', (node) => (node as SVGElement).focus());
    const wheeled = await radius();
    await panel.mouse.move(frame.x, frame.y);
    await panel.mouse.wheel({ deltaY: -200 });
    await waitFor('a larger map', async () => (await radius()) > wheeled);
    const left = (): Promise<number> => panel.$eval('.map-picture', (picture) => picture.getBoundingClientRect().left);
    const before = await left();
    await panel.mouse.down();
    await panel.mouse.move(frame.x + 40, frame.y + 5, { steps: 4 });
    await panel.mouse.up();
    await waitFor('a map that was moved', async () => (await left()) > before + 20);
  });

  test('has a table as its other form, each line with its quote', async () => {
    const panel = await openMap();
    await panel.evaluate(() => document.querySelector<HTMLElement>('.map-form button:last-of-type')?.click());
    await waitFor('the table', async () => (await panel.$('.relation-table')) !== null);
    const { relations } = bundledDossier();
    const quotes = await panel.$$eval('.relation-table blockquote', (all) => all.map(({ textContent }) => textContent));
    expect(quotes.toSorted()).toEqual(relations.map(({ quote }) => quote.exact).toSorted());
    expect(
      await panel.$$eval('.relation-table th', (all) =>
        all.every((cell) => (cell as HTMLTableCellElement).scope !== ''),
      ),
    ).toBe(true);
  });

  test('shows in a popup both the name that is chosen and what is told of it', async () => {
    const panel = await openMap(380, 600);
    const names = await panel.$$('.map .node');
    for (const name of names) {
      await name.evaluate((node) => node.dispatchEvent(new MouseEvent('click', { bubbles: true })));
      const places = await panel.evaluate(
        () =>
          new Promise<{ name: number[]; told: number[] }>((resolve) => {
            const ends = (selector: string): number[] => {
              const box = document.querySelector(selector)?.getBoundingClientRect();
              return box ? [box.top, box.bottom] : [];
            };
            requestAnimationFrame(() =>
              setTimeout(() => resolve({ name: ends('.map [aria-pressed="true"] .disc'), told: ends('.map-details') })),
            );
          }),
      );
      const [nameTop = 0, nameBottom = 0] = places.name;
      const [top = 0, bottom = 0] = places.told;
      expect([nameTop > 0, nameBottom < top, bottom <= 600, bottom - top > 60], JSON.stringify(places)).toEqual([
        true,
        true,
        true,
        true,
      ]);
    }
  });

  test.each([420, 1200])(
    'at %d pixels no name covers another, and no label a name that is looked at',
    async (width) => {
      const panel = await openMap(width, 760, '/sidepanel.html');
      await waitFor('those on the page, in bold', async () => (await panel.$$('.map .on-page')).length > 10);
      const nodes = await panel.$$eval('.map .node', ({ length }) => length);
      expect(await covered(panel, '.node-name')).toEqual([]);
      for (let node = 0; node < nodes; node += 1) {
        await panel.evaluate((index) => {
          document.querySelector<SVGElement>(`.map [data-node="${index}"]`)?.focus({ preventScroll: true });
        }, node);
        await waitFor('its look', () =>
          panel.evaluate(async (index) => {
            await new Promise(requestAnimationFrame);
            return document.querySelector(`.map [data-node="${index}"]:focus`)?.matches('.lit');
          }, node),
        );
        expect(await covered(panel, '.lit .node-name, .plate')).toEqual([]);
      }
    },
  );

  test.each([320, 400, 1200])('fits a panel of %d pixels', async (width) => {
    const panel = await openMap(width, 760, '/sidepanel.html');
    expect(await panel.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    const isTall = await panel.$eval('.map-frame', ({ clientWidth, clientHeight }) => clientHeight > clientWidth);
    expect(isTall).toBe(width < 600);
    const sizes = await panel.$$eval('.map .node-name', (names) =>
      names.map((name) => Number(name.getAttribute('font-size'))),
    );
    expect(Math.min(...sizes)).toBeGreaterThan(7.5);
  });
});

test('a story of five hundred is told and drawn too', async () => {
  const panel = await openPanel(suite.session(), await suite.visitMarked('/article'));
  const restore = await replaceLibrary(panel, generatedDossier(500));
  await panel.click('#tab-story');
  await waitFor('who is who', async () => (await panel.$$('#view-story .entity')).length === 500);
  await panel.click('#tab-map');
  await waitFor('the map', async () => (await panel.$$('.map .node')).length === 500, TIME_TO_LAY_OUT);
  await restore();
}, 120_000);

describe('a saved map', () => {
  /** Saves, and gives what was written. */
  const saved = async (format: 'SVG' | 'PNG'): Promise<Buffer> => {
    const folder = mkdtempSync(join(tmpdir(), 'backgrounder-map-'));
    try {
      const panel = await openMap(420, 760);
      const label = `Save the map as ${format}`;
      if (inject('browser') === 'chromium') {
        const client = await suite.session().browser.target().createCDPSession();
        await client.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
      }
      const blobs = await panel.evaluateHandle(() => {
        const kept: Blob[] = [];
        const create = URL.createObjectURL;
        URL.createObjectURL = (blob) => {
          if (blob instanceof Blob) kept.push(blob);
          return create.call(URL, blob);
        };
        return kept;
      });
      await panel.evaluate((text) => document.querySelector<HTMLElement>(`[aria-label="${text}"]`)?.click(), label);
      if (inject('browser') === 'chromium') {
        return await waitFor('the file', () => {
          const [name] = readdirSync(folder).filter((file) => file.endsWith(`.${format.toLowerCase()}`));
          return name === undefined ? undefined : readFileSync(join(folder, name));
        });
      }
      // Where Firefox puts its downloads its driver does not say: what it is given is looked at.
      const type = format === 'SVG' ? 'image/svg+xml' : 'image/png';
      const text = await waitFor('the file', () =>
        blobs.evaluate(async (all, wanted) => {
          const blob = all.findLast((one) => one.type === wanted);
          if (blob === undefined) return undefined;
          const bytes = new Uint8Array(await blob.arrayBuffer());
          return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
        }, type),
      );
      return Buffer.from(text, 'hex');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  };

  test('as SVG stands alone: names, title, source, colours, and nothing from elsewhere', async () => {
    const text = (await saved('SVG')).toString('utf8');
    const { document } = new JSDOM(text, { contentType: 'image/svg+xml' }).window;
    const { article } = bundledDossier();
    expect(document.querySelector('title')?.textContent).toBe(article.title);
    expect(document.documentElement.textContent).toContain(article.source.name);
    expect(document.documentElement.textContent?.replaceAll(/\s/gu, '')).toContain(
      article.source.address.replaceAll(/\s/gu, ''),
    );
    expect(document.querySelectorAll('circle.disc, [data-kind] circle')).not.toHaveLength(0);
    // A picture can be neither pointed at nor opened: it says each relation.
    const said = document.documentElement.textContent?.replaceAll(/\s/gu, '');
    const graph = graphOf(bundledDossier());
    for (const edge of graph.edges) expect(said).toContain(relationText(graph, edge).replaceAll(/\s/gu, ''));
    expect(document.querySelectorAll('[role], [tabindex], [class], style, image, use, a')).toHaveLength(0);
    expect(text).not.toMatch(/var\(|light-dark|currentcolor|url\(/iu);
    for (const name of document.querySelectorAll('text'))
      expect(name.getAttribute('font-family')).toContain('sans-serif'.slice(-5));
  });

  test('as PNG is twice as sharp as it is large', async () => {
    const png = await saved('PNG');
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
    const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
    const svg = (await saved('SVG')).toString('utf8');
    expect([width, height]).toEqual(
      [/width="(\d+)"/u, /height="(\d+)"/u].map((size) => 2 * Number(size.exec(svg)?.[1])),
    );
    expect(width).toBeGreaterThanOrEqual(1800);
    // A picture of one colour would be packed into a few thousand bytes.
    expect(png.length).toBeGreaterThan(60_000);
  });
});

describe('axe-core finds nothing, in light and dark, in the map', () => {
  test('at rest, with a name chosen, and with a quote open', async () => {
    const panel = await openMap();
    expect(await violationsIn(panel)).toEqual([]);
    await panel.click('.map .node[aria-label^="Iran,"] .disc');
    await waitFor('its relations', async () => (await panel.$('.map-details')) !== null);
    expect(await violationsIn(panel)).toEqual([]);
    await panel.evaluate(() => document.querySelector<HTMLElement>('.map-details .relation')?.click());
    await waitFor('a quote', async () => (await panel.$('.map-details blockquote')) !== null);
    expect(await violationsIn(panel)).toEqual([]);
  });

  test('as a table', async () => {
    const panel = await openMap();
    await panel.evaluate(() => document.querySelector<HTMLElement>('.map-form button:last-of-type')?.click());
    await waitFor('the table', async () => (await panel.$('.relation-table')) !== null);
    expect(await violationsIn(panel)).toEqual([]);
  });
});
