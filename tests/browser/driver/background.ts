import type { Page } from 'puppeteer-core';
import { inBrowserWindow } from './browser-window';
import type { Session } from './launch';
import { waitFor } from './wait-for';

/** Ends background's page or worker, as the browser does when it has had nothing to do. */
export async function putBackgroundToSleep(session: Session, page: Page): Promise<void> {
  await (session.name === 'chromium' ? inChromium(session) : inFirefox(session, page));
}

async function inChromium({ browser }: Session): Promise<void> {
  const isBackground = (target: { type(): string }): boolean => target.type() === 'service_worker';
  const worker = await (await browser.waitForTarget(isBackground)).worker();
  await worker?.close();
  await waitFor('background to sleep', () => !browser.targets().some(isBackground));
}

async function inFirefox({ id }: Session, page: Page): Promise<void> {
  const extension = `WebExtensionPolicy.getByID('${id}').extension`;
  await inBrowserWindow(page, `${extension}.terminateBackground({ ignoreDevToolsAttached: true })`);
  await waitFor('background to sleep', async () => {
    const state = await inBrowserWindow(page, `String(${extension}.backgroundState)`);
    return state === 'suspended' || state === 'stopped';
  });
}
