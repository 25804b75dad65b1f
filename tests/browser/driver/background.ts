import type { Page, WebWorker } from 'puppeteer-core';
import { inBrowserWindow } from './browser-window';
import type { Session } from './launch';
import { waitFor } from './wait-for';

/**
 * Background in Chromium, once it is awake.
 * @throws {Error} where it has none.
 */
export async function workerOf({ browser }: Session): Promise<WebWorker> {
  const target = await browser.waitForTarget(isBackground);
  const worker = await target.worker();
  if (worker === null) throw new Error('the extension has no service worker');
  return worker;
}

function isBackground(target: { type(): string }): boolean {
  return target.type() === 'service_worker';
}

/** Ends background's page or worker, as the browser does when it has had nothing to do. */
export async function putBackgroundToSleep(session: Session, page: Page): Promise<void> {
  await (session.name === 'chromium' ? inChromium(session) : inFirefox(session, page));
}

async function inChromium(session: Session): Promise<void> {
  await (await workerOf(session)).close();
  await waitFor('background to sleep', () => !session.browser.targets().some(isBackground));
}

async function inFirefox({ id }: Session, page: Page): Promise<void> {
  const extension = `WebExtensionPolicy.getByID('${id}').extension`;
  await inBrowserWindow(page, `${extension}.terminateBackground({ ignoreDevToolsAttached: true })`);
  await waitFor('background to sleep', async () => {
    const state = await inBrowserWindow(page, `String(${extension}.backgroundState)`);
    return state === 'suspended' || state === 'stopped';
  });
}
