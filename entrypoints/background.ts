import { bundledDossiers } from 'virtual:bundled-dossiers';
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { showBadge } from '../src/badge';
import { stockLibrary } from '../src/library/stock-library';
import { onMessage } from '../src/messages';
import { reachOpenTabs } from '../src/reach-open-tabs';
import { readerPath } from '../src/reader/reader-address';

/** Stocks the library, keeps the badge and brings the card's code to the frames that want it. */
export default defineBackground(() => {
  browser.runtime.onInstalled.addListener(() => {
    void stockLibrary(bundledDossiers);
    // Firefox does so itself.
    if (!import.meta.env.FIREFOX) void reachOpenTabs();
  });

  onMessage('marksChanged', ({ sender }) => {
    if (sender.tab?.id !== undefined) void showBadge(sender.tab.id);
  });

  onMessage('read', async ({ data, sender }) => {
    const url = browser.runtime.getURL(readerPath(data));
    // Beside the page that it was opened from.
    await browser.tabs.create({ url, ...(sender.tab && { index: sender.tab.index + 1 }) });
  });

  onMessage('loadCard', async ({ sender }) => {
    const { tab, frameId } = sender;
    if (tab?.id === undefined || frameId === undefined) return;
    await browser.scripting.executeScript({ target: { tabId: tab.id, frameIds: [frameId] }, files: ['/card.js'] });
  });
});
