import { bundledDossiers } from 'virtual:bundled-dossiers';
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { showBadge, showPaused } from '../src/badge';
import { listenToCommands } from '../src/keyboard-commands';
import { withFollowed } from '../src/library/followed';
import { followStored } from '../src/library/read-stored';
import { stockLibrary } from '../src/library/stock-library';
import { syncFollowed } from '../src/library/sync-followed';
import { changeFollowed, writeSettings } from '../src/library/write-stored';
import { createLookUpMenu, listenToLookUpMenu } from '../src/look-up-menu';
import { onMessage, sendMessage } from '../src/messages';
import { listenToOmnibox } from '../src/omnibox';
import { reachOpenTabs } from '../src/reach-open-tabs';
import { readerPath, readerPlace } from '../src/reader/reader-address';

/** Stocks the library, keeps the badge and brings to frames the code that they want. */
export default defineBackground(() => {
  browser.runtime.onInstalled.addListener(() => {
    void stockLibrary(bundledDossiers);
    void createLookUpMenu();
    // Firefox does so itself.
    if (!import.meta.env.FIREFOX) void reachOpenTabs();
  });

  // Firefox would not run this before a page wants it: the toolbar button says from the start whether marking is paused.
  browser.runtime.onStartup.addListener(() => undefined);

  syncFollowed();
  onMessage('follow', ({ data: { entity, follows } }) =>
    changeFollowed((followed) => withFollowed(followed, entity, { follows, said: Date.now() })),
  );

  onMessage('keepSettings', ({ data }) => writeSettings(data));

  listenToCommands();
  listenToOmnibox();
  listenToLookUpMenu();
  followStored('settings', (settings) => void showPaused(settings), new AbortController().signal);
  onMessage('marksChanged', ({ sender }) => {
    if (sender.tab?.id !== undefined) void showBadge(sender.tab.id);
  });

  /** What one frame has to say to those of its page: one that has gone meanwhile hears nothing. */
  const relay = async (tabId: number | undefined, say: (tabId: number) => Promise<void>): Promise<void> => {
    if (tabId !== undefined) await say(tabId).catch(() => undefined);
  };
  onMessage('escape', ({ sender }) => relay(sender.tab?.id, (tabId) => sendMessage('dismissCard', undefined, tabId)));
  onMessage('cardOpens', ({ data, sender }) => relay(sender.tab?.id, (tabId) => sendMessage('cardOpens', data, tabId)));
  onMessage('giveFocusBack', ({ data, sender }) =>
    relay(sender.tab?.id, (tabId) => sendMessage('giveFocusBack', data, tabId)),
  );

  onMessage('read', async ({ data, sender }) => {
    const url = browser.runtime.getURL(readerPath(data));
    // No permission is wanted to see tabs with pages of our own.
    const readers = await browser.tabs.query({ url: browser.runtime.getURL('/reader.html*') });
    const open = readers.find((tab) => tab.url !== undefined && readerPlace(tab.url).dossier === data.dossier);
    if (open?.id !== undefined) {
      // Another fragment of the same address: the tab stays as it is, with a way back to where it was.
      const isElsewhere = data.quote !== undefined || data.card !== undefined;
      await browser.tabs.update(open.id, { active: true, ...(isElsewhere && { url }) });
      // Firefox for Android has one window.
      if (open.windowId !== undefined) await browser.windows?.update(open.windowId, { focused: true });
      return;
    }
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
