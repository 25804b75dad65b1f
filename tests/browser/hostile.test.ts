import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { cardOf, noCard } from './driver/card';
import { seeInside } from './driver/closed-shadow';
import { hoverMark, marksOf, markTexts } from './driver/marks';
import { waitFor } from './driver/wait-for';
import { useSuite } from './suite';

const suite = useSuite();
const HOST = 'backgrounder-card';

const pageOf = (script: string, text: string): string =>
  `<!doctype html><title>A</title><script>${script}</script><body>${text}`;

/** That names are marked and open cards, and that nothing was logged. */
async function expectAtWork(page: Page): Promise<void> {
  expect(await markTexts(page, 2)).toEqual(['Viktor Khrenin', 'Minsk']);
  await hoverMark(page, 'Viktor Khrenin');
  await cardOf(page, 'Viktor Khrenin');
  expect(suite.console()).toEqual([]);
}

describe('marks and cards stay right, and nothing of ours is thrown into the page, where it', () => {
  test('freezes the prototypes', async () => {
    const script = `for (const frozen of [Object, Array, Map, Set, Promise, Node, Element, HTMLElement, Text, Document,
      ShadowRoot, MutationObserver, StaticRange, Range, Highlight, CSSStyleSheet, Event, EventTarget]) {
      Object.freeze(frozen.prototype);
      Object.freeze(frozen);
    }
    Object.freeze(CSS);`;
    const page = await suite.visit('/frozen', { body: pageOf(script, '<p>Viktor Khrenin<p>Minsk') });
    await expectAtWork(page);
  });

  test.each([
    ['methods and trees', ['localName', 'querySelectorAll', 'matches', 'getAttribute', 'shadowRoot', 'host']],
    ['the name of an element', ['nodeName']],
    ['what is around it', ['parentElement', 'parentNode', 'assignedSlot']],
  ])('has a form with fields named as %s', async (_, names) => {
    const fields = names.map((name) => `<input type="hidden" name="${name}">`).join('');
    const page = await suite.visit(`/named-${names.length}`, {
      body: pageOf('', `<form id="form">${fields}<p>Viktor Khrenin</p>Minsk</form>`),
    });
    await expectAtWork(page);
    await page.evaluate(() => document.getElementById('form')?.append(' and NATO'));
    expect(await markTexts(page, 3)).toEqual(['Viktor Khrenin', 'Minsk', 'NATO']);
    expect(suite.console()).toEqual([]);
  });

  test('has such a form on a long page, each field twice', async () => {
    const names = ['previousSibling', 'nextSibling', 'parentElement', 'getBoundingClientRect', 'scrollHeight'];
    const fields = [...names, ...names].map((name) => `<input type="hidden" name="${name}">`).join('');
    const form = `<form style="height: 600px">${fields}<p>Viktor Khrenin</p><p>Minsk</p></form>`;
    const page = await suite.visit('/named-long', { body: pageOf('', `${form}<div style="height: 90000px"></div>`) });
    await expectAtWork(page);
  });

  test('has its own ideas of observers, shadow trees and highlights', async () => {
    const script = `const fail = () => { throw new Error('patched') };
      window.MutationObserver = class { constructor() { fail() } };
      MutationObserver.prototype.observe = fail;
      Element.prototype.attachShadow = fail;
      for (const name of ['appendChild', 'insertBefore', 'removeChild', 'getRootNode']) Node.prototype[name] = fail;
      for (const name of ['get', 'set', 'delete', 'has', 'clear']) HighlightRegistry.prototype[name] = fail;
      for (const name of ['add', 'delete']) Highlight.prototype[name] = fail;
      Object.defineProperty(Node.prototype, 'parentElement', { get: fail });
      Object.defineProperty(Node.prototype, 'isConnected', { get: fail });
      Object.defineProperty(CharacterData.prototype, 'data', { get: fail });`;
    // A page that spoils so much can no longer be asked for its marks: the card shows that they are there.
    const page = await suite.visit('/patched', { body: pageOf(script, '<p id="a">Viktor Khrenin') });
    const name = await page.$('#a');
    const box = await name?.boundingBox();
    if (!box) throw new Error('the page has no text');
    await waitFor('the card', async () => {
      // Marks may come after the pointer.
      await page.mouse.move(box.x + 300, box.y + 100);
      await page.mouse.move(box.x + 20, box.y + box.height / 2, { steps: 3 });
      return waitFor('it', async () => (await seeInside(page, HOST, 'h2'))[0]?.text === 'Viktor Khrenin', 2000).catch(
        () => false,
      );
    });
    expect(suite.console()).toEqual([]);
  });

  test('defines an element with the name of our host, which gets no sight of the card', async () => {
    const script = `var internals;
      customElements.define('backgrounder-card', class extends HTMLElement {
        constructor() { super(); internals = this.attachInternals(); }
      })`;
    const page = await suite.visit('/defined', { body: pageOf(script, '<p>Viktor Khrenin<p>Minsk') });
    await expectAtWork(page);
    expect(await page.evaluate('internals.shadowRoot')).toBeNull();
  });

  test('defines one that removes itself', async () => {
    const script = `var removed = 0;
      customElements.define('backgrounder-card', class extends HTMLElement {
        connectedCallback() { removed += 1; this.remove(); }
      })`;
    const page = await suite.visitMarked('/fleeing', { body: pageOf(script, '<p>Viktor Khrenin<p>Minsk') });
    await hoverMark(page, 'Viktor Khrenin');
    await waitFor('the card to be removed', () => page.evaluate('removed > 0') as Promise<boolean>);
    expect(await markTexts(page, 2)).toEqual(['Viktor Khrenin', 'Minsk']);
    expect(suite.console()).toEqual([]);
  });

  test('removes our host, which does not come back by itself', async () => {
    const script = `var removed = 0;
      new MutationObserver(() => {
        for (const host of document.querySelectorAll('backgrounder-card')) { removed += 1; host.remove(); }
      }).observe(document, { childList: true, subtree: true });`;
    const page = await suite.visitMarked('/removing', { body: pageOf(script, '<p>Viktor Khrenin<p>Minsk') });
    const removed = (): Promise<number> => page.evaluate(() => (globalThis as unknown as { removed: number }).removed);
    /** How often that has been once it happens no more. */
    const removedAtLast = async (before: number): Promise<number> => {
      await waitFor('the card to be removed', async () => (await removed()) > before);
      return waitFor('peace', async () => {
        const count = await removed();
        await new Promise((resolve) => setTimeout(resolve, 700));
        return (await removed()) === count ? count : undefined;
      });
    };
    await hoverMark(page, 'Viktor Khrenin');
    const first = await removedAtLast(0);
    // As it was laid out ahead, and as it opened.
    expect(first).toBeLessThanOrEqual(2);
    await noCard(page);
    await hoverMark(page, 'Minsk');
    expect(await removedAtLast(first)).toBeLessThanOrEqual(first + 2);
    await noCard(page);
    expect(await markTexts(page, 2)).toEqual(['Viktor Khrenin', 'Minsk']);
    expect(suite.console()).toEqual([]);
  });

  test('holds a text node of 20 MB', async () => {
    const script = `addEventListener('DOMContentLoaded', () => {
      const pre = document.createElement('div');
      pre.style.display = 'none';
      pre.textContent = 'Iran0123456789abcdef'.repeat(1024 * 1024);
      document.body.prepend(pre);
    })`;
    const page = await suite.visit('/heavy', { body: pageOf(script, '<p>Viktor Khrenin<p>Minsk') });
    await expectAtWork(page);
  });

  test('hangs 10,000 elements into each other, once it is there', async () => {
    const page = await suite.visit('/nesting', { body: pageOf('', '<p>Viktor Khrenin<p>Minsk') });
    await markTexts(page, 2);
    await page.evaluate(() => {
      const top = document.createElement('div');
      // Engines lay out so many only where they are not shown.
      top.style.display = 'none';
      let at: Element = top;
      for (let depth = 0; depth < 10_000; depth += 1) at = at.appendChild(document.createElement('div'));
      at.textContent = 'Belarus';
      document.body.append(top);
    });
    expect(await markTexts(page, 3)).toEqual(['Viktor Khrenin', 'Minsk', 'Belarus']);
    // The driver cannot look so deep: what the page has under its name must do.
    const mark = await hoverMark(page, 'Viktor Khrenin');
    const under = () => page.evaluate(({ x, y }) => document.elementFromPoint(x + 20, y + 60)?.localName, mark);
    await waitFor('the card', async () => (await under()) === HOST);
    expect(suite.console()).toEqual([]);
  });

  test('goes elsewhere while it is being read', async () => {
    const paragraphs =
      '<p>Iran and Belarus, of which there is more to read here than fits into one slice of work.'.repeat(20_000);
    await suite.visit('/there', { body: pageOf('', '<p>Viktor Khrenin<p>Minsk') });
    const script = `addEventListener('load', () => setTimeout(() => { location.href = '/there' }, 60))`;
    const page = await suite.visit('/leaving', { body: pageOf(script, paragraphs) });
    await waitFor('the other page', () => page.evaluate(() => location.pathname === '/there').catch(() => false));
    await expectAtWork(page);
  });

  test('takes a frame away while that is being read', async () => {
    const paragraphs =
      '<p>Iran and Belarus, of which there is more to read here than fits into one slice of work.'.repeat(20_000);
    const script = `addEventListener('message', () => document.querySelector('iframe').remove())`;
    const frame = `<p>Viktor Khrenin<p>Minsk<iframe src="/framed"></iframe>`;
    await suite.visit('/framed', { body: pageOf(`onload = () => parent.postMessage('', '*')`, paragraphs) });
    const page = await suite.visit('/taking', { body: pageOf(script, frame) });
    await waitFor('the frame to go', () => page.evaluate(() => document.querySelector('iframe') === null));
    await expectAtWork(page);
  });

  test('writes itself anew with document.open', async () => {
    const page = await suite.visitMarked('/opening', { body: pageOf('', '<p>China') });
    await page.evaluate(() => {
      document.open();
      document.write('<!doctype html><title>B</title><p>Viktor Khrenin<p>Minsk');
      document.close();
    });
    await expectAtWork(page);
    expect(await marksOf(page)).toHaveLength(2);
  });
});
