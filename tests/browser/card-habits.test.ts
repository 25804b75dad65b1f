import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { cardElement, cardOf, noCard, pressInCard } from './driver/card';
import { callInside, seeInEach } from './driver/closed-shadow';
import { hoverMark, marksOf } from './driver/marks';
import { changeStored, choose, openPanel, pressSwitch, withSettings } from './driver/panel';
import { waitFor } from './driver/wait-for';
import { useSuite } from './suite';

const suite = useSuite();
const HOST = 'backgrounder-card';

const page = (body: string, head = ''): string =>
  `<!doctype html><html lang="en"><title>A page</title>${head}${body}</html>`;

const cards = async (visited: Page): Promise<number> => (await seeInEach(visited, HOST, '.floating')).length;

/** Looks for so many milliseconds, and holds that no card opens. */
async function noneOpens(visited: Page, milliseconds = 900): Promise<void> {
  const end = Date.now() + milliseconds;
  while (Date.now() < end) expect(await cards(visited)).toBe(0);
}

describe('the reader’s choice', () => {
  test('a card opens only while Shift is held, and stays when it is let go', async () => {
    const visited = await withSettings(
      suite,
      (panel) => choose(panel, 'A card opens', 'when it rests there with Shift held'),
      page(
        `<p style="margin: 100px">Viktor Khrenin came.</p><textarea></textarea>
        <div><template shadowrootmode="open"><div contenteditable="true">Here</div></template></div>
        <iframe srcdoc='<p style="margin: 20px">Minsk' style="margin-top: 300px"></iframe>`,
      ),
    );
    await hoverMark(visited, 'Viktor Khrenin');
    await noneOpens(visited);
    await visited.keyboard.down('Shift');
    const before = await cardOf(visited, 'Viktor Khrenin');
    await visited.keyboard.up('Shift');
    expect(await cardElement(visited)).toEqual({ ...before, opacity: expect.any(Number) });
    await visited.mouse.move(2, 2, { steps: 3 });
    await noCard(visited);
    // Capitals are written with it.
    await visited.focus('textarea');
    await hoverMark(visited, 'Viktor Khrenin');
    await visited.keyboard.down('Shift');
    await noneOpens(visited);
    await visited.keyboard.up('Shift');
    // In an editor that hides its field, too.
    await visited.evaluate(() =>
      document.querySelector('div')?.shadowRoot?.querySelector<HTMLElement>('[contenteditable]')?.focus(),
    );
    await visited.keyboard.down('Shift');
    await noneOpens(visited);
    await visited.keyboard.up('Shift');
    // Held for the sake of another key, as in pasting without a format.
    await visited.evaluate(() => {
      // Firefox takes the keyboard from what has it, not from the host around that.
      const editor = document.activeElement?.shadowRoot?.activeElement as HTMLElement | null | undefined;
      editor?.blur();
    });
    expect(await visited.evaluate(() => document.activeElement?.localName)).toBe('body');
    await visited.keyboard.down('Shift');
    await visited.keyboard.down('Control');
    await visited.keyboard.press('v');
    await noneOpens(visited);
    await visited.keyboard.up('Control');
    await visited.keyboard.up('Shift');
    await visited.keyboard.down('Control');
    await visited.keyboard.press('v');
    await noneOpens(visited);
    await visited.keyboard.up('Control');
    // A frame that has not the keyboard is told of no key.
    const frame = await waitFor('the frame', () => visited.frames()[1]);
    const box = await (await visited.$('iframe'))?.boundingBox();
    await visited.keyboard.down('Shift');
    await visited.mouse.move((box?.x ?? 0) + 30, (box?.y ?? 0) + 30, { steps: 4 });
    await cardOf(frame, 'Minsk');
    await visited.keyboard.up('Shift');
    await visited.mouse.move(2, 2, { steps: 3 });
    await noCard(frame);
    await hoverMark(visited, 'Viktor Khrenin');
    await visited.keyboard.down('Shift');
    await cardOf(visited, 'Viktor Khrenin');
    await visited.keyboard.up('Shift');
  });

  test('a card opens while Shift is held, though another has the keyboard since it was pressed', async () => {
    const visited = await suite.visitMarked('/pressed', {
      body: page('<p style="margin: 100px">Viktor Khrenin came.</p><p style="margin-left: 700px">NATO'),
    });
    await hoverMark(visited, 'Viktor Khrenin');
    await visited.keyboard.down('Shift');
    await cardOf(visited, 'Viktor Khrenin');
    await visited.keyboard.up('Shift');
    await pressInCard(visited, '.pin', '');
    await visited.keyboard.down('Shift');
    await hoverMark(visited, 'NATO');
    await waitFor('the second', async () => (await cards(visited)) === 2);
    await visited.keyboard.up('Shift');
  });

  test('a card opens at a click on a name, not on one in a link', async () => {
    const visited = await withSettings(
      suite,
      (panel) => choose(panel, 'A card opens', 'at a click on the name'),
      page('<p style="margin: 100px">Viktor Khrenin <a href="#there">Minsk</a>, NATO'),
    );
    await hoverMark(visited, 'Viktor Khrenin');
    await noneOpens(visited);
    await visited.mouse.down();
    await visited.mouse.up();
    await cardOf(visited, 'Viktor Khrenin');
    // From name to name it is never gone.
    await hoverMark(visited, 'NATO');
    await visited.mouse.down();
    expect(await cards(visited)).toBe(1);
    await visited.mouse.up();
    await cardOf(visited, 'NATO');
    // It was asked for, and does not go with the pointer.
    await visited.mouse.move(2, 2, { steps: 3 });
    const end = Date.now() + 700;
    while (Date.now() < end) expect(await cards(visited)).toBe(1);
    await visited.mouse.down();
    await visited.mouse.up();
    await noCard(visited);
    await hoverMark(visited, 'Minsk');
    await visited.mouse.down();
    await visited.mouse.up();
    await waitFor('the link to be followed', () => visited.evaluate(() => location.hash === '#there'));
    await noneOpens(visited);
  });

  test('cards stay until they are closed', async () => {
    const visited = await withSettings(
      suite,
      async (panel) => {
        await choose(panel, 'A card opens', 'when the pointer rests on a name');
        await choose(panel, 'How long it rests', 'briefly (0.15 s)');
        await pressSwitch(panel, 'Keep cards open');
      },
      page('<p style="margin: 100px">Viktor Khrenin came.<p style="margin: 100px 100px 100px 700px">Minsk and NATO'),
    );
    await hoverMark(visited, 'Viktor Khrenin');
    await cardOf(visited, 'Viktor Khrenin');
    await visited.mouse.move(2, 2, { steps: 3 });
    const end = Date.now() + 700;
    while (Date.now() < end) expect(await cards(visited)).toBe(1);
    // Elsewhere on the page the reader goes on.
    await visited.mouse.move(900, 600, { steps: 2 });
    await visited.mouse.down();
    await visited.mouse.up();
    expect(await cards(visited)).toBe(1);
    await visited.keyboard.press('Escape');
    await noCard(visited);
    await hoverMark(visited, 'Viktor Khrenin');
    await cardOf(visited, 'Viktor Khrenin');
    await visited.evaluate(() => {
      document.body.style.paddingBottom = '5000px';
      scrollTo({ top: 3000, behavior: 'instant' });
    });
    const kept = await cardElement(visited, '.floating.pinned');
    expect(await cards(visited)).toBe(1);
    await visited.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    // One that was kept when its name went is the reader's: the next stands beside it.
    await hoverMark(visited, 'Minsk');
    await waitFor('the second', async () => (await cards(visited)) === 2);
    // That one is turned to the next name.
    await hoverMark(visited, 'NATO');
    await waitFor('the card of NATO', async () => (await seeInEach(visited, HOST, 'h2')).at(-1)?.text === 'NATO');
    expect(await cards(visited)).toBe(2);
    // With its buttons, though its name is far above the window.
    expect(kept.y).toBeGreaterThanOrEqual(0);
    expect(kept.y + kept.height).toBeLessThanOrEqual(900);
  });

  test('cards are as light or dark as the page, or as the reader wants them', async () => {
    const dark = page(
      '<p style="margin: 100px">Viktor Khrenin came.',
      '<style>html { background: #111; color: #eee }</style>',
    );
    const lightness = async (visited: Page): Promise<number> => {
      await hoverMark(visited, 'Viktor Khrenin');
      await cardOf(visited, 'Viktor Khrenin');
      return lightnessOf(visited);
    };
    const asThePage = await withSettings(suite, (panel) => pressSwitch(panel, 'Keep cards open'), dark);
    expect(await lightness(asThePage)).toBeLessThan(60);
    const always = await withSettings(suite, (panel) => choose(panel, 'Colours', 'light'), dark);
    expect(await lightness(always)).toBeGreaterThan(240);
    const onLight = page('<p style="margin: 100px">Viktor Khrenin came.');
    const alwaysDark = await withSettings(suite, (panel) => choose(panel, 'Colours', 'dark'), onLight);
    expect(await lightness(alwaysDark)).toBeLessThan(60);
    await withSettings(suite, (panel) => choose(panel, 'Colours', 'as on the page'), dark);
  });
});

describe('no card opens', () => {
  test('over a name that is selected', async () => {
    const visited = await suite.visitMarked('/selected', { body: page('<p style="margin: 100px">Viktor Khrenin') });
    const mark = await waitFor('the mark', async () => (await marksOf(visited))[0]);
    await visited.evaluate(() => getSelection()?.selectAllChildren(document.body));
    await visited.mouse.move(mark.x + 10, mark.y + 8, { steps: 3 });
    await noneOpens(visited);
    await visited.evaluate(() => getSelection()?.removeAllRanges());
    await visited.mouse.move(mark.x + 20, mark.y + 8, { steps: 3 });
    await cardOf(visited, 'Viktor Khrenin');
  });

  test('and one opens beside what is selected, in the same text', async () => {
    const visited = await suite.visitMarked('/beside', { body: page('<p style="margin: 100px">Viktor Khrenin came.') });
    await visited.evaluate(() => {
      const text = document.querySelector('p')?.firstChild;
      if (text) getSelection()?.setBaseAndExtent(text, 14, text, 19);
    });
    await hoverMark(visited, 'Viktor Khrenin');
    await cardOf(visited, 'Viktor Khrenin');
  });

  test('under a pointer that rested there before the page came', async () => {
    const visited = await suite.visitMarked('/resting', { body: page('<p>Viktor Khrenin') });
    const mark = await hoverMark(visited, 'Viktor Khrenin');
    await visited.reload();
    await waitFor('marks', () => visited.evaluate(() => CSS.highlights.has('backgrounder-person')));
    await noneOpens(visited);
    await visited.mouse.move(mark.x + 12, mark.y + 8, { steps: 2 });
    await cardOf(visited, 'Viktor Khrenin');
  });
});

/** How light the card is, from 0 to 255. */
async function lightnessOf(visited: Page): Promise<number> {
  const declaration = `function () { return getComputedStyle(this.querySelector('.floating')).backgroundColor; }`;
  const colour = await callInside(visited, { hostName: HOST, declaration });
  return Number(String(colour).match(/[\d.]+/u)?.[0]);
}

test('a card whose entity has left the library says so in a line', async () => {
  const visited = await suite.visitMarked('/gone', { body: page('<p style="margin: 100px">Viktor Khrenin') });
  const panel = await openPanel(suite.session(), visited);
  const restore = await changeStored(panel, 'dossiers', []);
  await visited.bringToFront();
  await hoverMark(visited, 'Viktor Khrenin');
  const { text } = await cardElement(visited, '.gone');
  expect(text).toBe('This name’s background is no longer in the library.');
  // None of its buttons covers it.
  const line = await cardElement(visited, '.gone');
  const pin = await cardElement(visited, '.pin');
  const padding = await callInside(visited, {
    hostName: HOST,
    declaration: `function () { return getComputedStyle(this.querySelector('.gone')).paddingInlineEnd; }`,
  });
  expect(line.x + line.width - Number.parseFloat(String(padding))).toBeLessThanOrEqual(pin.x);
  await restore();
  expect(suite.console()).toEqual([]);
});

test('an open card closes when all that is stored is gone', async () => {
  const visited = await suite.visitMarked('/cleared', { body: page('<p style="margin: 100px">Viktor Khrenin') });
  const panel = await openPanel(suite.session(), visited);
  await visited.bringToFront();
  await hoverMark(visited, 'Viktor Khrenin');
  await cardOf(visited, 'Viktor Khrenin');
  await panel.evaluate(`(async () => {
    const { local } = (globalThis.browser ?? globalThis.chrome).storage;
    globalThis.kept = await local.get(null);
    await local.clear();
  })()`);
  await noCard(visited);
  await panel.evaluate('(globalThis.browser ?? globalThis.chrome).storage.local.set(globalThis.kept)');
  await waitFor('the marks', () => visited.evaluate(() => CSS.highlights.get('backgrounder-person')?.size === 1));
  await panel.close();
  expect(suite.console()).toEqual([]);
});
