import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, test } from 'vitest';
import { parseDossier } from '../../src/dossier/parse-dossier';
import { eventfulDossier } from '../dossier/eventful-dossier';
import { RIVER_ANNOTATIONS, RIVER_ARTICLE } from '../dossier/river-dossier';
import { closeExtensionTabs, extensionTabs } from './driver/extension-tabs';
import { replaceLibrary } from './driver/library';
import { openPanel, openView } from './driver/panel';
import { violationsIn } from './driver/violations';
import { waitFor } from './driver/wait-for';
import { useSuite } from './suite';

const suite = useSuite();

/** The way back from another story, for the tests that follow. */
let restore: (() => Promise<void>) | undefined;

afterEach(async () => {
  await restore?.();
  restore = undefined;
  await closeExtensionTabs(suite.session());
});

/** Opens the panel beside a page of Minsk and NATO alone, at one of its views. */
async function openAt(view: 'Story' | 'Timeline'): Promise<Page> {
  const page = await suite.visitMarked('/two', { body: '<!doctype html><title>A</title><p>Minsk and NATO' });
  const panel = await openPanel(suite.session(), page);
  await openView(panel, view);
  const ready = view === 'Story' ? '.story .entity' : '.timeline .event';
  await waitFor(view, () => panel.evaluate((selector) => document.querySelector(selector)?.checkVisibility(), ready));
  return panel;
}

const textsOf = (panel: Page, selector: string): Promise<string[]> =>
  panel.evaluate(
    (wanted) =>
      [...document.querySelectorAll(wanted)].filter((el) => el.checkVisibility()).map((el) => el.textContent ?? ''),
    selector,
  );

/** Elements that reach out of the panel, or are cut off by it. */
const overflowing = (panel: Page): Promise<string[]> =>
  panel.evaluate(() => {
    const { scrollingElement } = document;
    const wide = scrollingElement && scrollingElement.scrollWidth > innerWidth ? ['the page'] : [];
    const out = [...document.querySelectorAll('.view *')].filter((element) => {
      const { left, right, width } = element.getBoundingClientRect();
      return width > 0 && element.checkVisibility() && (left < -0.5 || right > innerWidth + 0.5);
    });
    return [...wide, ...out.map((element) => element.outerHTML.slice(0, 120))];
  });

/** The article in the reader, once a click has led there, with what is lit in it. */
const litInReader = (): Promise<string> =>
  waitFor('the sentence in the reader', async () => {
    const [reader] = await extensionTabs(suite.session(), 'reader');
    const lit = await reader?.evaluate(() =>
      [...document.querySelectorAll('.lit.quote')].map(({ textContent }) => textContent).join(''),
    );
    return lit || undefined;
  });

describe('the story', () => {
  test('is told in five lines of the article’s words, each with the way to its place', async () => {
    const panel = await openAt('Story');
    const lines = await textsOf(panel, '.summary blockquote');
    expect(lines).toHaveLength(5);
    expect(lines[0]).toMatch(/^Iran and Belarus have signed a defense cooperation agreement/u);
    await panel.click('.summary .read');
    expect(await litInReader()).toBe(lines[0]);
  });

  test('opens its article in one tab, as it was left', async () => {
    const panel = await openAt('Story');
    await panel.click('.summary .read');
    await litInReader();
    await panel.bringToFront();
    const isSeen = async () => {
      const [reader] = await extensionTabs(suite.session(), 'reader');
      return reader?.evaluate(() => document.visibilityState === 'visible');
    };
    await waitFor('the reader behind the panel', async () => (await isSeen()) === false);
    await panel.click('.to-reader');
    await waitFor('the reader in front', isSeen);
    const readers = await extensionTabs(suite.session(), 'reader');
    expect(readers).toHaveLength(1);
    expect(await readers[0]?.evaluate(() => location.hash)).toMatch(/^#quote=/u);
  });

  test('says who is who, by kind, and who of them is on the page', async () => {
    const panel = await openAt('Story');
    expect(await textsOf(panel, '.who h4')).toEqual([
      'People',
      'States',
      'Organizations',
      'Places',
      'News sources',
      'Concepts',
      'Agreements',
    ]);
    const rows = await textsOf(panel, '.who .entity');
    expect(rows).toHaveLength(23);
    expect(rows.filter((row) => row.includes('on this page')).map((row) => row.split(' ')[0])).toEqual([
      'NATO',
      'Minsk',
    ]);
  });

  test('opens a card, and gives the keyboard back', async () => {
    const panel = await openAt('Story');
    await panel.focus('.who [data-kind=place] .entity');
    await panel.keyboard.press('Enter');
    await waitFor('the card', async () => (await textsOf(panel, '.opened h2'))[0] === 'Minsk');
    await panel.keyboard.press('Enter');
    await waitFor('the story', async () => (await textsOf(panel, '.story h2')).length === 1);
    expect(await panel.evaluate(() => document.activeElement?.textContent)).toMatch(/^Minsk/u);
  });

  test('tells what the article leaves open, and from where it looks', async () => {
    const panel = await openAt('Story');
    expect((await textsOf(panel, '.story .lines li')).length).toBeGreaterThan(5);
    const [source, view] = await textsOf(panel, '.story footer p');
    expect(source).toBe('Source: Tehran Times, www.tehrantimes.com');
    expect(view).toMatch(/^The two ministers are its only speakers/u);
  });
});

describe('the timeline', () => {
  test('has all events in their order, and says what has no date', async () => {
    const panel = await openAt('Timeline');
    expect(await textsOf(panel, '.timeline .event .date')).toEqual([
      'The article says “since the Russo-Ukrainian War”, not when',
      'The article says “decades”, not when',
      '2023',
      'January 2024',
      'The article says “months”, not when',
      'No date in the article',
      'The article says “Wednesday”, not when',
    ]);
  });

  test('has what it all happens against run behind the events, down to the last', async () => {
    const panel = await openAt('Timeline');
    const { behind, events } = await panel.evaluate(() => {
      const boxes = (selector: string) =>
        [...document.querySelectorAll(`.timeline ${selector}`)].map((element) => {
          const { bottom, width } = element.getBoundingClientRect();
          return { bottom, width };
        });
      return { behind: boxes('.backdrop .behind'), events: boxes('.event') };
    });
    expect(behind).toHaveLength(2);
    const lowest = Math.max(...events.map(({ bottom }) => bottom));
    for (const { bottom, width } of behind) {
      expect(bottom).toBeGreaterThanOrEqual(lowest);
      expect(width).toBeGreaterThan(200);
    }
  });

  test('draws a year as long as a year and a month as long as a month, where the line has them', async () => {
    const panel = await openAt('Timeline');
    const places = await panel.evaluate(() => {
      const across = (selector: string) =>
        [...document.querySelectorAll(`.timeline .chart ${selector}`)].map((element) => {
          const { left, right, width } = element.getBoundingClientRect();
          return { left, right, width };
        });
      return { bands: across('li .band'), ticks: across('.tick') };
    });
    const [year, month] = places.bands;
    const [first, second] = places.ticks;
    if (!year || !month || !first || !second) throw new Error('no bands or ticks');
    // Within half a pixel.
    expect(year.left).toBeCloseTo(first.left, 0);
    expect(year.right).toBeCloseTo(second.left, 0);
    expect(month.left).toBeCloseTo(second.left, 0);
    expect(month.width / year.width).toBeCloseTo(1 / 12, 1);
  });

  test('is walked by the arrow keys, and opens the quote of an event, which leads to its sentence', async () => {
    const panel = await openAt('Story');
    const focused = () => panel.evaluate(() => document.activeElement?.querySelector('.date')?.textContent);
    await panel.focus('[role=tab][aria-selected=true]');
    await panel.keyboard.press('ArrowRight');
    expect(await textsOf(panel, '[role=tab][aria-selected=true]')).toEqual(['Timeline']);
    // Firefox stops at what scrolls, too.
    await waitFor('the first event', async () => {
      await panel.keyboard.press('Tab');
      return panel.evaluate(() => document.activeElement?.matches('.event'));
    });
    expect(await focused()).toContain('since the Russo-Ukrainian War');
    await panel.keyboard.press('ArrowUp');
    for (const expected of ['decades', '2023', 'January 2024']) {
      await panel.keyboard.press('ArrowDown');
      expect(await focused()).toContain(expected);
    }
    await panel.keyboard.press('End');
    expect(await focused()).toContain('Wednesday');
    await panel.keyboard.press('ArrowDown');
    expect(await focused()).toContain('Wednesday');
    await panel.keyboard.press('Home');
    expect(await focused()).toContain('since the Russo-Ukrainian War');
    await panel.keyboard.press('End');
    await panel.keyboard.press('Enter');
    await waitFor('the quote', async () => (await textsOf(panel, '.timeline blockquote')).length === 1);
    const [quote] = await textsOf(panel, '.timeline blockquote');
    expect(quote).toMatch(/^On Wednesday, Iran and Belarus solidified/u);
    await panel.keyboard.press('Tab');
    await panel.keyboard.press('Enter');
    expect(await litInReader()).toBe(quote);
  });

  test('names who took part in an event, and opens their cards', async () => {
    const panel = await openAt('Timeline');
    await panel.evaluate(() => [...document.querySelectorAll<HTMLElement>('.timeline .event')].at(-1)?.click());
    await waitFor('the chips', async () => (await textsOf(panel, '.timeline .chip')).length === 4);
    const chips = await textsOf(panel, '.timeline .chip');
    expect(chips.map((chip) => chip.includes('on this page'))).toEqual([false, false, false, true]);
    await panel.click('.timeline li.open .chip');
    await waitFor('the card', async () => (await textsOf(panel, '.opened h2'))[0] === 'Iran');
  });

  test.each<[string, Parameters<typeof replaceLibrary>[1], number]>([
    ['another story, from right to left', { article: RIVER_ARTICLE, annotations: RIVER_ANNOTATIONS }, 4],
    [
      'a hundred events in a month',
      eventfulDossier(
        Array.from({ length: 100 }, (_, index) => `2024-01-${String((index % 31) + 1).padStart(2, '0')}`),
      ),
      100,
    ],
    ['events over centuries', eventfulDossier(['1805', '1850-04', '1914/1918', '1990-05-06', '2024/..']), 5],
    ['equal dates', eventfulDossier(['2024-01', '2024-01', '2024-01']), 3],
    ['no date at all', eventfulDossier(['“Wednesday”', '', 'behind “decades”']), 3],
    ['one event', eventfulDossier(['2024-05-06']), 1],
  ])('shows %s with every mark on the line', async (_, files, count) => {
    const panel = await openAt('Timeline');
    restore = await replaceLibrary(panel, files);
    const parsed = parseDossier(files);
    const texts = parsed.ok ? parsed.dossier.events.map(({ text }) => text) : [];
    await waitFor('its events', async () => {
      const shown = await textsOf(panel, '.timeline .what-happened');
      return shown.length === count && texts.every((text) => shown.includes(text));
    });
    const outside = await panel.evaluate(() => {
      return [...document.querySelectorAll('.timeline li .track')].filter((track) => {
        const line = track.getBoundingClientRect();
        const mark = track.querySelector('.mark')?.getBoundingClientRect();
        return !mark || mark.width < 5 || mark.left < line.left - 0.5 || mark.right > line.right + 0.5;
      }).length;
    });
    expect(outside).toBe(0);
    expect(await overflowing(panel)).toEqual([]);
  });

  test('says so where a story has no events', async () => {
    const panel = await openAt('Timeline');
    restore = await replaceLibrary(panel, eventfulDossier([]));
    await waitFor('the words', async () =>
      (await textsOf(panel, '.view .empty')).includes('Nothing in this story is told as an event.'),
    );
  });

  test('runs from right to left where the interface does', async () => {
    const panel = await openAt('Timeline');
    await panel.evaluate(() => {
      document.documentElement.dir = 'rtl';
    });
    const [year, month] = await panel.evaluate(() =>
      [...document.querySelectorAll('.timeline li .band')].map((mark) => mark.getBoundingClientRect().left),
    );
    expect(year).toBeGreaterThan(month ?? Number.POSITIVE_INFINITY);
    expect(await overflowing(panel)).toEqual([]);
  });
});

describe.each(['Story', 'Timeline'] as const)('%s', (view) => {
  const openAll = (panel: Page): Promise<void> =>
    panel.evaluate(() => {
      for (const button of document.querySelectorAll<HTMLElement>('.timeline [aria-expanded=false]')) button.click();
    });

  test('gives axe-core nothing to find, in light and dark', async () => {
    const panel = await openAt(view);
    await openAll(panel);
    expect(await violationsIn(panel)).toEqual([]);
  });

  /** Makes the panel as wide as it can be where it is docked. */
  const dock = async (panel: Page, width: number): Promise<void> => {
    await panel.setViewport({ width, height: 600 });
    await panel.evaluate(() => {
      document.body.style.width = 'auto';
      document.body.style.maxWidth = 'none';
    });
  };

  test.each([320, 380, 700, 1200])('fits into %i pixels', async (width) => {
    const panel = await openAt(view);
    await dock(panel, width);
    await openAll(panel);
    expect(await overflowing(panel)).toEqual([]);
  });

  test.each(['ltr', 'rtl'])('fits into 380 pixels with text at 200 percent, %s', async (direction) => {
    const panel = await openAt(view);
    await dock(panel, 380);
    await panel.evaluate((dir) => {
      document.documentElement.style.fontSize = '200%';
      document.documentElement.dir = dir;
    }, direction);
    await openAll(panel);
    expect(await overflowing(panel)).toEqual([]);
  });
});
