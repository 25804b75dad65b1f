import { browser } from 'wxt/browser';

/**
 * Whether the extension that this script came with is still there: once it is disabled, removed or updated, calls to it
 * throw, in Chromium, and nothing tells the scripts that are left on pages.
 */
export function isExtensionAlive(): boolean {
  return browser.runtime?.id !== undefined;
}

/** Events at which a reader comes back to a page, from the browser's list of extensions for one. */
const COMING_BACK = ['focus', 'pageshow', 'pointerover', 'visibilitychange'];

/** Milliseconds between two looks, however often the reader comes back. */
const BETWEEN_LOOKS = 1000;

/** Ends this copy of us with the extension: its marks would stay, and nobody would answer for them. */
export function endWithExtension(end: AbortController): void {
  let lookedAt = 0;
  const look = ({ timeStamp }: Event): void => {
    if (timeStamp - lookedAt < BETWEEN_LOOKS) return;
    lookedAt = timeStamp;
    if (!isExtensionAlive()) end.abort();
  };
  for (const type of COMING_BACK) {
    window.addEventListener(type, look, { capture: true, passive: true, signal: end.signal });
  }
}
