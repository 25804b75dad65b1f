import { findForms } from '../lexicon/find';
import type { Lexicon } from '../lexicon/lexicon';
import { type ClosedRootOf, followText } from './follow-text';

/** Longest wait, in milliseconds, before a busy page is read all the same. */
const AT_THE_LATEST = 200;

/**
 * Reads a page, when it is idle, until something on it may be a name, and calls back then, once. Most pages have
 * none: they cost this one reading, and none of the code that judges and marks.
 */
export function lookForNames(
  lexicon: Lexicon,
  closedRootOf: ClosedRootOf,
  onFound: () => void,
  signal: AbortSignal,
): void {
  const looking = new AbortController();
  const until = AbortSignal.any([looking.signal, signal]);
  const look = (roots: Iterable<Element>): void => {
    for (const root of roots) {
      if (!root.isConnected || !followed.read(root).some(({ text }) => findForms(lexicon, text).length > 0)) continue;
      looking.abort();
      onFound();
      return;
    }
  };
  const followed = followText(closedRootOf, look, until);
  const firstLook = requestIdleCallback(() => look([document.documentElement]), { timeout: AT_THE_LATEST });
  until.addEventListener('abort', () => cancelIdleCallback(firstLook));
}
