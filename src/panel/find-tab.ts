import { type Browser, browser } from 'wxt/browser';

/**
 * The tab that the panel speaks about: the active one, or, where the panel itself is open as a tab
 * (as Firefox for Android does), the one that the reader came from.
 */
export async function findTab(): Promise<Browser.tabs.Tab | undefined> {
  const own = await browser.tabs.getCurrent();
  const tabs = await browser.tabs.query({ currentWindow: true });
  const others = tabs.filter(({ id }) => id !== own?.id);
  return others.find(({ active }) => active) ?? others.sort((a, b) => seen(b) - seen(a))[0];
}

function seen({ lastAccessed = 0 }: Browser.tabs.Tab): number {
  return lastAccessed;
}
