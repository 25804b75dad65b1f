import type { Page } from 'puppeteer-core';
import { workerOf } from './background';
import { inBrowserWindow } from './browser-window';
import type { Session } from './launch';

/** The keys that the manifest suggests for the extension's commands. */
const KEYS = { 'next-mention': 'N', 'previous-mention': 'P', 'open-card': 'C' } as const;

/**
 * Gives a command as the browser does when its keys are pressed. Drivers press keys in the page only, where the browser
 * does not listen for commands.
 */
export async function command(session: Session, page: Page, name: keyof typeof KEYS): Promise<void> {
  await (session.name === 'chromium' ? inChromium(session, name) : inFirefox(page, KEYS[name]));
}

async function inChromium(session: Session, name: string): Promise<void> {
  const worker = await workerOf(session);
  await worker.evaluate(`(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    chrome.commands.onCommand.dispatch(${JSON.stringify(name)}, tab);
  })()`);
}

/** The browser's own window has an element for each key. */
async function inFirefox(page: Page, key: string): Promise<void> {
  const isOurs = `({ parentNode }) => parentNode.id.startsWith('ext-keyset-id-backgrounder')`;
  await inBrowserWindow(
    page,
    `void [...document.querySelectorAll('keyset > key[key="${key}"]')].find(${isOurs}).doCommand()`,
  );
}
