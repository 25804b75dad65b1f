import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/library/settings';
import { cardElement, cardOf, noCard } from './driver/card';
import { seeInEach } from './driver/closed-shadow';
import { hoverMark, marksOf } from './driver/marks';
import { changeStored, choose, withSettings } from './driver/panel';
import { waitFor } from './driver/wait-for';
import { useSuite } from './suite';

const suite = useSuite();
const HOST = 'backgrounder-card';

const page = (body: string, head = ''): string =>
  `<!doctype html><html lang="en"><title>A page</title>${head}${body}</html>`;

/** Has the page note when the pointer last moved, and at which frames a card comes to be seen and goes. */
async function watch(visited: Page): Promise<void> {
  await visited.evaluate((host) => {
    addEventListener('pointermove', () => performance.mark('moved'), true);
    // Closer together than a card is wide and high. One that is there without being seen is not hit.
    const isSeen = (): boolean => {
      for (let x = 40; x < innerWidth; x += 150) {
        for (let y = 10; y < innerHeight; y += 100) {
          if (document.elementFromPoint(x, y)?.localName === host) return true;
        }
      }
      return false;
    };
    let wasSeen = isSeen();
    const look = (): void => {
      if (isSeen() !== wasSeen) performance.mark(wasSeen ? 'went' : 'came');
      wasSeen = isSeen();
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  }, HOST);
}

/** The times of what was noted (milliseconds). */
const noted = (visited: Page, name: 'moved' | 'came' | 'went'): Promise<number[]> =>
  visited.evaluate((mark) => performance.getEntriesByName(mark).map(({ startTime }) => startTime), name);

/** Looks for so many milliseconds, and holds how many cards there are. */
async function stay(visited: Page, count: number, milliseconds = 900): Promise<void> {
  const end = Date.now() + milliseconds;
  while (Date.now() < end) expect((await seeInEach(visited, HOST, '.floating')).length).toBe(count);
}

const NAMES = page(
  `<p style="margin: 60px; font-size: 24px">${'Iran, Belarus, Minsk, NATO, China, Russia. '.repeat(20)}`,
);

describe('no card opens', () => {
  test('for a pointer that passes by', async () => {
    const visited = await suite.visitMarked('/passing', { body: NAMES });
    await watch(visited);
    // A machine that is busy may stop the pointer on its way: then it has rested. A name is as wide as two steps.
    await waitFor(
      'a run without a rest',
      async () => {
        await visited.evaluate(() => performance.clearMarks());
        await visited.mouse.move(70, 80);
        await visited.mouse.move(1000, 300, { steps: 16 });
        await visited.mouse.move(2, 2);
        const moves = await noted(visited, 'moved');
        const hasRested = moves.some((time, at) => time - (moves[at - 2] ?? moves[0] ?? time) > 250);
        if (moves.length > 10 && !hasRested) return true;
        // What such a rest has opened is not the next run's.
        await noCard(visited);
        return false;
      },
      45_000,
    );
    await stay(visited, 0, 400);
    expect(await noted(visited, 'came')).toEqual([]);
  });

  test('for a pointer that goes on, and what was made ready for it goes too', async () => {
    const visited = await withSettings(
      suite,
      (panel) => choose(panel, 'How long it rests', 'a while (0.6 s)'),
      page('<p>Viktor Khrenin'),
    );
    await hoverMark(visited, 'Viktor Khrenin');
    await waitFor('it to be made ready', () => visited.evaluate((host) => document.querySelector(host) !== null, HOST));
    await visited.mouse.move(2, 2, { steps: 2 });
    await noCard(visited);
    // And where the reader pauses marking meanwhile.
    const library = await suite.session().openExtensionPage('/reader.html');
    await visited.bringToFront();
    await hoverMark(visited, 'Viktor Khrenin');
    await waitFor('it to be made ready', () => visited.evaluate((host) => document.querySelector(host) !== null, HOST));
    const resume = await changeStored(library, 'settings', { ...DEFAULT_SETTINGS, paused: true });
    await noCard(visited);
    await resume();
    const restored = await withSettings(
      suite,
      (panel) => choose(panel, 'How long it rests', 'a moment (0.3 s)'),
      page('<p>Viktor Khrenin'),
    );
    await restored.close();
  });

  test('while the page scrolls with the pointer on a name', async () => {
    const body = `<p style="margin: 300px 60px 3000px; font-size: 60px">Viktor Khrenin`;
    const visited = await suite.visitMarked('/scrolling', { body: page(body) });
    await visited.evaluate(() => addEventListener('pointermove', () => scrollBy({ top: 3, behavior: 'instant' })));
    await hoverMark(visited, 'Viktor Khrenin');
    await stay(visited, 0);
  });

  test('for names that are scrolled under a pointer that rests', async () => {
    const spaced = (text: string): string =>
      `<div style="height: 1000px"></div>${text}<div style="height: 2000px"></div>`;
    const visited = await suite.visitMarked('/under', {
      body: page(spaced('<p style="font-size: 120px; margin: 0">Viktor Khrenin')),
    });
    await visited.mouse.move(300, 300, { steps: 3 });
    await visited.mouse.wheel({ deltaY: 100 });
    await waitFor('the page to scroll', () => visited.evaluate(() => scrollY > 0));
    await visited.evaluate(() => scrollTo({ top: 1000 - 240, behavior: 'instant' }));
    const [mark] = await marksOf(visited);
    if (mark === undefined) throw new Error('no mark');
    expect(mark.y < 300 && 300 < mark.y + mark.height).toBe(true);
    await stay(visited, 0);
    await visited.mouse.move(305, 302, { steps: 2 });
    await cardOf(visited, 'Viktor Khrenin');
  });

  test('for a name that the page puts under a pointer that rests', async () => {
    const visited = await suite.visitMarked('/put', { body: page('<p style="margin: 300px 60px">Minsk<p id="here">') });
    await visited.mouse.move(120, 110, { steps: 3 });
    await visited.evaluate(() => {
      const late = document.createElement('p');
      late.textContent = 'Viktor Khrenin';
      late.style.cssText = 'position: fixed; left: 60px; top: 60px; font-size: 80px; margin: 0';
      document.getElementById('here')?.append(late);
    });
    await waitFor('its mark', async () => (await marksOf(visited)).length === 2);
    await stay(visited, 0);
  });

  test('over pictures and empty space, whatever names stand around', async () => {
    const visited = await suite.visitMarked('/blank', {
      body: page(`<p style="margin: 60px; width: 700px; font-size: 20px; line-height: 3">Viktor Khrenin
        <img id="picture" alt="Minsk" width="80" height="60" style="margin: 0 30px"> NATO<br>Iran`),
    });
    const [khrenin, nato, iran] = await marksOf(visited);
    if (khrenin === undefined || nato === undefined || iran === undefined) throw new Error('no marks');
    const picture = await visited.$eval('#picture', (element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    });
    const places = [
      picture,
      // Beside the end of a line, between two lines, and between two names.
      { x: iran.x + iran.width + 120, y: iran.y + 8 },
      { x: khrenin.x + 20, y: (khrenin.y + khrenin.height + iran.y) / 2 },
      { x: nato.x - 12, y: nato.y + 8 },
    ];
    for (const { x, y } of places) {
      await visited.mouse.move(x - 6, y, { steps: 2 });
      await visited.mouse.move(x, y, { steps: 2 });
      await stay(visited, 0, 500);
    }
    await hoverMark(visited, 'NATO');
    await cardOf(visited, 'NATO');
  });

  test('while something is dragged over names', async () => {
    const body = '<p style="margin: 60px"><img draggable="true" width="40" height="40" alt="A picture"> Viktor Khrenin';
    const visited = await suite.visitMarked('/dragging', { body: page(body) });
    await visited.mouse.move(80, 80, { steps: 2 });
    await visited.mouse.down();
    await hoverMark(visited, 'Viktor Khrenin');
    await stay(visited, 0);
    await visited.mouse.up();
  });
});

describe('a card', () => {
  test('opens though something else on the page scrolls by itself', async () => {
    const ticker = `<div id="ticker" style="width: 200px; overflow: hidden; white-space: nowrap">${'News. '.repeat(400)}</div>
      <script>setInterval(() => { ticker.scrollLeft = (ticker.scrollLeft + 1) % 5000 }, 30)</script>`;
    const visited = await suite.visitMarked('/ticker', { body: page(`${ticker}<p>Viktor Khrenin`) });
    await hoverMark(visited, 'Viktor Khrenin');
    await cardOf(visited, 'Viktor Khrenin');
  });

  test.each([
    ['a while (0.6 s)', 600, Number.POSITIVE_INFINITY],
    ['briefly (0.15 s)', 150, 290],
  ])('waits as long as the reader has chosen: %s', async (words, least, most) => {
    const visited = await withSettings(
      suite,
      (panel) => choose(panel, 'How long it rests', words),
      page('<p>Viktor Khrenin'),
    );
    await watch(visited);
    // A machine that is busy may be late, and is asked again; none can be early.
    await waitFor(
      'a card in time',
      async () => {
        await visited.evaluate(() => performance.clearMarks());
        await hoverMark(visited, 'Viktor Khrenin');
        await cardOf(visited, 'Viktor Khrenin');
        const waited = ((await noted(visited, 'came'))[0] ?? 0) - ((await noted(visited, 'moved')).at(-1) ?? 0);
        expect(waited).toBeGreaterThan(least - 5);
        await visited.mouse.move(2, 2, { steps: 3 });
        await noCard(visited);
        return waited < most;
      },
      45_000,
    );
    const restored = await withSettings(
      suite,
      (panel) => choose(panel, 'How long it rests', 'a moment (0.3 s)'),
      page('<p>Viktor Khrenin'),
    );
    await restored.close();
  });

  test.each([
    ['below', 'margin: 60px', (box: Box) => ({ x: box.x + box.width - 20, y: box.y + 4 })],
    [
      'above',
      'position: fixed; bottom: 30px; left: 60px',
      (box: Box) => ({ x: box.x + box.width - 20, y: box.y + box.height - 4 }),
    ],
    [
      'to the right',
      'writing-mode: vertical-rl; margin: 60px 500px',
      (box: Box) => ({ x: box.x + 4, y: box.y + box.height - 20 }),
    ],
    [
      'to the left',
      'writing-mode: vertical-lr; margin: 60px 700px',
      (box: Box) => ({ x: box.x + box.width - 4, y: box.y + box.height - 20 }),
    ],
  ])('%s is reached slowly and aslant by a pointer that leaves the name at once', async (where, style, corner) => {
    const visited = await suite.visitMarked(`/to-${where.replaceAll(' ', '-')}`, {
      body: page(`<p style="${style}">Iran`),
    });
    await watch(visited);
    // A machine that is busy may stop the pointer on its way, for longer than a card waits.
    await waitFor(
      'a run without a rest',
      async () => {
        const mark = await hoverMark(visited, 'Iran');
        const to = corner(await cardOf(visited, 'Iran'));
        const from = { x: mark.x + mark.width / 2, y: mark.y + mark.height / 2 };
        await visited.evaluate(() => performance.clearMarks());
        for (let step = 1; step <= 10; step += 1) {
          await visited.mouse.move(from.x + ((to.x - from.x) * step) / 10, from.y + ((to.y - from.y) * step) / 10);
          await new Promise((resolve) => setTimeout(resolve, 40));
        }
        const moves = await noted(visited, 'moved');
        if (!moves.some((time, at) => time - (moves[at - 1] ?? time) > 200)) return true;
        await visited.mouse.move(2, 2, { steps: 3 });
        await noCard(visited);
        return false;
      },
      45_000,
    );
    await stay(visited, 1, 500);
    expect(await noted(visited, 'went')).toEqual([]);
  });

  test('glides to a name that the pointer comes to on its way, and goes no further', async () => {
    const visited = await suite.visitMarked('/aside', {
      body: page('<p style="margin: 100px; font-size: 22px">Iran, Belarus'),
    });
    await hoverMark(visited, 'Iran');
    await cardOf(visited, 'Iran');
    await watch(visited);
    const belarus = (await marksOf(visited))[1];
    if (belarus === undefined) throw new Error('no second mark');
    // Lower than it came: that is toward the card as well.
    await visited.mouse.move(belarus.x + 20, belarus.y + belarus.height - 2, { steps: 2 });
    await cardOf(visited, 'Belarus');
    expect(await noted(visited, 'went')).toEqual([]);
  });

  test('closes when the pointer goes from the name straight into a frame', async () => {
    const frame =
      '<iframe srcdoc="A frame" style="position: absolute; left: 60px; top: 20px; width: 300px; height: 60px"></iframe>';
    const visited = await suite.visitMarked('/beside-frame', {
      body: page(`${frame}<p style="margin: 85px 60px">Viktor Khrenin`),
    });
    // Not across the frame.
    await visited.mouse.move(500, 200);
    await hoverMark(visited, 'Viktor Khrenin');
    await cardOf(visited, 'Viktor Khrenin');
    await visited.mouse.move(100, 50);
    await noCard(visited);
  });

  test('stays while a selection in it is drawn out of it', async () => {
    const visited = await suite.visitMarked('/selecting', { body: page('<p style="margin: 60px">Viktor Khrenin') });
    await hoverMark(visited, 'Viktor Khrenin');
    await cardOf(visited, 'Viktor Khrenin');
    const quote = await cardElement(visited, '.statements blockquote');
    await visited.mouse.move(quote.x + 60, quote.y + 10, { steps: 3 });
    await visited.mouse.down();
    await visited.mouse.move(900, 700, { steps: 4 });
    await stay(visited, 1);
    await visited.mouse.up();
    await visited.mouse.move(905, 705, { steps: 2 });
    await noCard(visited);
  });
});

type Box = { x: number; y: number; width: number; height: number };
