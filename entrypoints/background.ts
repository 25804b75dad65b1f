import { bundledDossiers } from 'virtual:bundled-dossiers';
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { showBadge } from '../src/badge';
import { stockLibrary } from '../src/library/stock-library';
import { onMessage, sendMessage } from '../src/messages';
import { reachOpenTabs } from '../src/reach-open-tabs';
import { readerPath } from '../src/reader/reader-address';

/** Stocks the library, keeps the badge and brings to frames the code that they want. */
export default defineBackground(() => {
  browser.runtime.onInstalled.addListener(() => {
    void stockLibrary(bundledDossiers);
    // Firefox does so itself.
    if (!import.meta.env.FIREFOX) void reachOpenTabs();
  });

  onMessage('marksChanged', ({ sender }) => {
    if (sender.tab?.id !== undefined) void showBadge(sender.tab.id);
  });

  onMessage('escape', async ({ sender }) => {
    // A frame that has gone meanwhile has no card.
    if (sender.tab?.id !== undefined) await sendMessage('dismissCard', undefined, sender.tab.id).catch(() => undefined);
  });

  onMessage('read', async ({ data, sender }) => {
    const url = browser.runtime.getURL(readerPath(data));
    // Beside the page that it was opened from.
    await browser.tabs.create({ url, ...(sender.tab && { index: sender.tab.index + 1 }) });
  });

  onMessage('load', async ({ data, sender }) => {
    const { tab, frameId } = sender;
    if (tab?.id === undefined || frameId === undefined) return;
    const files: ['/card.js' | '/marks.js'] = [data === 'card' ? '/card.js' : '/marks.js'];
    await browser.scripting.executeScript({ target: { tabId: tab.id, frameIds: [frameId] }, files });
  });
});
