import { describe, expect, test } from 'vitest';
import { cardElement, cardOf, noCard, pressInCard } from './driver/card';
import { seeInside } from './driver/closed-shadow';
import { command } from './driver/commands';
import { closeExtensionTabs, extensionTabs } from './driver/extension-tabs';
import { VIEWPORT } from './driver/launch';
import { hoverMark, marksOf, type SeenMark } from './driver/marks';
import { waitFor } from './driver/wait-for';
import { useSuite } from './suite';

const suite = useSuite();

const page = (body: string, head = ''): string =>
  `<!doctype html><html lang="en"><title>A page</title>${head}${body}</html>`;

describe('a card', () => {
  test('says who it is, in the story, in the article’s words', async () => {
    const visited = await suite.visit('/alone', { body: page('<p style="margin: 60px">Viktor Khrenin') });
    await hoverMark(visited, 'Viktor Khrenin');
    const { text } = await cardOf(visited, 'Viktor Khrenin');
    expect(text).toContain('Person');
    expect(text).toContain('Belarusian Defense Minister, in the article');
    expect(text).toContain('long-term stability in an era of escalating unilateralism');
    expect(text).toContain('Viktor Khrenin, quoted');
    expect(text).toContain('Aziz Nasirzadeh');
    expect(text).toContain('Source: Tehran Times, www.tehrantimes.com');
  });

  test.each([
    ...['Viktor Khrenin', 'Iran', 'NATO', 'Minsk', 'Tehran Times'].map((name) => [name, name] as const),
    ['defense cooperation agreement', 'Iran and Belarus signed a defense cooperation agreement'] as const,
  ])('shows at a glance, unscrolled, who %s is, the part in the story and what is said first', async (name, text) => {
    const visited = await suite.visit('/glance', { body: page(`<p style="margin: 60px">${text}`) });
    await hoverMark(visited, name);
    const card = await cardElement(visited);
    for (const part of ['h2', '.kind', '.what', '.role > p', '.statements > li:first-child']) {
      const seen = await cardElement(visited, part);
      expect(seen.height, part).toBeGreaterThan(10);
      expect(seen.y, part).toBeGreaterThanOrEqual(card.y);
      expect(seen.y + seen.height, part).toBeLessThanOrEqual(card.y + card.height);
    }
  });

  test('says first what the article says of those who are named beside it', async () => {
    const found = await suite.visit('/beside', {
      body: page('<p style="margin: 60px">Viktor Khrenin spoke.<p style="margin: 60px">NATO heard Viktor Khrenin.'),
    });
    const first = async (): Promise<string | undefined> =>
      (await seeInside(found, 'backgrounder-card', '.statements blockquote'))[0]?.text;
    await hoverMark(found, 'Viktor Khrenin');
    await cardOf(found, 'Viktor Khrenin');
    const alone = await cardElement(found, 'section:has(.statements) h3');
    expect([alone.text, await first()]).toEqual([
      'What the article says',
      'long-term stability in an era of escalating unilateralism',
    ]);
    await found.mouse.move(2, 2);
    await noCard(found);
    await hoverMark(found, 'Viktor Khrenin', 1);
    await cardOf(found, 'Viktor Khrenin');
    const beside = await cardElement(found, 'section:has(.statements) h3');
    expect([beside.text, await first()]).toEqual([
      'What the article says, also about NATO',
      'Both ministers expressed their concerns over Western sanctions and NATO expansion',
    ]);
  });

  test('leads to the article and, with the name of the site, elsewhere', async () => {
    const found = await suite.visit('/ways', { body: page('<p style="margin: 60px">Minsk') });
    await hoverMark(found, 'Minsk');
    await cardOf(found, 'Minsk');
    const links = await seeInside(found, 'backgrounder-card', 'footer a');
    expect(links.map(({ text }) => text)).toEqual(['www.tehrantimes.com', 'Wikidata', 'Wikipedia (English)']);
    await pressInCard(found, '.to-article', 'Read the article');
    await waitFor('the reader', async () => (await extensionTabs(suite.session(), 'reader')).length > 0);
    await closeExtensionTabs(suite.session());
  });

  test('says why its name is marked, and on what ground', async () => {
    const found = await suite.visit('/why', {
      body: page('<p>Abdolrahim Mousavi came.<p>Then <i>Mousavi</i> left; the Iranians stayed.'),
    });
    await hoverMark(found, 'Mousavi');
    await cardOf(found, 'Abdolrahim Mousavi');
    await pressInCard(found, '.why summary', 'Why is this marked?');
    const { text } = await cardElement(found, '.why');
    expect(text).toContain('Here stands “Mousavi”. “Mousavi” is short for Abdolrahim Mousavi (English).');
    expect(text).toContain('It could mean something else, but this page names Abdolrahim Mousavi beyond doubt.');

    await found.mouse.move(2, 2);
    await noCard(found);
    await hoverMark(found, 'Iranians');
    await cardOf(found, 'Iran');
    await pressInCard(found, '.why summary', 'Why is this marked?');
    const people = await cardElement(found, '.why');
    expect(people.text).toContain('“Iranian” says that someone or something belongs to Iran (English).');
    expect(people.text).toContain('It stands for nothing else that is known here.');
  });

  test('takes a name for one in the language that its text says it is in, in shadow trees too', async () => {
    const inTree = '<template shadowrootmode="open"><p>Minsk</p></template>';
    const found = await suite.visit('/languages', {
      body: page(`<p lang="pl">W <i>Iran</i>.<div lang="de">${inTree}</div><p lang="pl"><span>Belarus`),
    });
    for (const [name, language] of [
      ['Iran', 'Polish'],
      ['Minsk', 'German'],
      // No name of Polish reads so.
      ['Belarus', 'English'],
    ] as const) {
      await hoverMark(found, name);
      await cardOf(found, name);
      await pressInCard(found, '.why summary', 'Why is this marked?');
      const { text } = await cardElement(found, '.why');
      expect(text).toContain(`“${name}” is a name of ${name} (${language}).`);
      await found.mouse.move(2, 2);
      await noCard(found);
    }
  });

  test('turned to another entity begins at its top', async () => {
    const visited = await suite.visit('/article');
    await hoverMark(visited, 'Viktor Khrenin');
    await cardOf(visited, 'Viktor Khrenin');
    await pressInCard(visited, '.chip', 'Belarus');
    const card = await cardOf(visited, 'Belarus');
    const heading = await cardElement(visited, 'h2');
    expect(heading.y).toBeGreaterThanOrEqual(card.y);
    expect(heading.y + heading.height).toBeLessThanOrEqual(card.y + card.height);
  });

  test('lets the words of a quote be selected, and opens nothing for that', async () => {
    const visited = await suite.visit('/article');
    await hoverMark(visited, 'Viktor Khrenin');
    await cardOf(visited, 'Viktor Khrenin');
    const quote = await cardElement(visited, 'blockquote');
    const tabs = (await suite.session().browser.pages()).length;
    await visited.mouse.move(quote.x + 20, quote.y + 10, { steps: 3 });
    await visited.mouse.down();
    await visited.mouse.move(quote.x + 160, quote.y + 10, { steps: 6 });
    await visited.mouse.up();
    // A click of the same kind, without a selection, would have opened the reader by then.
    await stays(() => seeInside(visited, 'backgrounder-card', 'h2'), 600);
    expect((await suite.session().browser.pages()).length).toBe(tabs);
  });

  test('reads as the browser does on a page that reads from right to left', async () => {
    const visited = await suite.visit('/rtl', {
      body: '<!doctype html><html dir="rtl" lang="fa"><title>A</title><p style="margin: 200px">ایران',
    });
    await hoverMark(visited, 'ایران');
    const card = await cardOf(visited, 'Iran');
    const icon = await cardElement(visited, '.kind svg');
    expect(icon.x).toBeLessThan(card.x + card.width / 2);
  });

  test('is in the viewport and beside its name, at every edge', async () => {
    const page = await suite.visit('/hard-places');
    for (const [name, heading] of [
      ['Aziz Nasirzadeh', 'Aziz Nasirzadeh'],
      ['Abdolrahim Mousavi', 'Abdolrahim Mousavi'],
      ['عزیز نصیرزاده', 'Aziz Nasirzadeh'],
      ['Tehran Times', 'Tehran Times'],
    ] as const) {
      const mark = await hoverMark(page, name);
      const card = await cardOf(page, heading);
      expect(card.x).toBeGreaterThanOrEqual(0);
      expect(card.y).toBeGreaterThanOrEqual(0);
      expect(card.x + card.width).toBeLessThanOrEqual(VIEWPORT.width);
      expect(card.y + card.height).toBeLessThanOrEqual(VIEWPORT.height);
      expect(overlaps(card, mark), `${name}: the card covers its name`).toBe(false);
      await page.mouse.move(2, 2);
      await noCard(page);
    }
  });

  test.each([1.25, 2])('opens where a CSS pixel is %d of the screen', async (deviceScaleFactor) => {
    const visited = await suite.visitMarked('/article');
    await visited.setViewport({ ...VIEWPORT, deviceScaleFactor });
    for (const name of ['Viktor Khrenin', 'Minsk', 'Shanghai Cooperation Organization']) {
      await hoverMark(visited, name);
      await cardOf(visited, name);
      await visited.mouse.move(2, 2);
      await noCard(visited);
    }
  });

  test('stays while the pointer moves into it, and goes when it leaves', async () => {
    const page = await suite.visit('/article');
    await hoverMark(page, 'Viktor Khrenin');
    const { x, y } = await cardOf(page, 'Viktor Khrenin');
    await page.mouse.move(x + 40, y + 40, { steps: 8 });
    await page.mouse.move(x + 60, y + 60);
    // Longer than the time for which an abandoned card stays.
    await stays(() => seeInside(page, 'backgrounder-card', 'h2'), 600);
    await page.mouse.move(2, 2, { steps: 4 });
    await noCard(page);
  });

  test('closes at Escape, and stays closed while the pointer rests', async () => {
    const page = await suite.visit('/article');
    const { x, y, width, height } = await hoverMark(page, 'Viktor Khrenin');
    await cardOf(page, 'Viktor Khrenin');
    await page.keyboard.press('Escape');
    await noCard(page);
    await page.mouse.move(x + width / 2 + 3, y + height / 2);
    await stays(async () => ((await seeInside(page, 'backgrounder-card', 'h2')).length === 0 ? [true] : []), 700);
    await page.mouse.move(2, 2);
    await hoverMark(page, 'Viktor Khrenin');
    await cardOf(page, 'Viktor Khrenin');
  });

  test('takes the Escape that closes it away from the page, and no other key', async () => {
    // The page's script comes long before ours, and hears what a window hears first.
    const script = `for (const type of ['keydown', 'keyup'])
      addEventListener(type, ({ key }) => { document.title += '[' + type + ' ' + key + ']' }, { capture: true })`;
    const page = await suite.visitMarked('/escapes', {
      body: `<!doctype html><title>A page</title><script>${script}</script><p>Viktor Khrenin</p>`,
    });
    await hoverMark(page, 'Viktor Khrenin');
    await cardOf(page, 'Viktor Khrenin');
    await page.keyboard.press('a');
    // Held for a while: it goes down again and again.
    for (let times = 0; times < 3; times += 1) await page.keyboard.down('Escape');
    await page.keyboard.up('Escape');
    await noCard(page);
    await page.keyboard.press('Escape');
    expect(await page.title()).toBe('A page[keydown a][keyup a][keydown Escape][keyup Escape]');
  });

  test('turns to a connected entity, and back', async () => {
    const page = await suite.visit('/article');
    await hoverMark(page, 'Viktor Khrenin');
    await cardOf(page, 'Viktor Khrenin');
    await pressInCard(page, '.chip', 'Aziz Nasirzadeh');
    await cardOf(page, 'Aziz Nasirzadeh');
    await pressInCard(page, '.back', 'Back');
    await cardOf(page, 'Viktor Khrenin');
  });

  test('turns to another name when the pointer moves there', async () => {
    const page = await suite.visit('/article');
    await hoverMark(page, 'Iran', 1);
    await cardOf(page, 'Iran');
    await hoverMark(page, 'Belarus', 1);
    await cardOf(page, 'Belarus');
    expect(await page.evaluate(() => document.querySelectorAll('backgrounder-card').length)).toBe(1);
  });

  test('follows its name while the page scrolls, and goes with it', async () => {
    const page = await suite.visit('/article');
    const mark = await hoverMark(page, 'Viktor Khrenin');
    const before = await cardOf(page, 'Viktor Khrenin');
    await page.evaluate(() => scrollBy({ top: 40, behavior: 'instant' }));
    await waitFor('the card to follow', async () => {
      const now = await nameAt(page, mark.text);
      const card = await cardElement(page);
      return Math.abs(card.y - now.y - (before.y - mark.y)) < 1.5;
    });
    await page.evaluate(() => scrollBy({ top: 3000, behavior: 'instant' }));
    await noCard(page);
  });

  test('follows and leaves a name that the page’s body itself holds and scrolls', async () => {
    const style =
      'html { overflow: hidden } body { overflow: auto; height: 100vh; margin: 0 } br { line-height: 60px }';
    const lines = '<br>'.repeat(6);
    const page = await suite.visitMarked('/body-scrolls', {
      body: `<!doctype html><title>A</title><style>${style}</style><body>${lines}Viktor Khrenin${lines.repeat(40)}`,
    });
    const mark = await hoverMark(page, 'Viktor Khrenin');
    const before = await cardOf(page, 'Viktor Khrenin');
    const scroll = (top: number) =>
      page.evaluate((by) => document.body.scrollBy({ top: by, behavior: 'instant' }), top);
    await scroll(30);
    const moved = (await nameAt(page, mark.text)).y - mark.y;
    expect(moved).toBe(-30);
    await waitFor('the card to follow', async () => Math.abs((await cardElement(page)).y - before.y - moved) < 1.5);
    await scroll(2000);
    await noCard(page);
  });

  test('follows a name that a shadow tree moves from around its slot', async () => {
    const inTree = '<div id="above" style="height: 40px"></div><slot></slot>';
    const page = await suite.visitMarked('/slotted', {
      body: `<!doctype html><title>A</title><body><div><template shadowrootmode="open">${inTree}</template>Viktor Khrenin</div>`,
    });
    await hoverMark(page, 'Viktor Khrenin');
    const before = await cardOf(page, 'Viktor Khrenin');
    await page.evaluate(() => {
      const above = document.querySelector('div')?.shadowRoot?.getElementById('above');
      if (above) above.style.height = '90px';
    });
    await waitFor('the card to follow', async () => Math.abs((await cardElement(page)).y - before.y - 50) < 1.5);
  });

  test('goes with a name that is taken off the page', async () => {
    const page = await suite.visit('/going', {
      body: `<!doctype html><title>A</title><p>Viktor Khrenin</p><p>Iran</p>`,
    });
    await hoverMark(page, 'Viktor Khrenin');
    await cardOf(page, 'Viktor Khrenin');
    await page.evaluate(() => document.querySelector('p')?.remove());
    await noCard(page);
  });

  test('stays when other text in the same element changes', async () => {
    const body = '<!doctype html><title>A</title><div><p>Viktor Khrenin</p><span id="clock">0</span></div>';
    const page = await suite.visit('/clock', { body });
    await hoverMark(page, 'Viktor Khrenin');
    await cardOf(page, 'Viktor Khrenin');
    await page.evaluate(() => document.getElementById('clock')?.replaceChildren('1'));
    await stays(() => seeInside(page, 'backgrounder-card', 'h2'), 600);
  });
});

describe('a card opens', () => {
  test('on pages that allow nothing', async () => {
    const served = {
      body: page('<p>Viktor Khrenin'),
      headers: { 'content-security-policy': "default-src 'none'; require-trusted-types-for 'script'" },
    };
    const visited = await suite.visit('/strict', served);
    await hoverMark(visited, 'Viktor Khrenin');
    const { width } = await cardOf(visited, 'Viktor Khrenin');
    expect(width).toBe(360);
    expect(suite.console()).toEqual([]);
  });

  test.each([
    [
      'undoes all styles',
      '<style>* { all: unset !important; color: lime !important; font-size: 60px !important }</style>',
    ],
    ['is scaled', '<style>body { transform: scale(0.8); }</style>'],
    ['has huge root type', '<style>html { font-size: 40px; line-height: 4; letter-spacing: 1em }</style>'],
    [
      'hides what it does not know',
      '<style>backgrounder-card, :not(:defined) { display: none !important; opacity: 0 !important }</style>',
    ],
    [
      'has something on top of all',
      '<style>#top { position: fixed; inset: 300px 0 0; z-index: 2147483647; background: #eee }</style><div id=top></div>',
    ],
  ])('looking the same on a page that %s', async (_, head) => {
    const plain = await suite.visit('/plain', { body: page('<p>Viktor Khrenin') });
    await hoverMark(plain, 'Viktor Khrenin');
    const expected = await cardOf(plain, 'Viktor Khrenin');
    const visited = await suite.visit('/styled', { body: page('<p>Viktor Khrenin', head) });
    await hoverMark(visited, 'Viktor Khrenin');
    const card = await cardOf(visited, 'Viktor Khrenin');
    expect([card.width, card.height, card.text]).toEqual([expected.width, expected.height, expected.text]);
    const topmost = await visited.evaluate(({ x, y }) => document.elementFromPoint(x + 20, y + 20)?.localName, card);
    expect(topmost).toBe('backgrounder-card');
  });

  test.each([
    ['in a link that is stretched over its teaser', 'Viktor Khrenin', '<a href="#a">Viktor Khrenin</a><p>A minister'],
    ['beside a link that is stretched over its teaser', 'Viktor Khrenin', '<a href="#a">News</a><p>Viktor Khrenin'],
    ['in a link that covers itself', 'Viktor Khrenin', '<a href="#a" style="position: relative">Viktor Khrenin</a>'],
  ])('over a name %s', async (_, name, teaser) => {
    const head = '<style>article { position: relative } a::after { content: ""; position: absolute; inset: 0 }</style>';
    const visited = await suite.visit('/teaser', { body: page(`<article>${teaser}</article>`, head) });
    await hoverMark(visited, name);
    await cardOf(visited, name);
  });

  test('inside a modal dialog', async () => {
    const visited = await suite.visit('/dialog', { body: page('<dialog id="dialog"><p>Viktor Khrenin</p></dialog>') });
    await visited.evaluate(() => document.querySelector('dialog')?.showModal());
    await hoverMark(visited, 'Viktor Khrenin');
    await cardOf(visited, 'Viktor Khrenin');
    await pressInCard(visited, '.chip', 'Aziz Nasirzadeh');
    await cardOf(visited, 'Aziz Nasirzadeh');
  });

  test.each([
    ['a name slotted into one', '<p>Viktor Khrenin</p>', '<dialog><slot></slot></dialog>'],
    ['text slotted into one', 'Viktor Khrenin', '<dialog><slot></slot></dialog>'],
    ['a name in one', '', '<dialog><p>Viktor Khrenin</p></dialog>'],
  ])('inside a modal dialog in a shadow tree: %s', async (_, slotted, tree) => {
    const body = page(`<x-dialog><template shadowrootmode="open">${tree}</template>${slotted}</x-dialog>`);
    const visited = await suite.visit('/shadow-dialog', { body });
    await visited.evaluate(() => document.querySelector('x-dialog')?.shadowRoot?.querySelector('dialog')?.showModal());
    const mark = await hoverMark(visited, 'Viktor Khrenin');
    const card = await cardOf(visited, 'Viktor Khrenin');
    // On its way there the pointer finds it to be ours.
    await visited.mouse.move(mark.x + 20, card.y + 20, { steps: 6 });
    await pressInCard(visited, '.chip', 'Aziz Nasirzadeh');
    await cardOf(visited, 'Aziz Nasirzadeh');
    await visited.keyboard.press('Escape');
    await noCard(visited);
    // This Escape was the card’s.
    expect(await visited.evaluate('document.querySelector("x-dialog").shadowRoot.querySelector("dialog").open')).toBe(
      true,
    );
  });

  test('which is lifted above a dialog that a shadow tree opens, where it is pinned', async () => {
    const tree = '<dialog style="width: 80vw; height: 80vh">Nothing of the story <button>Here</button></dialog>';
    const body = page(`<p>Viktor Khrenin</p><x-dialog><template shadowrootmode="open">${tree}</template></x-dialog>`);
    const visited = await suite.visit('/shadow-dialog-later', { body });
    const mark = await hoverMark(visited, 'Viktor Khrenin');
    const { x, y } = await cardOf(visited, 'Viktor Khrenin');
    await visited.mouse.click(mark.x + 10, mark.y + 8);
    await cardElement(visited, '.floating.pinned');
    await visited.evaluate(() => document.querySelector('x-dialog')?.shadowRoot?.querySelector('dialog')?.showModal());
    const onTop = () =>
      visited.evaluate(
        ([left, top]) => {
          const dialog = document.querySelector('x-dialog')?.shadowRoot;
          return dialog?.elementFromPoint(left + 20, top + 20)?.localName;
        },
        [x, y] as const,
      );
    await waitFor('the card on top', async () => (await onTop()) === 'backgrounder-card');
    await pressInCard(visited, '.chip', 'Aziz Nasirzadeh');
    await cardOf(visited, 'Aziz Nasirzadeh');
  });

  test('over a name in a frame', async () => {
    const visited = await suite.visit('/hard-places');
    const handle = await visited.$('iframe');
    const frame = await handle?.contentFrame();
    if (!handle || !frame) throw new Error('no frame');
    await waitFor('marks in the frame', async () => (await marksOf(frame)).length === 2);
    await handle.scrollIntoView();
    const box = await handle.boundingBox();
    const mark = (await marksOf(frame))[0];
    if (!box || !mark) throw new Error('no mark in the frame');
    await visited.mouse.move(box.x + mark.x + 8, box.y + mark.y + 10, { steps: 3 });
    const card = await cardOf(frame, mark.text);
    const size = await frame.evaluate(() => [innerWidth, innerHeight] as const);
    // All of it is in the frame, which cannot draw outside itself, and none of it is over the name.
    expect(card.x).toBeGreaterThanOrEqual(0);
    expect(card.y).toBeGreaterThanOrEqual(0);
    expect(card.x + card.width).toBeLessThanOrEqual(size[0]);
    expect(card.y + card.height).toBeLessThanOrEqual(size[1]);
    const isBelow = card.y >= mark.y + mark.height;
    expect(isBelow || card.y + card.height <= mark.y || card.x >= mark.x + mark.width).toBe(true);
    // The keyboard is with the page around the frame.
    expect(await visited.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
    await visited.keyboard.press('Escape');
    await noCard(frame);
  });
});

test('of the cards in the frames of a page the last that was asked for stays', async () => {
  const frame = '<p style="margin: 20px">Aziz Nasirzadeh came.';
  const visited = await suite.visitMarked('/two-frames', {
    body: page(
      `<button>Here</button><p>Viktor Khrenin</p><iframe srcdoc='${frame}' style="margin-top: 500px; width: 600px; height: 300px"></iframe>`,
    ),
  });
  const inner = await waitFor('the frame', () => visited.frames()[1]);
  const mark = await waitFor('the mark', async () => (await marksOf(inner))[0]);
  await hoverMark(visited, 'Viktor Khrenin');
  await cardOf(visited, 'Viktor Khrenin');
  // It stays when the pointer leaves, and has the keyboard no longer.
  await visited.focus('button');
  await command(suite.session(), visited, 'open-card');
  const focused = () => visited.evaluate(() => document.activeElement?.localName);
  await waitFor('the focus', async () => (await focused()) === 'backgrounder-card');
  await visited.keyboard.down('Shift');
  await visited.keyboard.press('Tab');
  await visited.keyboard.up('Shift');
  expect(await focused()).toBe('button');
  await cardOf(visited, 'Viktor Khrenin');
  const box = await (await visited.$('iframe'))?.boundingBox();
  await visited.mouse.move((box?.x ?? 0) + mark.x + 30, (box?.y ?? 0) + mark.y + 8, { steps: 5 });
  await cardOf(inner, 'Aziz Nasirzadeh');
  await noCard(visited);
  expect(await seeInside(inner, 'backgrounder-card', 'h2')).toHaveLength(1);
});

test('text that is shortened under the pointer and an open card throws nothing', async () => {
  const visited = await suite.visitMarked('/shortened', { body: page('<p>There came Viktor Khrenin, and spoke.') });
  const mark = await hoverMark(visited, 'Viktor Khrenin');
  await cardOf(visited, 'Viktor Khrenin');
  await visited.evaluate(() => {
    const text = document.querySelector('p')?.firstChild;
    if (text) text.nodeValue = 'There came';
    scrollBy({ top: 1 });
  });
  await visited.mouse.move(mark.x - 20, mark.y + 8, { steps: 4 });
  await noCard(visited);
  await waitFor('no mark', async () => (await marksOf(visited)).length === 0);
  expect(suite.console()).toEqual([]);
});

describe('no card opens', () => {
  test('over a name that is under something else', async () => {
    const visited = await suite.visit('/hard-places');
    const covered = await waitFor('marks', async () =>
      (await marksOf(visited)).filter(({ text }) => text === 'China').at(-1),
    );
    await visited.evaluate((y) => scrollBy({ top: y - innerHeight / 2, behavior: 'instant' }), covered.y);
    await hoverMark(visited, 'China', 2);
    await stays(async () => ((await seeInside(visited, 'backgrounder-card', 'h2')).length === 0 ? [true] : []), 700);
  });

  test('while something is selected with the pointer', async () => {
    const visited = await suite.visit('/article');
    const first = await hoverMark(visited, 'Iran');
    await visited.mouse.move(first.x + 2, first.y + 120);
    await visited.mouse.down();
    await hoverMark(visited, 'Belarus', 1);
    await stays(async () => ((await seeInside(visited, 'backgrounder-card', 'h2')).length === 0 ? [true] : []), 700);
    await visited.mouse.up();
  });

  test('for events that a page makes up', async () => {
    const visited = await suite.visit('/article');
    const { x, y } = await nameAt(visited, 'Viktor Khrenin');
    await visited.evaluate(
      (clientX, clientY) => {
        for (const screenX of [1, 2, 3]) {
          document.body.dispatchEvent(new PointerEvent('pointermove', { clientX, clientY, screenX, bubbles: true }));
        }
        const touch = { pointerType: 'touch', clientX, clientY, bubbles: true, detail: 1 };
        const name = document.elementFromPoint(clientX, clientY);
        for (const type of ['pointerdown', 'pointerup', 'click']) name?.dispatchEvent(new PointerEvent(type, touch));
      },
      x + 5,
      y + 5,
    );
    await stays(async () => ((await seeInside(visited, 'backgrounder-card', 'h2')).length === 0 ? [true] : []), 700);
  });

  test('and the page cannot look into an open one', async () => {
    const visited = await suite.visit('/article');
    await hoverMark(visited, 'Viktor Khrenin');
    await cardOf(visited, 'Viktor Khrenin');
    const seen = await visited.evaluate(() => {
      const host = document.querySelector('backgrounder-card');
      return { root: host?.shadowRoot ?? null, text: host?.textContent };
    });
    expect(seen).toEqual({ root: null, text: '' });
  });

  test('nor get into it by what is selected there', async () => {
    const visited = await suite.visitMarked('/selecting', {
      body: '<!doctype html><html lang="en"><title>A</title><p style="margin: 60px">Viktor Khrenin</p></html>',
    });
    await hoverMark(visited, 'Viktor Khrenin');
    await cardOf(visited, 'Viktor Khrenin');
    await visited.evaluate(() => {
      const note = (): void => {
        const within = getSelection()?.anchorNode?.getRootNode();
        if (within instanceof ShadowRoot) document.title = `seen: ${within.textContent}`;
      };
      document.addEventListener('selectionchange', note);
    });
    const heading = await cardElement(visited, 'h2');
    await visited.mouse.move(heading.x + 5, heading.y + 8, { steps: 3 });
    await visited.mouse.down();
    await visited.mouse.move(heading.x + 120, heading.y + 10, { steps: 5 });
    await visited.mouse.up();
    await visited.mouse.click(heading.x + 20, heading.y + 8, { count: 2 });
    await visited.keyboard.down('Control');
    await visited.keyboard.press('a');
    await visited.keyboard.up('Control');
    await visited.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
    expect(await visited.title()).toBe('A');
  });
});

async function nameAt(visited: Parameters<typeof marksOf>[0], text: string): Promise<SeenMark> {
  return waitFor(`the mark «${text}»`, async () => (await marksOf(visited)).find((mark) => mark.text === text));
}

function overlaps(card: Box, mark: Box): boolean {
  return (
    card.x < mark.x + mark.width &&
    mark.x < card.x + card.width &&
    card.y < mark.y + mark.height &&
    mark.y < card.y + card.height
  );
}

type Box = { x: number; y: number; width: number; height: number };

/** Looks again and again for so many milliseconds, and holds that there is always something. */
async function stays(look: () => Promise<readonly unknown[]>, milliseconds: number): Promise<void> {
  const end = Date.now() + milliseconds;
  while (Date.now() < end) expect(await look()).not.toHaveLength(0);
}
