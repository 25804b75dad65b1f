import type { Page } from 'puppeteer-core';
import { workerOf } from './background';
import { inBrowserWindow } from './browser-window';
import type { Session } from './launch';

/** Chooses our entry in the menu of what is selected on a page, as the browser tells of it: drivers open no such menus. */
export async function lookUpSelection(session: Session, page: Page, text: string): Promise<void> {
  const info = JSON.stringify({ menuItemId: 'look-up', selectionText: text, frameId: 0, editable: false });
  await page.bringToFront();
  if (session.name === 'chromium') {
    await (await workerOf(session)).evaluate(`(async () => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      chrome.contextMenus.onClicked.dispatch(${info}, tab);
    })()`);
    return;
  }
  await inBrowserWindow(
    page,
    `void WebExtensionPolicy.getByID('${session.id}').extension.emit('webext-menu-menuitem-click', ${info}, gBrowser.selectedTab)`,
  );
}

/** What the address bar suggests for a text after our keyword, as far as the browser lets it be asked. */
export async function suggestionsFor(session: Session, page: Page, text: string): Promise<string[]> {
  if (session.name === 'chromium') {
    const found = await (await workerOf(session)).evaluate(`new Promise((resolve) => {
      chrome.omnibox.onInputStarted.dispatch();
      chrome.omnibox.onInputChanged.dispatch(${JSON.stringify(text)}, (all) => resolve(JSON.stringify(all)));
    })`);
    return descriptionsIn(found);
  }
  const typed = JSON.stringify(`bg ${text}`);
  const found = await inBrowserWindow(
    page,
    // What it returns is done only once the next text is typed.
    `new Promise((resolve) => {
      const { ExtensionSearchHandler: handler } = ChromeUtils.importESModule('resource://gre/modules/ExtensionSearchHandler.sys.mjs');
      handler.handleSearch({ keyword: 'bg', text: ${typed}, inPrivateWindow: false }, (all) => resolve(JSON.stringify(all)));
    })`,
  );
  return descriptionsIn(found);
}

/** Presses Enter after a text behind our keyword. */
export async function enterInOmnibox(session: Session, page: Page, text: string): Promise<void> {
  if (session.name === 'chromium') {
    await (await workerOf(session)).evaluate(
      `void chrome.omnibox.onInputEntered.dispatch(${JSON.stringify(text)}, 'newForegroundTab')`,
    );
    return;
  }
  await suggestionsFor(session, page, text);
  await inBrowserWindow(
    page,
    `void ChromeUtils.importESModule('resource://gre/modules/ExtensionSearchHandler.sys.mjs')
      .ExtensionSearchHandler.handleInputEntered('bg', ${JSON.stringify(`bg ${text}`)}, 'tab')`,
  );
}

function descriptionsIn(found: unknown): string[] {
  const all: unknown = JSON.parse(String(found));
  if (!Array.isArray(all)) return [];
  return all.map(({ description }: { description: string }) => description);
}
