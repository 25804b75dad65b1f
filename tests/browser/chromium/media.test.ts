import type { CDPSession, Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { cardElement, cardOf } from '../driver/card';
import { callInside, seeInside } from '../driver/closed-shadow';
import { VIEWPORT } from '../driver/launch';
import { hoverMark, marksOf } from '../driver/marks';
import { useSuite } from '../suite';

// What only Chromium's driver can set for a page: media features, the reader's size of text, a pen.
const suite = useSuite();
const HOST = 'backgrounder-card';
const BODY = '<!doctype html><html lang="en"><title>A page</title><p style="margin: 60px">Iran and Belarus</html>';

async function visit(): Promise<{ page: Page; client: CDPSession }> {
  const page = await suite.visitMarked('/media', { body: BODY });
  return { page, client: await page.createCDPSession() };
}

/** Milliseconds that each of the card's movements takes. */
async function movements(page: Page): Promise<number[]> {
  const declaration = `function () {
    return this.getAnimations().map((animation) => animation.effect.getComputedTiming().duration);
  }`;
  return (await callInside(page, { hostName: HOST, declaration })) as number[];
}

/** Notes the card's movements while it comes and glides to another name. */
async function movementsOfAll(page: Page): Promise<number[]> {
  const seen: number[] = [];
  for (const name of ['Iran', 'Belarus', 'Iran']) {
    await hoverMark(page, name);
    const end = Date.now() + 900;
    while (Date.now() < end) seen.push(...((await movements(page)) ?? []));
  }
  return seen;
}

test('a card comes and glides in less than 120 ms', async () => {
  const { page, client } = await visit();
  await client.send('Animation.enable');
  // So slow that each is seen.
  await client.send('Animation.setPlaybackRate', { playbackRate: 0.1 });
  const seen = await movementsOfAll(page);
  expect(seen.length).toBeGreaterThan(0);
  expect(Math.max(...seen)).toBeLessThan(120);
});

test('nothing moves where the reader wants no motion', async () => {
  const { page, client } = await visit();
  await client.send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-reduced-motion', value: 'reduce' }] });
  await client.send('Animation.enable');
  await client.send('Animation.setPlaybackRate', { playbackRate: 0.1 });
  expect(await movementsOfAll(page)).toEqual([]);
});

test('an open card is not printed', async () => {
  const { page } = await visit();
  await hoverMark(page, 'Iran');
  await cardOf(page, 'Iran');
  await page.emulateMediaType('print');
  const [card] = await seeInside(page, HOST, '.floating');
  expect(card?.width).toBe(0);
});

test('a card grows with the reader’s own size of text, and nothing in it is cut off', async () => {
  const { page, client } = await visit();
  await client.send('Page.enable');
  await client.send('Page.setFontSizes', { fontSizes: { standard: 32 } });
  await page.reload();
  await hoverMark(page, 'Iran');
  await cardOf(page, 'Iran');
  const { x, y, width, height } = await cardElement(page);
  expect(width).toBe(720);
  expect([x >= 0, y >= 0, x + width <= VIEWPORT.width, y + height <= VIEWPORT.height]).not.toContain(false);
  const declaration = `function () {
    const { scrollWidth, clientWidth } = this.querySelector('.scroller');
    return scrollWidth - clientWidth;
  }`;
  expect(await callInside(page, { hostName: HOST, declaration })).toBe(0);
});

test('in forced colours a card has the system’s, in its icons too', async () => {
  const { page, client } = await visit();
  await client.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
  await hoverMark(page, 'Iran');
  await cardOf(page, 'Iran');
  const declaration = `function () {
    const probe = document.createElement('span');
    probe.style.color = 'CanvasText';
    this.querySelector('.floating').append(probe);
    const system = getComputedStyle(probe).color;
    probe.remove();
    return [...this.querySelectorAll('.kind-icon')].every((icon) => getComputedStyle(icon).color === system);
  }`;
  expect(await callInside(page, { hostName: HOST, declaration })).toBe(true);
});

test('a tap with a pen opens a card at the foot of the window', async () => {
  const { page, client } = await visit();
  const [mark] = await marksOf(page);
  if (mark === undefined) throw new Error('no mark');
  const at = { x: mark.x + 10, y: mark.y + 8, pointerType: 'pen' } as const;
  await client.send('Input.dispatchMouseEvent', { ...at, type: 'mousePressed', button: 'left', clickCount: 1 });
  await client.send('Input.dispatchMouseEvent', { ...at, type: 'mouseReleased', button: 'left', clickCount: 1 });
  await cardElement(page, '.floating.sheet');
});

test('a pen that rests on a name opens its card beside it, and pins it by a tap', async () => {
  const { page, client } = await visit();
  const [mark] = await marksOf(page);
  if (mark === undefined) throw new Error('no mark');
  const at = (x: number) => ({ x, y: mark.y + 8, pointerType: 'pen' }) as const;
  for (const x of [mark.x + 4, mark.x + 8, mark.x + 12]) {
    await client.send('Input.dispatchMouseEvent', { type: 'mouseMoved', ...at(x) });
  }
  await cardOf(page, 'Iran');
  expect(await seeInside(page, HOST, '.sheet')).toEqual([]);
  const press = { button: 'left', clickCount: 1, ...at(mark.x + 12) } as const;
  await client.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...press });
  await client.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...press });
  await cardElement(page, '.floating.pinned');
});
