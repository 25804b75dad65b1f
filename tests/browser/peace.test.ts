import { describe, expect, inject, test } from 'vitest';
import { cardOf } from './driver/card';
import { hoverMark, marksOf, markTexts } from './driver/marks';
import { openPanel, rowsOf } from './driver/panel';
import type { Served } from './driver/serve';
import { waitFor } from './driver/wait-for';
import { useSuite } from './suite';

const suite = useSuite();

const ODD_DOCUMENTS: Record<string, Served> = {
  'an empty page': { body: '' },
  'a page without a body': { body: '<!doctype html><title>A</title><frameset><frame src="/frame.html"></frameset>' },
  'a page that removes its root': {
    body: '<!doctype html><title>A</title><p>Iran<script>document.documentElement.remove()</script>',
  },
  'an SVG document': {
    body: '<svg xmlns="http://www.w3.org/2000/svg"><text y="20">Iran and Belarus</text></svg>',
    type: 'image/svg+xml',
  },
  'an XML document': { body: '<story><p>Iran and Belarus</p></story>', type: 'application/xml' },
  'an XML document with a prefix': {
    body: '<rss xmlns:a="urn:a"><channel><a:title>Iran and Belarus</a:title></channel></rss>',
    type: 'text/xml',
  },
  'a JSON document': { body: '{"title":"Iran and Belarus"}', type: 'application/json' },
};

describe('left in peace, with nothing of ours in the console, is', () => {
  test.each(Object.entries(ODD_DOCUMENTS))('%s', async (name, served) => {
    const path = `/${name.replaceAll(' ', '-')}`;
    const page = await suite.visit(path, served);
    // What comes after it shows that the extension has had its turn.
    await suite.visitMarked('/frame.html');
    expect(await page.evaluate(() => [...(globalThis.CSS?.highlights?.keys() ?? [])])).toEqual([]);
    expect(await page.evaluate(() => document.querySelector('backgrounder-card'))).toBeNull();
    expect(suite.console()).toEqual([]);
  });

  test('a page in design mode', async () => {
    const body = '<!doctype html><title>A</title><p>Iran<script>document.designMode = "on"</script>';
    const page = await suite.visit('/design-mode', { body });
    await suite.visitMarked('/frame.html');
    expect(await marksOf(page)).toEqual([]);
    expect(suite.console()).toEqual([]);
  });
});

test('no page is told that the extension is there', async () => {
  const page = await suite.visitMarked('/listening', {
    body:
      '<!doctype html><title>A</title><script>var heard = []; addEventListener("message", (event) => heard.push(event.data))' +
      '</script><p>Iran and Belarus',
  });
  // A message of ours would have come before the marks.
  expect(await page.evaluate('heard')).toEqual([]);
});

describe('marked all the same, with nothing of ours in the console, is', () => {
  test('a page whose own scripts throw', async () => {
    const scripts = [
      'setInterval(() => { throw new Error("of the page") }, 20)',
      'new MutationObserver(() => { throw new Error("of the page") }).observe(document, { childList: true, subtree: true })',
      'addEventListener("pointermove", () => { throw new Error("of the page") }, true)',
      'throw new Error("of the page")',
    ];
    const body = `<!doctype html><title>A</title>${scripts.map((script) => `<script>${script}</script>`).join('')}<p>Viktor Khrenin`;
    const page = await suite.visitMarked('/throwing', { body });
    await hoverMark(page, 'Viktor Khrenin');
    await cardOf(page, 'Viktor Khrenin');
    expect(suite.console().length).toBeGreaterThan(0);
    expect(suite.console().filter((line) => !line.includes('of the page'))).toEqual([]);
  });

  test('a page that has spoilt the things that pages can spoil', async () => {
    const spoil = `for (const name of ['querySelector', 'append', 'attachShadow', 'closest', 'checkVisibility', 'showPopover']) {
      Element.prototype[name] = HTMLElement.prototype[name] = () => { throw new Error('spoilt') };
    }
    Node.prototype.contains = Node.prototype.compareDocumentPosition = () => { throw new Error('spoilt') };
    globalThis.MutationObserver = globalThis.Highlight = globalThis.StaticRange = undefined;
    globalThis.requestIdleCallback = globalThis.setTimeout = () => { throw new Error('spoilt') };`;
    const body = `<!doctype html><title>A</title><script>${spoil}</script><p>Viktor Khrenin`;
    const page = await suite.visitMarked('/spoilt', { body });
    await hoverMark(page, 'Viktor Khrenin');
    await cardOf(page, 'Viktor Khrenin');
    expect(suite.console()).toEqual([]);
  });

  test('a page with elements whose ids are our globals’ names', async () => {
    const ids = ['backgrounderMarkPage', 'backgrounderCard', 'backgrounderSummary', 'backgrounderEnd'];
    const body = `<!doctype html><title>A</title>${ids.map((id) => `<p id="${id}">Viktor Khrenin`).join('')}`;
    const page = await suite.visit('/clobbered', { body });
    expect(await markTexts(page, ids.length)).toEqual(ids.map(() => 'Viktor Khrenin'));
    await hoverMark(page, 'Viktor Khrenin');
    await cardOf(page, 'Viktor Khrenin');
    const panel = await openPanel(suite.session(), page);
    await waitFor('the list', async () => (await rowsOf(panel))[0]?.mentions?.startsWith(String(ids.length)));
    await panel.close();
    expect(suite.console()).toEqual([]);
  });

  test('a page that clears all highlights, at its next change', async () => {
    const body = '<!doctype html><title>A</title><p>Viktor Khrenin<p>Minsk<p id="more">';
    const page = await suite.visitMarked('/clearing', { body });
    expect(await markTexts(page, 2)).toEqual(['Viktor Khrenin', 'Minsk']);
    await page.evaluate(() => CSS.highlights.clear());
    expect(await marksOf(page)).toEqual([]);
    await page.evaluate(() => document.querySelector('#more')?.append('Nothing of the story.'));
    expect(await markTexts(page, 2)).toEqual(['Viktor Khrenin', 'Minsk']);
  });

  test('an XHTML page', async () => {
    const body =
      '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>A</title></head><body><p>Iran and <b>Be</b>larus</p></body></html>';
    const page = await suite.visit('/xhtml', { body, type: 'application/xhtml+xml' });
    expect(await markTexts(page, 2)).toEqual(['Iran', 'Belarus']);
    await hoverMark(page, 'Belarus');
    await cardOf(page, 'Belarus');
    expect(suite.console()).toEqual([]);
  });

  test('a page nested 2,000 deep, which is as deep as Chromium itself lays out in time', async () => {
    const body = '<!doctype html><title>A</title><script>'
      .concat('let at = document.documentElement.appendChild(document.createElement("body"));')
      .concat('for (let i = 0; i < 2000; i++) at = at.appendChild(document.createElement("div"));')
      .concat('at.textContent = "Viktor Khrenin";</script>');
    const page = await suite.visit('/deep', { body });
    expect(await markTexts(page, 1)).toEqual(['Viktor Khrenin']);
    expect(suite.console()).toEqual([]);
  });
});

test('the extension asks for nothing: no page, card, panel or background makes a request', async () => {
  const { browser } = suite.session();
  const asked: string[] = [];
  // Its first marks wake the background.
  await suite.visitMarked('/frame.html');
  if (inject('browser') === 'chromium') {
    const worker = await browser.waitForTarget((target) => target.type() === 'service_worker');
    const client = await worker.createCDPSession();
    await client.send('Network.enable');
    client.on('Network.requestWillBeSent', ({ request }) => asked.push(request.url));
  }
  const page = await suite.visit('/before', { body: '<!doctype html><title>A</title>' });
  page.on('request', (request) => asked.push(request.url()));
  const { origin, requests } = suite.server();
  const before = requests.length;
  await page.goto(`${origin}/article`);
  await markTexts(page, 46);
  await hoverMark(page, 'Viktor Khrenin');
  await cardOf(page, 'Viktor Khrenin');
  const panel = await openPanel(suite.session(), page);
  panel.on('request', (request) => asked.push(request.url()));
  await panel.keyboard.type('Kherenin');
  await waitFor('the result', async () => (await rowsOf(panel)).some(({ name }) => name === 'Viktor Khrenin'));
  await panel.close();

  const own = [`${origin}/article`, `${origin}/favicon.ico`];
  expect(asked.filter((url) => /^(?:https?|wss?|ftp):/u.test(url) && !own.includes(url))).toEqual([]);
  expect(asked).toContain(`${origin}/article`);
  expect(requests.slice(before).filter((path) => path !== '/article' && path !== '/favicon.ico')).toEqual([]);
});
