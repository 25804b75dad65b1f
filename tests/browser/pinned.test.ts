import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { lookUpSelection } from './driver/browser-events';
import { cardElement, cardOf, noCard, pressInCard } from './driver/card';
import { type SeenElement, seeInEach } from './driver/closed-shadow';
import { hoverMark } from './driver/marks';
import { waitFor } from './driver/wait-for';
import { useSuite } from './suite';

const suite = useSuite();
const HOST = 'backgrounder-card';

const cards = (page: Page): Promise<SeenElement[]> => seeInEach(page, HOST, '.floating');

/** Opens the card of a name and pins it. */
async function pin(page: Page, name: string): Promise<void> {
  const before = (await cards(page)).length;
  await hoverMark(page, name);
  await waitFor(`the card of ${name}`, async () => (await cards(page)).length > before);
  await page.mouse.down();
  await page.mouse.up();
  await waitFor('it to be pinned', async () => (await seeInEach(page, HOST, '.floating.pinned')).length > before);
}

test('a click on its name pins a card: it stays when the pointer, the page or another card goes on', async () => {
  const page = await suite.visit('/article');
  await pin(page, 'Viktor Khrenin');
  const [before] = await cards(page);
  await page.mouse.move(2, 2, { steps: 3 });
  await page.evaluate(() => scrollBy({ top: 100, behavior: 'instant' }));
  await hoverMark(page, 'NATO');
  await waitFor('a second card', async () => (await cards(page)).length === 2);
  const [after] = await cards(page);
  expect([after?.x, after?.y]).toEqual([before?.x, before?.y]);
  await page.mouse.move(2, 2, { steps: 3 });
  await waitFor('one card', async () => (await cards(page)).length === 1);
  expect(suite.console()).toEqual([]);
});

test('a pinned card is unpinned and closed by its buttons', async () => {
  const page = await suite.visit('/article');
  await hoverMark(page, 'Viktor Khrenin');
  await cardOf(page, 'Viktor Khrenin');
  await pressInCard(page, '.pin', '');
  await cardElement(page, '.floating.pinned');
  await pressInCard(page, '.pin', '');
  await noCard(page);
  await page.mouse.move(2, 2, { steps: 2 });
  await hoverMark(page, 'Viktor Khrenin');
  await cardOf(page, 'Viktor Khrenin');
  await pressInCard(page, '.close', '');
  await noCard(page);
});

test('cards that open do not cover those that are pinned', async () => {
  const page = await suite.visit('/article');
  await pin(page, 'Viktor Khrenin');
  await page.mouse.move(2, 2, { steps: 3 });
  await pin(page, 'Minsk');
  await page.mouse.move(2, 2, { steps: 3 });
  await waitFor('them to have settled', async () => (await cards(page)).every(({ opacity }) => opacity === 1));
  const open = await cards(page);
  expect(open).toHaveLength(2);
  expect(overlapping(open)).toEqual([]);
});

test('a card glides to its place though another is pinned', async () => {
  const body = `<!doctype html><html lang="en"><title>A</title><p style="margin: 20px 20px 20px 800px">Minsk</p>
    <p style="margin: 200px 20px; font-size: 20px">Iran and, further on in this line, Belarus`;
  const page = await suite.visitMarked('/gliding', { body });
  await pin(page, 'Minsk');
  await hoverMark(page, 'Iran');
  await waitFor('its card', async () => (await cards(page)).length === 2);
  const mark = await hoverMark(page, 'Belarus');
  await waitFor('the card of Belarus', async () => (await seeInEach(page, HOST, 'h2')).at(-1)?.text === 'Belarus');
  const places: number[] = [];
  // Longer than it glides.
  for (const end = Date.now() + 500; Date.now() < end; ) places.push((await cards(page)).at(-1)?.x ?? 0);
  expect(Math.round(places.at(-1) ?? 0)).toBe(Math.round(mark.x));
});

test('a pinned card outlives the dialog of a shadow tree that it came into, and goes with one that is taken away', async () => {
  const body = `<!doctype html><html lang="en"><title>A</title><p>Viktor Khrenin</p>
    <x-dialog><template shadowrootmode="open"><dialog style="margin: auto 0 0 auto">Nothing <button>Here</button></dialog></template></x-dialog>
    <dialog id="plain" style="margin: auto 0 0 auto">Nothing <button>Here</button></dialog>`;
  const page = await suite.visitMarked('/leaving-dialogs', { body });
  await pin(page, 'Viktor Khrenin');
  await page.evaluate('document.querySelector("x-dialog").shadowRoot.querySelector("dialog").showModal()');
  const isWithin = () => page.evaluate((name) => document.querySelector(name) === null, HOST);
  await waitFor('it to be in the dialog', isWithin);
  await page.evaluate('document.querySelector("x-dialog").shadowRoot.querySelector("dialog").close()');
  await waitFor('it to be out of it', async () => !(await isWithin()));
  await waitFor('it to be seen', async () => ((await cards(page))[0]?.width ?? 0) > 0);
  await page.evaluate('plain.showModal()');
  await waitFor(
    'it to be in the dialog',
    () => page.evaluate('plain.lastChild.localName === "backgrounder-card"') as Promise<boolean>,
  );
  // As frameworks do, without closing it.
  await page.evaluate('plain.remove()');
  await noCard(page);
  await page.mouse.move(600, 400, { steps: 2 });
  await hoverMark(page, 'Viktor Khrenin');
  await cardOf(page, 'Viktor Khrenin');
  expect(await cards(page)).toHaveLength(1);
  expect(suite.console()).toEqual([]);
});

test('a pinned card comes into a dialog that is opened over another, wherever it stands in the document', async () => {
  const body = `<!doctype html><html lang="en"><title>A</title>
    <dialog id="second" style="margin: auto 0 0 auto">Nothing <button>Here</button></dialog><p>Viktor Khrenin</p>
    <dialog id="first" style="margin: auto 0 0 auto">Nothing <button>Here</button></dialog>`;
  const page = await suite.visitMarked('/over-another', { body });
  await pin(page, 'Viktor Khrenin');
  const host = () => page.evaluate((name) => document.querySelector(name)?.parentElement?.id, HOST);
  await page.evaluate('first.showModal()');
  await waitFor('it to be in the first', async () => (await host()) === 'first');
  await page.evaluate('second.showModal()');
  await waitFor('it to be in the second', async () => (await host()) === 'second');
  await page.evaluate('second.close()');
  await waitFor('it to be in the first again', async () => (await host()) === 'first');
  await page.evaluate('first.close()');
  await waitFor('it to be on the page again', async () => (await host()) === '');
});

test('a card that is looked up covers none that is pinned', async () => {
  const body = '<!doctype html><html lang="en"><title>A</title><p>Viktor Khrenin <i>came</i> to <b>Minsk</b>';
  const page = await suite.visitMarked('/two', { body });
  await pin(page, 'Viktor Khrenin');
  await page.evaluate(() => {
    const element = document.querySelector('b');
    if (element) getSelection()?.selectAllChildren(element);
  });
  await lookUpSelection(suite.session(), page, 'Minsk');
  await waitFor('both', async () => (await seeInEach(page, HOST, '.floating.pinned')).length === 2);
  await waitFor('them to have settled', async () => (await cards(page)).every(({ opacity }) => opacity === 1));
  expect(overlapping(await cards(page))).toEqual([]);
});

test('cards for which there is no more room beside each other are lower, rather than cover each other', async () => {
  const body = '<!doctype html><html lang="en"><title>A</title><p>Viktor Khrenin, Minsk, Iran, Tehran Times, NATO';
  const page = await suite.visitMarked('/five', { body });
  for (const name of ['Viktor Khrenin', 'Minsk', 'Iran', 'Tehran Times', 'NATO']) {
    await pin(page, name);
    await page.mouse.move(1278, 898, { steps: 3 });
  }
  await waitFor('them to have settled', async () => (await cards(page)).every(({ opacity }) => opacity === 1));
  const open = await cards(page);
  expect(open).toHaveLength(5);
  expect(overlapping(open)).toEqual([]);
});

/** Cards that cover each other. */
function overlapping(open: readonly SeenElement[]): [SeenElement, SeenElement][] {
  const isApart = (a: SeenElement, b: SeenElement): boolean =>
    a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
  return open.flatMap((a, index) =>
    open.slice(index + 1).flatMap((b): [SeenElement, SeenElement][] => (isApart(a, b) ? [] : [[a, b]])),
  );
}

test('a pinned card is dragged by its grip, and stays within reach', async () => {
  const page = await suite.visit('/article');
  await pin(page, 'Viktor Khrenin');
  const before = await cardElement(page);
  const grip = await cardElement(page, '.grip');
  const from = { x: grip.x + grip.width / 2, y: grip.y + grip.height / 2 };
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x - 150, from.y - 120, { steps: 5 });
  await page.mouse.up();
  const after = await cardElement(page);
  expect(Math.abs(after.x - before.x + 150)).toBeLessThan(2);
  expect(Math.abs(after.y - before.y + 120)).toBeLessThan(2);
  await page.mouse.down();
  await page.mouse.move(5, 895, { steps: 5 });
  await page.mouse.up();
  const far = await cardElement(page);
  expect(far.y).toBeLessThanOrEqual(900 - 48);
  expect(far.x + far.width).toBeGreaterThanOrEqual(48);
});

test('a pinned card is resized at its corner', async () => {
  const page = await suite.visit('/article');
  await pin(page, 'Viktor Khrenin');
  const { x, y, width, height } = await cardElement(page);
  await page.mouse.move(x + width - 5, y + height - 5);
  await page.mouse.down();
  await page.mouse.move(x + width + 80, y + height - 105, { steps: 5 });
  await page.mouse.up();
  const after = await cardElement(page);
  expect(Math.abs(after.width - width - 85)).toBeLessThan(8);
  expect(Math.abs(after.height - height + 100)).toBeLessThan(8);
});

test('a pinned card comes along when the window is made smaller', async () => {
  const page = await suite.visit('/article');
  await pin(page, 'Viktor Khrenin');
  const grip = await cardElement(page, '.grip');
  await page.mouse.move(grip.x + 8, grip.y + 8);
  await page.mouse.down();
  await page.mouse.move(1200, 800, { steps: 5 });
  await page.mouse.up();
  await page.setViewport({ width: 500, height: 400 });
  await waitFor('it to come', async () => {
    const { x, y } = await cardElement(page);
    return x <= 500 - 48 && y <= 400 - 48;
  });
});

test('nothing is pinned by what the page makes up', async () => {
  const page = await suite.visit('/article');
  const { x, y } = await hoverMark(page, 'Viktor Khrenin');
  await cardOf(page, 'Viktor Khrenin');
  await page.evaluate(
    (clientX, clientY, name) => {
      const host = document.querySelector<HTMLElement>(name);
      host?.click();
      host?.dispatchEvent(new KeyboardEvent('keydown', { key: 'p', bubbles: true, composed: true }));
      const options = { clientX, clientY, bubbles: true, detail: 1 };
      document.elementFromPoint(clientX, clientY)?.dispatchEvent(new PointerEvent('click', options));
    },
    x + 5,
    y + 5,
    HOST,
  );
  expect(await seeInEach(page, HOST, '.floating.pinned')).toEqual([]);
  await page.mouse.move(2, 2, { steps: 3 });
  await noCard(page);
});

test('the pointer on a pinned card asks for nothing, wherever it came from', async () => {
  const page = await suite.visit('/article');
  await pin(page, 'Viktor Khrenin');
  await page.mouse.move(2, 2, { steps: 3 });
  await hoverMark(page, 'Minsk');
  await waitFor('a second card', async () => (await cards(page)).length === 2);
  const { x, y, width, height } = await cardElement(page, '.floating.pinned');
  await page.mouse.move(x + width / 2, y + height / 2, { steps: 3 });
  await waitFor('the pinned one alone', async () => (await cards(page)).length === 1);
});
