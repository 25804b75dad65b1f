import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { cardElement, cardOf, pressInCard } from './driver/card';
import { callInside, copyInside } from './driver/closed-shadow';
import { command } from './driver/commands';
import { hoverMark, marksOf } from './driver/marks';
import { changeStored, openPanel, openSettings, openView, pressInRow, rowsOf } from './driver/panel';
import { violationsIn } from './driver/violations';
import { waitFor } from './driver/wait-for';
import { useSuite } from './suite';

const suite = useSuite();

describe('axe-core finds nothing, in light and dark, in the panel', () => {
  const open = async (path: string): Promise<Page> => openPanel(suite.session(), await suite.visitMarked(path));

  test('with its list', async () => {
    const panel = await open('/article');
    await waitFor('the list', async () => (await rowsOf(panel)).length === 16);
    expect(await violationsIn(panel)).toEqual([]);
    await panel.close();
  });

  test.each(['Iran', 'Iran–Belarus defense cooperation agreement', 'Aziz Nasirzadeh', 'Minsk', 'NATO', 'Tehran Times'])(
    'with the card of %s in place, all of it open',
    async (name) => {
      const panel = await open('/article');
      await pressInRow(panel, name, '.name');
      await waitFor('the card', () => panel.evaluate(() => document.querySelector('.in-place h2') !== null));
      await panel.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      });
      expect(await violationsIn(panel)).toEqual([]);
      await panel.close();
    },
  );

  test('with all its switches', async () => {
    const panel = await open('/article');
    await openSettings(panel);
    expect(await violationsIn(panel)).toEqual([]);
    await panel.close();
  });

  test('with each of its views', async () => {
    const panel = await open('/article');
    const tabs = await panel.$$('[role=tab]');
    expect(tabs.length).toBeGreaterThan(1);
    for (const tab of tabs) {
      await tab.click();
      expect(await violationsIn(panel)).toEqual([]);
    }
    await panel.close();
  });

  test.each(['hrenin', 'Насирзаде', 'نصیرزاده', 'hegemonic powers', 'i'])(
    'with what is found for «%s»',
    async (query) => {
      const panel = await open('/frame.html');
      await panel.keyboard.type(query);
      await waitFor('results', () => panel.evaluate(() => document.querySelector('.results mark') !== null));
      expect(await violationsIn(panel)).toEqual([]);
      await panel.close();
    },
  );

  test('with names that are followed, and the article cited', async () => {
    const panel = await open('/article');
    await pressInRow(panel, 'Minsk', '.star');
    await waitFor('the list', () => panel.evaluate(() => document.querySelector('.followed .star') !== null));
    expect(await violationsIn(panel)).toEqual([]);
    await pressInRow(panel, 'Minsk', '.star');
    await openView(panel, 'Story');
    await (await panel.waitForSelector('.cite summary'))?.click();
    await panel.waitForSelector('.cite pre');
    expect(await violationsIn(panel)).toEqual([]);
    await panel.close();
  });

  test('where there is nothing to list', async () => {
    const quiet = await suite.visit('/quiet', { body: '<!doctype html><title>A</title><p>Nothing here.</p>' });
    const panel = await openPanel(suite.session(), quiet);
    await panel.waitForSelector('.blank');
    expect(await violationsIn(panel)).toEqual([]);
    await panel.close();
  });

  test.each([
    ['Story', '.who .entity'],
    ['Timeline', '.timeline .chip'],
    ['Map', '.map-open-card'],
  ])('with a card that is opened from its view «%s»', async (view, opener) => {
    const panel = await openPanel(suite.session(), await suite.visitMarked('/article'), '/sidepanel.html');
    await openView(panel, view);
    if (view === 'Timeline') await (await panel.waitForSelector('.timeline .event'))?.click();
    if (view === 'Map') {
      await panel.waitForSelector('.map .node');
      await panel.$eval('.map .node', (node) => node.dispatchEvent(new MouseEvent('click', { bubbles: true })));
    }
    await (await panel.waitForSelector(opener))?.click();
    await waitFor('the card', () => panel.evaluate(() => document.querySelector('.opened h2') !== null));
    expect(await violationsIn(panel)).toEqual([]);
    await panel.close();
  });

  test('with nothing found', async () => {
    const panel = await open('/frame.html');
    await panel.keyboard.type('qqqq');
    await waitFor('no row', async () => (await rowsOf(panel)).length === 0);
    expect(await violationsIn(panel)).toEqual([]);
    await panel.close();
  });
});

describe('axe-core finds nothing, in light and dark, in the card on a page', () => {
  /** A closed shadow root is closed to axe-core too: it reads a copy in an open one. */
  const violationsOfCard = async (page: Page, part = 'card-body'): Promise<string[]> => {
    const card = await waitFor('the card', async () => {
      const copy = await copyInside(page, 'backgrounder-card');
      return copy?.html.includes(part) ? copy : undefined;
    });
    const html = card.html.replaceAll('<details', '<details open');
    const body =
      `<!doctype html><html lang="en"><title>A copy</title><main><h1>A copy</h1>` +
      // What says, on a page, that the extension is there.
      `<div style="--backgrounder-display: block"><template shadowrootmode="open">` +
      `<style>${card.css} .backgrounder { position: static !important }</style>` +
      `${html}</template></div></main></html>`;
    const copy = await suite.visit('/copy', { body });
    await waitFor('the copy', () => copy.evaluate(() => document.querySelector('div')?.shadowRoot !== null));
    // The host is a point: what is seen hangs out of it.
    const height = () => document.querySelector('div')?.shadowRoot?.querySelector('.floating')?.clientHeight;
    const said = () => document.querySelector('div')?.shadowRoot?.querySelector('.said')?.textContent;
    if (part === 'said') expect(await copy.evaluate(said)).toContain('1 of');
    else expect(await copy.evaluate(height)).toBeGreaterThan(20);
    return violationsIn(copy, (page, scheme) =>
      page.evaluate((value) => {
        const card = document.querySelector('div')?.shadowRoot?.querySelector<HTMLElement>('.backgrounder');
        card?.style.setProperty('color-scheme', value, 'important');
      }, scheme),
    );
  };

  test.each(['Iran', 'Viktor Khrenin', 'Minsk', 'NATO', 'www.tehrantimes.com'])(
    'of %s, all of it open',
    async (name) => {
      const page = await suite.visitMarked('/article');
      await hoverMark(page, name);
      expect(await violationsOfCard(page)).toEqual([]);
    },
  );

  test('pinned', async () => {
    const page = await suite.visitMarked('/article');
    await hoverMark(page, 'Viktor Khrenin');
    await cardOf(page, 'Viktor Khrenin');
    await page.mouse.down();
    await page.mouse.up();
    await cardElement(page, '.pinned .grip');
    expect(await violationsOfCard(page)).toEqual([]);
  });

  test('that has just been copied', async () => {
    const page = await suite.visitMarked('/article');
    await hoverMark(page, 'Viktor Khrenin');
    await cardOf(page, 'Viktor Khrenin');
    await pressInCard(page, '.copying .tool', '');
    await cardElement(page, '.said-copied:not(:empty)');
    expect(await violationsOfCard(page, 'said-copied')).toEqual([]);
  });

  test('of the longest name and quotes, at 200 percent', async () => {
    const page = await suite.visitMarked('/article');
    await page.setViewport({ width: 640, height: 450, deviceScaleFactor: 2 });
    await hoverMark(page, 'defense cooperation agreement');
    await cardElement(page, 'h2');
    expect(await violationsOfCard(page)).toEqual([]);
  });

  test('of the ring around a name, and what it says', async () => {
    const page = await suite.visitMarked('/article');
    await command(suite.session(), page, 'next-mention');
    await cardElement(page, '.said:not(:empty)');
    expect(await violationsOfCard(page, 'said')).toEqual([]);
  });

  test('of a name that has left the library', async () => {
    const page = await suite.visitMarked('/article');
    const panel = await openPanel(suite.session(), page);
    const restore = await changeStored(panel, 'dossiers', []);
    try {
      await page.bringToFront();
      await hoverMark(page, 'Minsk');
      await cardElement(page, '.gone');
      expect(await violationsOfCard(page, 'gone')).toEqual([]);
    } finally {
      await restore();
    }
  });

  test('turned, with its way back, at the foot of the window', async () => {
    const page = await suite.visitMarked('/article');
    const mark = (await marksOf(page))[0];
    await page.touchscreen.tap((mark?.x ?? 0) + 5, (mark?.y ?? 0) + 5);
    const chip = await cardElement(page, '.sheet .chip');
    await page.touchscreen.tap(chip.x + 20, chip.y + 10);
    await cardElement(page, '.sheet .back');
    expect(await violationsOfCard(page)).toEqual([]);
  });
});

describe('axe-core finds nothing, in light and dark, in the reader', () => {
  test.each(['', '#quote=926-1000', '#quote=926-1000&card=nasirzadeh', '#card=agreement'])(
    'at «%s»',
    async (fragment) => {
      const reader = await suite.session().openExtensionPage(`/reader.html${fragment}`);
      await waitFor('the article', () => reader.evaluate(() => document.querySelector('.text p') !== null));
      await reader.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      });
      expect(await violationsIn(reader)).toEqual([]);
      await reader.close();
    },
  );
});

test('the panel is worked by keyboard alone', async () => {
  const panel = await openPanel(suite.session(), await suite.visitMarked('/article'));
  await waitFor('the list', async () => (await rowsOf(panel)).length === 16);
  const focused = () => panel.evaluate(() => document.activeElement?.className);
  await waitFor('the focus', async () => (await focused()) === 'search');
  await panel.keyboard.press('Tab');
  expect(await panel.evaluate(() => document.activeElement?.role)).toBe('tab');
  // Firefox stops at what scrolls, too.
  await waitFor('the copying', async () => {
    await panel.keyboard.press('Tab');
    return (await focused()) === 'tool';
  });
  await panel.keyboard.press('Tab');
  expect(await focused()).toBe('name');
  await panel.keyboard.press('Enter');
  await waitFor('the card', () => panel.evaluate(() => document.querySelector('.in-place h2') !== null));
  const [first] = await rowsOf(panel);
  expect(first?.mentions).toBe('12 mentions');
  await panel.keyboard.press('Tab');
  expect(await focused()).toBe('jump-back');
  await panel.keyboard.press('Tab');
  expect(await focused()).toBe('jump');
  await panel.keyboard.press('Enter');
  await panel.bringToFront();
  await waitFor('the jump', async () => (await rowsOf(panel))[0]?.mentions === '1 of 12');
  await panel.close();
});

test('a card has a role and a name, and is announced only where the keyboard has opened it', async () => {
  const page = await suite.visitMarked('/article');
  await hoverMark(page, 'Viktor Khrenin');
  await cardOf(page, 'Viktor Khrenin');
  const copy = await copyInside(page, 'backgrounder-card');
  expect(await dialogName(page)).toBe('Viktor Khrenin');
  // What is said of copying is not said yet.
  const unsaid = '<span class="said-copied" role="status"></span>';
  expect(copy?.html.replace(unsaid, '')).not.toMatch(/aria-live|role="(?:status|alert|log)"/u);
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe('body');
  // Turned, it is called by the name that it is turned to.
  await pressInCard(page, '.chip', 'Aziz Nasirzadeh');
  await cardOf(page, 'Aziz Nasirzadeh');
  expect(await dialogName(page)).toBe('Aziz Nasirzadeh');
});

/** The text of what the card's dialog is labelled by. */
function dialogName(page: Page): Promise<unknown> {
  const declaration = `function () {
    return this.getElementById(this.querySelector('[role=dialog]').getAttribute('aria-labelledby')).textContent;
  }`;
  return callInside(page, { hostName: 'backgrounder-card', declaration });
}
