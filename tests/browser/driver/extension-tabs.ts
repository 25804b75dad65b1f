import type { Page } from 'puppeteer-core';
import type { Session } from './launch';

/**
 * The tabs that show a page of the extension. They are asked themselves: Firefox tells its driver no address
 * of theirs, nor that one was closed, which then gives no answer.
 */
export async function extensionTabs(session: Session, name: 'popup' | 'reader' | 'sidepanel'): Promise<Page[]> {
  const pages = await session.browser.pages();
  const addresses = await Promise.all(pages.map((page) => page.evaluate(() => location.href).catch(() => undefined)));
  return pages.filter((_, index) => addresses[index]?.startsWith(`${session.origin}/${name}.html`));
}

/** Closes them, so that a test leaves none to the next. */
export async function closeExtensionTabs(session: Session): Promise<void> {
  for (const name of ['popup', 'reader', 'sidepanel'] as const) {
    await Promise.all((await extensionTabs(session, name)).map((page) => page.close()));
  }
}
