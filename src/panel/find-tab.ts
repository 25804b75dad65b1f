import { type Browser, browser } from 'wxt/browser';

/**
 * The tab that the panel speaks about: the active one, or, where the panel itself is open as a tab
 * (as Firefox for Android does), the one that the reader came from.
 */
export async function findTab(): Promise<Browser.tabs.Tab | undefined> {
  const [own, tabs] = await Promise.all([browser.tabs.getCurrent(), browser.tabs.query({ currentWindow: true })]);
  if (own === undefined) return tabs.find(({ active }) => active);
  return tabs.filter(isNotOurs).sort((a, b) => seen(b) - seen(a))[0];
}

function isNotOurs({ url }: Browser.tabs.Tab): boolean {
  return url?.startsWith(browser.runtime.getURL('/')) !== true;
}

function seen({ lastAccessed = 0 }: Browser.tabs.Tab): number {
  return lastAccessed;
}
