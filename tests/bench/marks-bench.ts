import type { Page } from 'puppeteer-core';
import type { BrowserName } from '../browser/driver/browser-name';
import { launch } from '../browser/driver/launch';
import { serve } from '../browser/driver/serve';
import { row, say } from './measure';
import { pageOfNames } from './peace-pages';

/** How many marks are on a page, a paragraph for each. */
const COUNTS = [500, 5000, 50_000];

/** How marks are shown: as ranges of which kind, and all of them or some hundred near the window. */
const MANNERS = ['none', 'all static', 'all live', 'near static', 'near live'] as const;
type Manner = (typeof MANNERS)[number];

/** What a page does at a frame, in milliseconds until that is painted. */
type FrameCosts = { showing: number; scrolling: number; styling: number; writing: number; marking: number };

/**
 * What marks cost the browser itself, without the extension: how long a frame takes until it is painted when the page
 * scrolls, colours or writes one paragraph anew, or shows one mark more, with so many ranges in one highlight.
 */
export async function benchMarks(browserName: BrowserName): Promise<void> {
  const server = await serve((path) => ({ body: pageOfNames(Number(path.slice(1)) || 0) }));
  try {
    const session = await launch(browserName, {
      async beforeInstall(browser) {
        say(`\nMarks on one page in ${browserName}: milliseconds until a frame is painted (the lower quartile)`);
        row('marks', 'show all', 'scroll', 'colour a line', 'write a line', 'mark one');
        for (const count of COUNTS) {
          for (const manner of MANNERS) {
            const page = await browser.newPage();
            await page.goto(`${server.origin}/${count}`);
            const { showing, scrolling, styling, writing, marking } = await frameCosts(page, manner);
            row(`${count}, ${manner}`, showing, scrolling, styling, writing, marking);
            await page.close();
          }
        }
      },
    });
    await session.close();
  } finally {
    await server.close();
  }
}

function frameCosts(page: Page, manner: Manner): Promise<FrameCosts> {
  return page.evaluate(async (how) => {
    const FRAMES = 16;
    const NEAR = 100;
    const channel = new MessageChannel();
    const frame = () => new Promise(requestAnimationFrame);
    // A message comes after the frame has been painted.
    const painted = () =>
      new Promise<void>((resolve) => {
        channel.port1.onmessage = () => resolve();
        channel.port2.postMessage(undefined);
      });
    const cost = async (work: (index: number) => void, frames = FRAMES): Promise<number> => {
      const all: number[] = [];
      for (let index = 0; index < frames; index += 1) {
        await frame();
        const start = performance.now();
        work(index);
        await painted();
        all.push(performance.now() - start);
      }
      return all.sort((a, b) => a - b)[frames >> 2] ?? Number.NaN;
    };
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('::highlight(x) { text-decoration: underline dotted red 2px; text-underline-offset: 0.18em; }');
    document.adoptedStyleSheets = [sheet];
    const texts = [...document.querySelectorAll('p')].map(({ firstChild }) => firstChild as Text);
    const rangeOf = (node: Text, startOffset: number, endOffset: number): AbstractRange => {
      if (!how.endsWith('live')) {
        return new StaticRange({ startContainer: node, startOffset, endContainer: node, endOffset });
      }
      const range = new Range();
      range.setStart(node, startOffset);
      range.setEnd(node, endOffset);
      return range;
    };
    const highlight = new Highlight();
    const shown = how === 'none' ? [] : how.startsWith('near') ? texts.slice(0, NEAR) : texts;
    await painted();
    const showing = await cost(() => {
      for (const text of shown) highlight.add(rangeOf(text, text.length - 20, text.length - 16));
      CSS.highlights.set('x', highlight);
    }, 1);
    const scrolling = await cost((index) => scrollTo(0, index * 200));
    scrollTo(0, 0);
    const line = document.body.appendChild(document.createElement('p'));
    const text = line.appendChild(document.createTextNode('A line'));
    await frame();
    await painted();
    const styling = await cost((index) => {
      line.style.color = index % 2 === 0 ? 'red' : 'blue';
    });
    const writing = await cost((index) => {
      text.data = `A line ${index}`;
    });
    const marking = await cost((index) => {
      const [first] = texts;
      if (first !== undefined) highlight.add(rangeOf(first, index, index + 1));
    });
    return { showing, scrolling, styling, writing, marking };
  }, manner);
}
