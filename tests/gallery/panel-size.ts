import type { Page } from 'puppeteer-core';

/** Gives the panel a window of a size (CSS pixels), all of which it fills: a popup is else as high as popups are. */
export async function setSize(panel: Page, width: number, height: number): Promise<void> {
  await panel.setViewport({ width, height });
  await panel.evaluate(() => {
    Object.assign(document.body.style, { height: '100vh', minHeight: '0' });
  });
}

/** Makes the window of a panel as high as all of the view that it shows, which scrolls within it: a picture holds it whole. */
export async function showWhole(panel: Page): Promise<void> {
  const { width = 380, height = 600 } = panel.viewport() ?? {};
  const beyond = await panel.evaluate(() => {
    const scrolling = [...document.querySelectorAll('.view, .settings')].filter((view) => view.checkVisibility());
    return Math.max(0, ...scrolling.map(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight));
  });
  if (beyond > 0) await setSize(panel, width, height + beyond);
}
