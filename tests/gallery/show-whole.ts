import type { Page } from 'puppeteer-core';

/** Makes the window of a panel as high as all of the view that it shows, which scrolls within it: a picture holds it whole. */
export async function showWhole(panel: Page): Promise<void> {
  const { width = 380, height = 600 } = panel.viewport() ?? {};
  const beyond = await panel.evaluate(() => {
    const scrolling = [...document.querySelectorAll('.view, .settings')].filter((view) => view.checkVisibility());
    return Math.max(0, ...scrolling.map(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight));
  });
  if (beyond > 0) await panel.setViewport({ width, height: height + beyond });
}
