import type { Frame, Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { cardElement, cardOf, noCard, pressInCard } from './driver/card';
import { callInside, seeInEach, seeInside } from './driver/closed-shadow';
import { command } from './driver/commands';
import { hoverMark, marksOf } from './driver/marks';
import { waitFor } from './driver/wait-for';
import { useSuite } from './suite';

const suite = useSuite();
const HOST = 'backgrounder-card';

const page = (body: string): string => `<!doctype html><html lang="en"><title>A page</title>${body}</html>`;
const give = (visited: Page, name: Parameters<typeof command>[2]) => command(suite.session(), visited, name);

/** Waits until the keyboard's walk has said that it is somewhere. */
const saidOf = (visited: Page, text: string) =>
  waitFor(`«${text}» to be read out`, async () => (await seeInside(visited, HOST, '.said'))[0]?.text === text);

/** What has the keyboard within the card. */
const focusedInCard = (visited: Page) =>
  callInside(visited, {
    hostName: HOST,
    declaration: `function () { return this.activeElement?.className || this.activeElement?.localName; }`,
  });

/** Waits until the keyboard is in a card of a page or frame. */
const inCard = (visited: Page | Frame) =>
  waitFor('the focus', async () => (await visited.evaluate(() => document.activeElement?.localName)) === HOST);

/** The text of what has the keyboard on the page. */
const focusedOnPage = (visited: Page) => visited.evaluate(() => document.activeElement?.textContent ?? '');

/** Presses Tab until the keyboard has left the card. */
async function tabOut(visited: Page): Promise<void> {
  for (let steps = 0; (await visited.evaluate(() => document.activeElement?.localName)) === HOST; steps += 1) {
    await visited.keyboard.press('Tab');
    expect(steps).toBeLessThan(60);
  }
}

const BUTTONS = page(`<button id="before">Before</button>
  <p style="margin: 60px">Viktor Khrenin met Aziz Nasirzadeh in Minsk.</p><button id="after">After</button>`);

describe('the keyboard', () => {
  test('walks from name to name, with a ring around each that is read out, and round at the end', async () => {
    const visited = await suite.visitMarked('/walk', { body: BUTTONS });
    await give(visited, 'next-mention');
    await saidOf(visited, 'Viktor Khrenin, Person, 1 of 3');
    const mark = (await marksOf(visited))[0];
    const [ring] = await seeInside(visited, HOST, '.ring');
    expect(ring?.x).toBeCloseTo((mark?.x ?? 0) - 2, 0);
    expect(ring?.width).toBeCloseTo((mark?.width ?? 0) + 4, 0);
    await give(visited, 'next-mention');
    await saidOf(visited, 'Aziz Nasirzadeh, Person, 2 of 3');
    await give(visited, 'previous-mention');
    await saidOf(visited, 'Viktor Khrenin, Person, 1 of 3');
    await give(visited, 'previous-mention');
    await saidOf(visited, 'Minsk, Place, 3 of 3');
    await give(visited, 'next-mention');
    await saidOf(visited, 'Viktor Khrenin, Person, 1 of 3');
    expect(await focusedOnPage(visited)).not.toContain('Khrenin, Person');
    await visited.keyboard.press('Escape');
    await noCard(visited);
    expect(suite.console()).toEqual([]);
  });

  test('scrolls to a name that is out of sight, and into frames', async () => {
    const frame = '<iframe src="/frame.html" width="600" height="200"></iframe>';
    const visited = await suite.visitMarked('/far', {
      body: page(`<p>Viktor Khrenin</p><div style="height: 3000px"></div><p>Minsk</p>${frame}`),
    });
    await give(visited, 'next-mention');
    await saidOf(visited, 'Viktor Khrenin, Person, 1 of 2');
    await give(visited, 'next-mention');
    await saidOf(visited, 'Minsk, Place, 2 of 2');
    expect(await visited.evaluate(() => scrollY)).toBeGreaterThan(1000);
    const inner = visited.frames()[1];
    if (inner === undefined) throw new Error('no frame');
    await waitFor('marks in the frame', async () => (await marksOf(inner)).length > 0);
    await give(visited, 'next-mention');
    await waitFor('the ring in the frame', async () => (await seeInside(inner, HOST, '.ring')).length === 1);
    await noCard(visited);
  });

  test('scrolls a pane to a name that is far down in a long text, and rings nothing that is scrolled out of sight', async () => {
    const lines = 'Nothing of the story.<br>'.repeat(100);
    const pane = `<div id="pane" style="height: 200px; overflow: auto; border: 1px solid">${lines}Viktor Khrenin<br>${lines}</div>`;
    const visited = await suite.visitMarked('/pane', { body: page(`<div style="height: 1500px"></div>${pane}`) });
    await give(visited, 'next-mention');
    await saidOf(visited, 'Viktor Khrenin, Person, 1 of 1');
    const [ring] = await seeInside(visited, HOST, '.ring');
    const box = await visited.evaluate(() => {
      const { top, bottom } = document.querySelector('#pane')?.getBoundingClientRect() ?? new DOMRect();
      return { top, bottom };
    });
    expect(ring?.y).toBeGreaterThan(box.top);
    expect((ring?.y ?? 0) + (ring?.height ?? 0)).toBeLessThan(box.bottom);
    await visited.evaluate(() => document.querySelector('#pane')?.scrollBy({ top: 400, behavior: 'instant' }));
    await waitFor('no ring', async () => (await seeInside(visited, HOST, '.ring')).length === 0);
    await visited.evaluate(() => document.querySelector('#pane')?.scrollBy({ top: -400, behavior: 'instant' }));
    await waitFor('the ring again', async () => (await seeInside(visited, HOST, '.ring')).length === 1);
  });

  test('opens a card, goes into it and back to where it was', async () => {
    const visited = await suite.visitMarked('/into', { body: BUTTONS });
    await visited.focus('#before');
    await give(visited, 'next-mention');
    await saidOf(visited, 'Viktor Khrenin, Person, 1 of 3');
    await give(visited, 'open-card');
    await waitFor('the card', async () => (await seeInEach(visited, HOST, 'h2')).length === 1);
    await inCard(visited);
    await visited.keyboard.press('Escape');
    await waitFor('the focus back', async () => (await focusedOnPage(visited)) === 'Before');
  });

  test('goes back to where it was in another frame', async () => {
    const frame = '<p style="margin: 20px">Viktor Khrenin came.';
    const visited = await suite.visit('/from-another', {
      body: page(
        `<button id="before">Before</button><iframe srcdoc='${frame}' style="width: 600px; height: 400px"></iframe>`,
      ),
    });
    const inner = await waitFor('the frame', () => visited.frames()[1]);
    await waitFor('marks in it', async () => (await marksOf(inner)).length > 0);
    await visited.focus('#before');
    await give(visited, 'open-card');
    await cardOf(inner, 'Viktor Khrenin');
    await inCard(inner);
    await waitFor('the frame to have it', () => inner.evaluate(() => document.hasFocus()));
    await visited.keyboard.press('Escape');
    await noCard(inner);
    await waitFor('the focus back', async () => (await focusedOnPage(visited)) === 'Before');
  });

  test('walks a page, its cards and back', async () => {
    const visited = await suite.visitMarked('/all', { body: BUTTONS });
    await visited.focus('#before');
    await give(visited, 'open-card');
    await cardOf(visited, 'Viktor Khrenin');
    await visited.keyboard.press('Tab');
    expect(await focusedInCard(visited)).toBe('pin');
    await visited.keyboard.press('Tab');
    expect(await focusedInCard(visited)).toBe('close');
    for (let stop = ''; stop !== 'chip'; ) {
      await visited.keyboard.press('Tab');
      stop = String(await focusedInCard(visited));
      expect(stop, 'left the card before its relations').not.toBe('');
    }
    const chips = (await seeInside(visited, HOST, '.chip')).map(({ text }) => text);
    const chip = () =>
      callInside(visited, {
        hostName: HOST,
        declaration: 'function () { return this.activeElement.innerText; }',
      }) as Promise<string>;
    expect(await chip()).toBe(chips[0]);
    await visited.keyboard.press('ArrowDown');
    expect(await chip()).toBe(chips[1]);
    await visited.keyboard.press('ArrowUp');
    expect(await chip()).toBe(chips[0]);
    await visited.keyboard.press('ArrowRight');
    expect(await chip()).toBe(chips[1]);
    await visited.keyboard.press('ArrowLeft');
    expect(await chip()).toBe(chips[0]);
    // Where the reader's browser reads from right to left, what follows is to the left.
    const readTo = (direction: string) =>
      callInside(visited, {
        hostName: HOST,
        declaration: `function (direction) { this.querySelector('.floating').dir = direction; }`,
        argument: direction,
      });
    await readTo('rtl');
    await visited.keyboard.press('ArrowLeft');
    expect(await chip()).toBe(chips[1]);
    await visited.keyboard.press('ArrowRight');
    expect(await chip()).toBe(chips[0]);
    await readTo('ltr');
    await visited.keyboard.press('Enter');
    await cardOf(visited, chips[0] ?? '');
    // Reading begins at the other card's name; before it are its buttons and the way back.
    expect(await focusedInCard(visited)).toBe('h2');
    await visited.keyboard.down('Shift');
    for (let steps = 0; steps < 3; steps += 1) await visited.keyboard.press('Tab');
    await visited.keyboard.up('Shift');
    expect(await focusedInCard(visited)).toBe('back');
    await visited.keyboard.press('Enter');
    await cardOf(visited, 'Viktor Khrenin');
    await visited.keyboard.press('Escape');
    await noCard(visited);
    expect(await focusedOnPage(visited)).toBe('Before');
  });

  test('goes on from the name where it came from a card that is pinned', async () => {
    const visited = await suite.visitMarked('/walk', { body: BUTTONS });
    await give(visited, 'next-mention');
    await saidOf(visited, 'Viktor Khrenin, Person, 1 of 3');
    await give(visited, 'open-card');
    await inCard(visited);
    await visited.keyboard.press('p');
    await cardElement(visited, '.pinned');
    await give(visited, 'next-mention');
    await saidOf(visited, 'Aziz Nasirzadeh, Person, 2 of 3');
    await give(visited, 'open-card');
    await waitFor('two cards', async () => (await seeInEach(visited, HOST, '.floating')).length === 2);
    await waitFor('the second to have the keyboard', () =>
      visited.evaluate((name) => document.activeElement === [...document.querySelectorAll(name)].at(-1), HOST),
    );
    await visited.keyboard.press('Escape');
    await waitFor('one card', async () => (await seeInEach(visited, HOST, '.floating')).length === 1);
    await visited.keyboard.press('Tab');
    expect(await focusedOnPage(visited)).toBe('After');
  });

  test('leaves a card by Tab at its end, to what follows on the page, and by Shift+Tab to what was before', async () => {
    const visited = await suite.visitMarked('/leave', { body: BUTTONS });
    await visited.focus('#before');
    await give(visited, 'open-card');
    await cardOf(visited, 'Viktor Khrenin');
    await inCard(visited);
    await visited.keyboard.down('Shift');
    await visited.keyboard.press('Tab');
    await visited.keyboard.up('Shift');
    expect(await focusedOnPage(visited)).toBe('Before');
    await give(visited, 'open-card');
    await inCard(visited);
    await tabOut(visited);
    expect(await focusedOnPage(visited)).toBe('After');
  });

  test('leaves a card for what follows in a shadow tree, and passes over what is inert', async () => {
    const visited = await suite.visitMarked('/leave-into', {
      body: page(`<p style="margin: 60px">Viktor Khrenin</p><div inert><button>Inert</button></div>
        <div><template shadowrootmode="open"><button>Within</button></template></div><button>After</button>`),
    });
    await give(visited, 'open-card');
    await cardOf(visited, 'Viktor Khrenin');
    await inCard(visited);
    await tabOut(visited);
    const within = () => visited.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.textContent);
    expect(await within()).toBe('Within');
  });

  test('goes back to where it was from a card in which the pointer has pressed something', async () => {
    const visited = await suite.visitMarked('/pressed', { body: BUTTONS });
    await visited.focus('#before');
    await hoverMark(visited, 'Viktor Khrenin');
    await cardOf(visited, 'Viktor Khrenin');
    await pressInCard(visited, 'summary', 'In the article’s words');
    await inCard(visited);
    // A press is not the keyboard's choice of this card: the next name opens its own.
    await hoverMark(visited, 'Minsk');
    await cardOf(visited, 'Minsk');
    await visited.mouse.move(2, 2, { steps: 3 });
    await noCard(visited);
    expect(await focusedOnPage(visited)).toBe('Before');
  });

  test('goes on from the name where no element had it before', async () => {
    const visited = await suite.visitMarked('/nothing', { body: BUTTONS });
    await give(visited, 'open-card');
    await cardOf(visited, 'Viktor Khrenin');
    await inCard(visited);
    await visited.keyboard.press('Escape');
    await noCard(visited);
    await visited.keyboard.press('Tab');
    expect(await focusedOnPage(visited)).toBe('After');
  });

  test('goes on from the name when it leaves a card by Tab, too', async () => {
    const visited = await suite.visitMarked('/nothing', { body: BUTTONS });
    await give(visited, 'open-card');
    await inCard(visited);
    await tabOut(visited);
    expect(await focusedOnPage(visited)).toBe('After');
  });

  test('pins a card with P, and by the same command once it is in it', async () => {
    const visited = await suite.visitMarked('/pin', { body: BUTTONS });
    await give(visited, 'open-card');
    await cardOf(visited, 'Viktor Khrenin');
    await inCard(visited);
    await visited.keyboard.press('KeyP');
    await cardElement(visited, '.floating.pinned');
    const before = await cardElement(visited);
    await visited.keyboard.press('Tab');
    expect(await focusedInCard(visited)).toBe('grip');
    await visited.keyboard.press('ArrowDown');
    await visited.keyboard.press('ArrowRight');
    const after = await cardElement(visited);
    expect([after.x - before.x, after.y - before.y]).toEqual([24, 24]);
    await visited.keyboard.press('Escape');
    await noCard(visited);
    await give(visited, 'open-card');
    await inCard(visited);
    await give(visited, 'open-card');
    await cardElement(visited, '.floating.pinned');
  });

  test('gives its keys to nobody but the card', async () => {
    // The page's scripts come long before the card, and hear what a window hears first.
    const script = `for (const type of ['keydown', 'keypress', 'keyup'])
      addEventListener(type, ({ key }) => { document.title += '[' + key + ']' }, { capture: true })`;
    const visited = await suite.visitMarked('/keys', { body: `<!doctype html><script>${script}</script>${BUTTONS}` });
    await visited.keyboard.press('KeyP');
    await give(visited, 'open-card');
    await inCard(visited);
    await visited.keyboard.press('KeyX');
    await visited.keyboard.press('Tab');
    expect(await visited.title()).toBe('A page[p][p][p]');
  });

  test('lets no part of the key that closes a card through to the page', async () => {
    const script = `for (const type of ['keydown', 'keypress', 'keyup'])
      addEventListener(type, ({ key }) => { document.title += '[' + type + ' ' + key + ']' }, { capture: true })`;
    const visited = await suite.visitMarked('/last-key', {
      body: `<!doctype html><script>${script}</script>${BUTTONS}`,
    });
    for (const key of ['Escape', 'Enter', ' '] as const) {
      await give(visited, 'open-card');
      await inCard(visited);
      // The last two press the button that the keyboard is on.
      while (key !== 'Escape' && (await focusedInCard(visited)) !== 'close') await visited.keyboard.press('Tab');
      await visited.keyboard.press(key);
      await noCard(visited);
    }
    // Once no card is open the page's keys are the page's.
    await visited.keyboard.press('KeyX');
    expect(await visited.title()).toBe('A page[keydown x][keypress x][keyup x]');
  });

  test('is asked into a card that the pointer has opened', async () => {
    const visited = await suite.visit('/article');
    await hoverMark(visited, 'Viktor Khrenin');
    await cardOf(visited, 'Viktor Khrenin');
    await give(visited, 'open-card');
    await inCard(visited);
    // A pointer that is pushed aside does not take it away.
    await visited.mouse.move(2, 2, { steps: 4 });
    const end = Date.now() + 700;
    while (Date.now() < end) expect((await seeInEach(visited, HOST, '.floating')).length).toBe(1);
    await visited.keyboard.press('Escape');
    await noCard(visited);
  });
});
