import type { Page } from 'puppeteer-core';
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

async function inChromium({ browser }: Session, name: string): Promise<void> {
  const worker = await (await browser.waitForTarget((target) => target.type() === 'service_worker')).worker();
  await worker?.evaluate(`(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    chrome.commands.onCommand.dispatch(${JSON.stringify(name)}, tab);
  })()`);
}

/** The browser's own window has an element for each key. */
async function inFirefox(page: Page, key: string): Promise<void> {
  const { session } = (page.mainFrame() as unknown as BidiFrame).browsingContext.userContext.browser;
  const { result } = await session.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const isOurs = `({ parentNode }) => parentNode.id.startsWith('ext-keyset-id-backgrounder')`;
  await session.send('script.evaluate', {
    expression: `[...document.querySelectorAll('keyset > key[key="${key}"]')].find(${isOurs}).doCommand()`,
    target: { context: result.contexts?.[0]?.context },
    awaitPromise: false,
  });
}

/** What puppeteer has of WebDriver BiDi below its own API, which knows pages only. */
type BidiFrame = { browsingContext: { userContext: { browser: { session: BidiSession } } } };
type BidiSession = {
  send(method: string, params: object): Promise<{ result: { contexts?: { context: string }[] } }>;
};
