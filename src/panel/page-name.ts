import { browser } from 'wxt/browser';

/** What a tab's page is called, and its address; asked when it is wanted, and kept nowhere. */
export async function pageName(tabId: number): Promise<{ title: string; address: string }> {
  const { title = '', url = '' } = await browser.tabs.get(tabId);
  return { title: title || url, address: url };
}
