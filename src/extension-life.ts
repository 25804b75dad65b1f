import { browser } from 'wxt/browser';
import { onEachDocument } from './page/on-each-document';

/**
 * Whether the extension that this script came with is still there: once it is disabled, removed or updated, calls to it
 * throw, in Chromium, and nothing tells the scripts that are left on pages.
 */
export function isExtensionAlive(): boolean {
  return browser.runtime?.id !== undefined;
}

/** Events at which a reader comes back to a page, from the browser's list of extensions for one, or goes on reading it. */
const COMING_BACK = ['focus', 'keydown', 'pageshow', 'pointerdown', 'pointermove', 'visibilitychange', 'wheel'];

/** Ends this copy of us with the extension: its marks would stay, and nobody would answer for them. */
export function endWithExtension(end: AbortController): void {
  const look = (): void => {
    if (!isExtensionAlive()) end.abort();
  };
  const listen = (): void => {
    for (const type of COMING_BACK) {
      window.addEventListener(type, look, { capture: true, passive: true, signal: end.signal });
    }
  };
  onEachDocument(listen, end.signal);
}
