import type { Page } from 'puppeteer-core';

/** What a page is, as far as its reader or its own scripts could tell that something was done to it. */
export type PageState = {
  /** The document, serialised. */
  html: string;
  /** The places and sizes of all its elements (CSS pixels of the document). */
  boxes: string;
};

/** Looks at a page, the card's host left out. */
export function pageStateOf(page: Page): Promise<PageState> {
  return page.evaluate(() => {
    // What the page itself moves stands where it ends or, where that is nowhere, where it began.
    for (const animation of document.getAnimations()) {
      if (!(animation instanceof CSSAnimation) || animation.timeline !== document.timeline) continue;
      if (animation.effect?.getComputedTiming().endTime === Number.POSITIVE_INFINITY) animation.currentTime = 0;
      else animation.finish();
    }
    const html = document.documentElement.outerHTML.replace(/<backgrounder-card[^>]*><\/backgrounder-card>/u, '');
    const elements = [...document.querySelectorAll('*')].filter(({ localName }) => localName !== 'backgrounder-card');
    const boxes = elements.map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return [x + scrollX, y + scrollY, width, height].map((length) => length.toFixed(2)).join(' ');
    });
    return { html, boxes: boxes.join('\n') };
  });
}
