import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { cardOf } from './driver/card';
import { marksOf } from './driver/marks';
import { openPanel, rowsOf } from './driver/panel';
import { waitFor } from './driver/wait-for';
import { useSuite } from './suite';

const suite = useSuite();

const COUNT = 3000;

const body = `<!doctype html><html lang="en"><title>A page</title><body>${Array.from(
  { length: COUNT },
  (_, index) => `<p>Item ${index} speaks of Minsk.</p>`,
).join('\n')}</body></html>`;

/** How many marks are shown of those that stand in the window, and of those that do not. */
async function shownMarks(page: Page): Promise<{ inWindow: number; further: number }> {
  const marks = await marksOf(page);
  const height = await page.evaluate(() => innerHeight);
  const inWindow = marks.filter(({ y }) => y > -10 && y < height).length;
  return { inWindow, further: marks.length - inWindow };
}

const inWindow = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      [...document.querySelectorAll('p')].filter((paragraph) => {
        const { top, bottom } = paragraph.getBoundingClientRect();
        return bottom > 0 && top < innerHeight;
      }).length,
  );

test('of thousands of names those near the window are shown, wherever the reader goes, and all are counted', async () => {
  const page = await suite.visitMarked('/many', { body });
  for (const place of [0, 0.5, 1, 0.2]) {
    await page.evaluate((part) => scrollTo(0, part * document.documentElement.scrollHeight), place);
    await waitFor(`the marks at ${place}`, async () => {
      const shown = await shownMarks(page);
      const wanted = await inWindow(page);
      return shown.inWindow >= wanted - 2 && shown.further < COUNT / 4;
    });
  }
  const seen = (await marksOf(page)).find(({ y }) => y > 300);
  if (seen === undefined) throw new Error('no mark is in the window');
  await page.mouse.move(seen.x + 4, seen.y + seen.height / 2, { steps: 2 });
  await cardOf(page, 'Minsk');
  await page.keyboard.press('Escape');
  const panel = await openPanel(suite.session(), page);
  await waitFor('the count', async () => (await rowsOf(panel))[0]?.mentions.replace(/\D/gu, '') === String(COUNT));
  await panel.close();
  expect(suite.console()).toEqual([]);
});

test('marks are shown as a long list grows into many, and all of them once it is short again', async () => {
  const page = await suite.visitMarked('/growing', {
    body: '<!doctype html><html lang="en"><title>A</title><body><p>In Minsk.</p></body></html>',
  });
  await page.evaluate((count) => {
    for (let item = 0; item < count; item += 1) {
      document.body.append(document.createElement('p'));
      document.body.lastElementChild?.append('Item ', String(item), ' speaks of Minsk.');
    }
  }, COUNT);
  await waitFor('the marks in the window', async () => {
    const shown = await shownMarks(page);
    return shown.inWindow >= (await inWindow(page)) - 2 && shown.further < COUNT / 4;
  });
  await page.evaluate(() => {
    for (const paragraph of [...document.querySelectorAll('p')].slice(100)) paragraph.remove();
  });
  await waitFor('all the marks', async () => (await marksOf(page)).length === 100);
});

test('marks far from each other are shown after a jump over all that is between', async () => {
  const sparse = Array.from(
    { length: 60 },
    (_, index) => `<p style="margin-bottom: 3000px">Of ${index} in Belarus</p>`,
  );
  const page = await suite.visitMarked('/sparse', { body: body.replace('</body>', `${sparse.join('')}</body>`) });
  const jumpTo = async (index: number): Promise<void> => {
    await page.evaluate((at) => document.querySelectorAll('p')[at]?.scrollIntoView({ behavior: 'instant' }), index);
    await waitFor(`the mark at ${index}`, () =>
      page.evaluate((at) => {
        const text = document.querySelectorAll('p')[at]?.firstChild;
        return [...CSS.highlights].some(([, marks]) =>
          [...marks].some(({ startContainer }) => startContainer === text),
        );
      }, index),
    );
  };
  // Once these are shown the browser has told of all.
  await jumpTo(COUNT / 2);
  // Between the ends of groups, which are far before and after the window.
  await jumpTo(COUNT + 37);
  await jumpTo(0);
  await jumpTo(COUNT + 50);
});

test('text far out of its element, and in elements without a box, is marked among thousands too', async () => {
  const far = '<div id="far" style="height: 0; padding-top: 400000px">';
  const odd = `<div style="height: 1px"><div style="position: relative; top: 30000px">In Belarus</div></div>
    <div style="display: contents">In China</div>`;
  const page = await suite.visitMarked('/odd-many', {
    body: body.replace('<p>Item 0', `${odd}<p>Item 0`).concat(far),
  });
  await waitFor('the marks', async () => {
    const texts = (await marksOf(page)).map(({ text }) => text);
    return texts.length < COUNT / 2 && texts.includes('China');
  });
});

test.each([
  ['', '<p id="here">In Belarus</p>'],
  // Between the places of the window that are looked at.
  [
    ', in lists too',
    `<ul><li><p>One</ul><ul><li><p style="height: 300px">Two<li><p>In Belarus</ul><ul><li><p>Three</ul>`,
  ],
])('on a long page what the reader has before them is marked first%s', async (_, here) => {
  const filler = `<p>${'The river rose by a hand during the night, and Ivan waited. '.repeat(40)}</p>`.repeat(3500);
  const script = `
    globalThis.seen = [];
    const look = () => {
      const kinds = ['place', 'state'].filter((kind) => CSS.highlights.get('backgrounder-' + kind)?.size > 0);
      seen.push(kinds.join());
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);`;
  const page = await suite.visit('/long', {
    body: `<!doctype html><html lang="en"><title>A</title><script>${script}</script><p>In Minsk</p>
      <div hidden>${filler}</div><div style="height: 40000px"></div>${here}
      <div style="height: 40000px"></div><script>scrollTo({ top: 39900, behavior: 'instant' })</script>`,
  });
  await waitFor('both', () => page.evaluate('seen.includes("place,state")'));
  expect(await page.evaluate('seen.includes("state")')).toBe(true);
});
