import { browser } from 'wxt/browser';

/** Brings the content script into the tabs that were open before the extension came: Chrome leaves that to us. */
export async function reachOpenTabs(): Promise<void> {
  const tabs = await browser.tabs.query({ url: ['http://*/*', 'https://*/*'] });
  await Promise.allSettled(
    tabs.flatMap(({ id: tabId }) => {
      if (tabId === undefined) return [];
      const target = { tabId, allFrames: true };
      return [
        browser.scripting.insertCSS({ target, files: ['/content-scripts/content.css'] }),
        browser.scripting.executeScript({ target, files: ['/content-scripts/content.js'] }),
      ];
    }),
  );
}
