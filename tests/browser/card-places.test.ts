import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { cardElement, cardOf, noCard, pressInCard } from './driver/card';
import { command } from './driver/commands';
import { VIEWPORT } from './driver/launch';
import { hoverMark, marksOf, type SeenMark } from './driver/marks';
import { waitFor } from './driver/wait-for';
import { useSuite } from './suite';

const suite = useSuite();

const page = (body: string, head = ''): string =>
  `<!doctype html><html lang="en"><title>A page</title>${head}${body}</html>`;

type Box = { x: number; y: number; width: number; height: number };

/** CSS pixels between two boxes: 0 where they touch or overlap. */
function gap(a: Box, b: Box): number {
  const across = Math.max(a.x - (b.x + b.width), b.x - (a.x + a.width), 0);
  const down = Math.max(a.y - (b.y + b.height), b.y - (a.y + a.height), 0);
  return Math.hypot(across, down);
}

function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** Opens a card, and holds that it stands close to its name, covers nothing of it and is all in the window. */
async function opensBeside(visited: Page, text: string, heading = text): Promise<[card: Box, mark: SeenMark]> {
  const mark = await hoverMark(visited, text);
  await cardOf(visited, heading);
  await waitFor('it to have arrived', async () => (await cardElement(visited)).opacity === 1);
  const card = await cardElement(visited);
  expect(card.x).toBeGreaterThanOrEqual(0);
  expect(card.y).toBeGreaterThanOrEqual(0);
  expect(card.x + card.width).toBeLessThanOrEqual(VIEWPORT.width);
  expect(card.y + card.height).toBeLessThanOrEqual(VIEWPORT.height);
  expect(overlaps(card, mark), `the card ${JSON.stringify(card)} covers ${JSON.stringify(mark)}`).toBe(false);
  expect(gap(card, mark), `the card ${JSON.stringify(card)} is far from ${JSON.stringify(mark)}`).toBeLessThan(12);
  return [card, mark];
}

/** The lines of the marked person's name (CSS pixels of the viewport). */
const linesOf = (visited: Page) =>
  visited.evaluate(() => {
    const [range] = [...(CSS.highlights.get('backgrounder-person') ?? [])];
    if (range === undefined) return [];
    const live = document.createRange();
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
    const rects = [...live.getClientRects()].filter(({ width }) => width > 0);
    return rects.map(({ x, y, width, height }) => ({ x, y, width, height }));
  });

describe('a card stands beside its name', () => {
  test.each([
    ['on a page that is scaled', '<style>body { transform: scale(0.8) }</style>'],
    ['on a page whose root is scaled', '<style>html { transform: scale(0.8); transform-origin: 0 0 }</style>'],
    ['on a page that is turned', '<style>html { filter: none; transform: translate(100px, 40px) }</style>'],
    ['on a page that is zoomed as a whole', '<style>html { zoom: 2 }</style>'],
    ['on a page whose body is zoomed', '<style>body { zoom: 0.5 }</style>'],
    ['in a narrow pane that scrolls', '<style>p { width: 400px; height: 60px; overflow: auto }</style>'],
    ['where a pane has a transform', '<style>p { transform: translateX(30px); overflow: hidden }</style>'],
    ['on a page that reads from right to left', '<style>html { direction: rtl }</style>'],
  ])('%s', async (name, head) => {
    const visited = await suite.visitMarked(`/${name.replaceAll(' ', '-')}`, {
      body: page('<p>Here came Viktor Khrenin to speak.</p>', head),
    });
    const [card] = await opensBeside(visited, 'Viktor Khrenin');
    expect(Math.round(card.width)).toBe(360);
  });

  test.each(['vertical-rl', 'vertical-lr'])('to the side of lines that run down: %s', async (mode) => {
    const head = `<style>p { writing-mode: ${mode}; height: 500px; margin: 40px 500px }</style>`;
    const visited = await suite.visitMarked(`/${mode}`, { body: page('<p>Viktor Khrenin came to Minsk', head) });
    const [card, mark] = await opensBeside(visited, 'Viktor Khrenin');
    const isBeside = card.x >= mark.x + mark.width || card.x + card.width <= mark.x;
    expect(isBeside).toBe(true);
  });

  test('and covers none of the lines of one that wraps', async () => {
    const visited = await suite.visitMarked('/wraps', {
      body: page('<p style="width: min-content; margin: 100px">There came Viktor Khrenin.'),
    });
    const mark = await hoverMark(visited, 'Viktor Khrenin');
    const card = await cardOf(visited, 'Viktor Khrenin');
    const lines = await linesOf(visited);
    expect(lines.length, JSON.stringify(mark)).toBe(2);
    for (const line of lines) expect(overlaps(card, line)).toBe(false);
  });

  test('and goes with the line that the pointer was on while the page scrolls', async () => {
    const visited = await suite.visitMarked('/wraps-and-scrolls', {
      // A word to a line, three to a column.
      body: page(
        'There came Viktor Khrenin and spoke',
        `<style>body { columns: 2; width: 800px; height: 60px; column-fill: auto; margin: 300px 60px 2000px;
          line-height: 20px; word-spacing: 400px }</style>`,
      ),
    });
    const [first, second] = await linesOf(visited);
    if (first === undefined || second === undefined) throw new Error('the name does not wrap');
    // The second line is at the head of the other column.
    expect(second.x).toBeGreaterThan(first.x + 300);
    await visited.mouse.move(second.x + 10, second.y + 8, { steps: 3 });
    const card = await cardOf(visited, 'Viktor Khrenin');
    expect(Math.round(card.x)).toBe(Math.round(second.x));
    await visited.evaluate(() => scrollBy({ top: 100, behavior: 'instant' }));
    await waitFor(
      'the card to follow',
      async () => Math.round((await cardElement(visited)).y) === Math.round(card.y - 100),
    );
    expect((await cardElement(visited)).x).toBe(card.x);
  });

  test('in full screen', async () => {
    const visited = await suite.visitMarked('/full', {
      body: page('<main id="main" style="background: #fff"><button>Full screen</button><p>Viktor Khrenin</p></main>'),
    });
    await visited.evaluate(() => {
      document.querySelector('button')?.addEventListener('click', () => {
        void document.getElementById('main')?.requestFullscreen();
      });
    });
    await visited.click('button');
    await waitFor('full screen', () => visited.evaluate(() => document.fullscreenElement !== null));
    await hoverMark(visited, 'Viktor Khrenin');
    const card = await cardOf(visited, 'Viktor Khrenin');
    const top = await visited.evaluate(({ x, y }) => document.elementFromPoint(x + 20, y + 20)?.localName, card);
    expect(top).toBe('backgrounder-card');
  });

  test('in a popover of the page, which lies on top as it does', async () => {
    const visited = await suite.visitMarked('/popover', {
      body: page('<div popover id="it" style="width: 600px; height: 400px">Here came Viktor Khrenin.</div><p>Minsk'),
    });
    await visited.evaluate(() => document.getElementById('it')?.showPopover());
    const [card] = await opensBeside(visited, 'Viktor Khrenin');
    const top = await visited.evaluate(({ x, y }) => document.elementFromPoint(x + 20, y + 20)?.localName, card);
    expect(top).toBe('backgrounder-card');
    // A press in the card is not one outside the popover.
    await pressInCard(visited, '.chip', 'Aziz Nasirzadeh');
    await cardOf(visited, 'Aziz Nasirzadeh');
    expect(await visited.evaluate(() => document.getElementById('it')?.matches(':popover-open'))).toBe(true);
  });

  test('in a popover of a closed shadow tree, above it', async () => {
    const script = `customElements.define('x-tip', class extends HTMLElement {
      constructor() {
        super();
        const tree = this.attachShadow({ mode: 'closed' });
        tree.innerHTML = '<div popover="manual" style="width: 600px; height: 400px">Here came Viktor Khrenin.</div>';
        this.open = () => tree.firstChild.showPopover();
      }
    })`;
    const visited = await suite.visitMarked('/closed-popover', {
      body: page(`<p>Minsk</p><x-tip></x-tip><script>${script}</script>`),
    });
    await visited.evaluate(() => (document.querySelector('x-tip') as Element & { open(): void }).open());
    const [card] = await opensBeside(visited, 'Viktor Khrenin');
    const top = await visited.evaluate(({ x, y }) => document.elementFromPoint(x + 20, y + 20)?.localName, card);
    expect(top).toBe('backgrounder-card');
    await pressInCard(visited, '.chip', 'Aziz Nasirzadeh');
    await cardOf(visited, 'Aziz Nasirzadeh');
  });

  test('to the side of lines that run down in a narrow window, no wider than there is room', async () => {
    const head = '<style>p { writing-mode: vertical-rl; height: 300px; margin: 40px auto }</style>';
    const visited = await suite.visitMarked('/narrow-vertical', { body: page('<p>Viktor Khrenin came', head) });
    await visited.setViewport({ width: 640, height: 450 });
    const mark = await hoverMark(visited, 'Viktor Khrenin');
    const card = await cardOf(visited, 'Viktor Khrenin');
    expect(card.x).toBeGreaterThanOrEqual(0);
    expect(card.x + card.width).toBeLessThanOrEqual(640);
    expect(overlaps(card, mark)).toBe(false);
  });

  test.each([
    ['low', { width: 250, height: 60 }],
    ['narrow', { width: 180, height: 200 }],
  ])('or over it, in a window too %s for anything else', async (_, window) => {
    const visited = await suite.visitMarked('/tiny', { body: page('<p style="margin: 16px 8px">Viktor Khrenin') });
    await visited.setViewport(window);
    await hoverMark(visited, 'Viktor Khrenin');
    const card = await cardOf(visited, 'Viktor Khrenin');
    expect(card.height).toBeGreaterThanOrEqual(Math.min(window.height - 16, 100));
    expect(card.x).toBeGreaterThanOrEqual(0);
    expect(card.y).toBeGreaterThanOrEqual(0);
    expect(card.x + card.width).toBeLessThanOrEqual(window.width);
    expect(card.y + card.height).toBeLessThanOrEqual(window.height);
  });

  test.each([
    ['zoomed to 200 percent', { width: 640, height: 450, deviceScaleFactor: 2 }],
    ['as small as an old telephone’s', { width: 320, height: 480 }],
  ])('in a window that is %s', async (_, window) => {
    const visited = await suite.visitMarked('/small', {
      body: page('<p style="margin: 180px 20px">There came Viktor Khrenin, and spoke.'),
    });
    await visited.setViewport(window);
    const mark = await hoverMark(visited, 'Viktor Khrenin');
    await cardOf(visited, 'Viktor Khrenin');
    const card = await cardElement(visited);
    expect(card.x).toBeGreaterThanOrEqual(0);
    expect(card.y).toBeGreaterThanOrEqual(0);
    expect(card.x + card.width).toBeLessThanOrEqual(window.width);
    expect(card.y + card.height).toBeLessThanOrEqual(window.height);
    expect(overlaps(card, mark)).toBe(false);
    expect(card.height).toBeGreaterThan(150);
  });

  test('aside, in a window that is too low for it above and below', async () => {
    const visited = await suite.visitMarked('/low-frame', {
      body: page('<p style="margin: 30px 20px">Viktor Khrenin'),
    });
    await visited.setViewport({ width: 640, height: 120 });
    const mark = await hoverMark(visited, 'Viktor Khrenin');
    await cardOf(visited, 'Viktor Khrenin');
    const card = await cardElement(visited);
    expect(card.x).toBeGreaterThan(mark.x + mark.width);
    expect(card.height).toBeGreaterThan(90);
    expect(card.y + card.height).toBeLessThanOrEqual(120);
    expect(card.x + card.width).toBeLessThanOrEqual(640);
  });

  test.each([
    ['in a paragraph', '<p style="margin: 60px">Viktor Khrenin</p><div style="height: 900px">'],
    ['itself', `Here came Viktor Khrenin${'<br>and spoke'.repeat(60)}`],
  ])('and goes when the name leaves the pane that it stands in, %s', async (_, text) => {
    const visited = await suite.visitMarked('/panes', {
      body: page(`<div id="pane" style="height: 200px; overflow: auto; padding: 60px">${text}</div>`),
    });
    const before = await opensBeside(visited, 'Viktor Khrenin');
    await visited.evaluate(() => document.getElementById('pane')?.scrollBy({ top: 30, behavior: 'instant' }));
    await waitFor('it to follow', async () => Math.abs((await cardElement(visited)).y - before[0].y + 30) < 1.5);
    await visited.evaluate(() => document.getElementById('pane')?.scrollBy({ top: 400, behavior: 'instant' }));
    await noCard(visited);
  });

  test('on the side that has room, whatever its size', async () => {
    const visited = await suite.visitMarked('/low', {
      body: page('<p style="position: fixed; bottom: 120px; left: 60px">Tehran Times'),
    });
    const mark = (await marksOf(visited))[0];
    if (mark === undefined) throw new Error('no mark');
    await visited.mouse.move(mark.x + 8, mark.y - 40);
    await visited.mouse.move(mark.x + 10, mark.y + 8, { steps: 3 });
    const card = await cardOf(visited, 'Tehran Times');
    expect(card.y + card.height).toBeLessThanOrEqual(mark.y);
  });
});

describe('a card that is open when the page puts something on top', () => {
  const body = page(
    `<p style="margin: 60px">Viktor Khrenin</p>
    <div popover="manual" id="popover" style="inset: 0 auto auto 0; width: 500px; height: 500px; opacity: 0.5"></div>
    <dialog id="dialog" style="width: 600px; height: 400px"><p>Minsk</p></dialog>`,
  );
  const topAt = (visited: Page, { x, y }: { x: number; y: number }): Promise<string | undefined> =>
    visited.evaluate((left, top) => document.elementFromPoint(left, top)?.localName, x + 30, y + 30);

  test('lies above a popover, with the keyboard where it was', async () => {
    const visited = await suite.visitMarked('/top-popover', { body });
    await command(suite.session(), visited, 'next-mention');
    await command(suite.session(), visited, 'open-card');
    const card = await cardOf(visited, 'Viktor Khrenin');
    await waitFor('the keyboard', () =>
      visited.evaluate(() => document.activeElement?.localName === 'backgrounder-card'),
    );
    await visited.evaluate(() => document.getElementById('popover')?.showPopover());
    await waitFor('it on top', async () => (await topAt(visited, card)) === 'backgrounder-card');
    expect(await visited.evaluate(() => document.activeElement?.localName)).toBe('backgrounder-card');
    // The first closes the card, the second takes the ring of the walk away.
    await visited.keyboard.press('Escape');
    await visited.keyboard.press('Escape');
    await noCard(visited);
  });

  test('goes when a modal dialog shuts its name out', async () => {
    const visited = await suite.visitMarked('/top-dialog', { body });
    await hoverMark(visited, 'Viktor Khrenin');
    await cardOf(visited, 'Viktor Khrenin');
    await visited.evaluate(() => document.querySelector('dialog')?.showModal());
    await noCard(visited);
  });

  test('is in reach within a modal dialog, and after it, where it is pinned', async () => {
    const visited = await suite.visitMarked('/top-pinned', { body });
    await hoverMark(visited, 'Viktor Khrenin');
    await cardOf(visited, 'Viktor Khrenin');
    await visited.mouse.down();
    await visited.mouse.up();
    const pinned = await cardElement(visited, '.floating.pinned');
    await visited.evaluate(() => document.querySelector('dialog')?.showModal());
    const isIn = (selector: string) =>
      visited.evaluate((parent) => document.querySelector(`${parent} > backgrounder-card`) !== null, selector);
    await waitFor('it in the dialog', () => isIn('dialog'));
    expect(await topAt(visited, pinned)).toBe('backgrounder-card');
    await visited.evaluate(() => document.querySelector('dialog')?.close());
    await waitFor('it outside again', () => isIn('html'));
    expect(await topAt(visited, pinned)).toBe('backgrounder-card');
    await pressInCard(visited, '.close', '');
    await noCard(visited);
    expect(suite.console()).toEqual([]);
  });
});

test('from name to name the card is never gone', async () => {
  const visited = await suite.visitMarked('/two', { body: page('<p style="margin: 100px">Iran and Belarus') });
  await hoverMark(visited, 'Iran');
  await cardOf(visited, 'Iran');
  await visited.evaluate(() => {
    new MutationObserver((records) => {
      const removed = records.flatMap(({ removedNodes }) => [...removedNodes]);
      if (removed.some(({ nodeName }) => nodeName === 'BACKGROUNDER-CARD')) document.title += ', which was gone';
    }).observe(document, { childList: true, subtree: true });
  });
  await hoverMark(visited, 'Belarus');
  await cardOf(visited, 'Belarus');
  expect(await visited.title()).toBe('A page');
  await visited.mouse.move(2, 2, { steps: 3 });
  await noCard(visited);
});

test('the pointer may cross other names on its way to the card', async () => {
  const visited = await suite.visitMarked('/cross', {
    body: page('<p style="margin: 100px; line-height: 1.1; width: 200px">Viktor Khrenin<br>Minsk Minsk Minsk Minsk'),
  });
  const mark = await hoverMark(visited, 'Viktor Khrenin');
  const card = await cardOf(visited, 'Viktor Khrenin');
  // Slower than a card waits for a pointer that stands still.
  const to = { x: card.x + 200, y: card.y + 30 };
  for (let step = 1; step <= 16; step += 1) {
    const share = step / 16;
    await visited.mouse.move(
      mark.x + mark.width / 2 + (to.x - mark.x - mark.width / 2) * share,
      mark.y + mark.height / 2 + (to.y - mark.y - mark.height / 2) * share,
    );
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
  await cardOf(visited, 'Viktor Khrenin');
});
