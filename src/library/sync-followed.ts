import { storage } from '@wxt-dev/storage';
import { browser } from 'wxt/browser';
import { type Followed, mergedFollowed, wellFormedFollowed, withinBytes } from './followed';
import { readStored } from './read-stored';
import { changeFollowed } from './write-stored';

const SYNCED = storage.defineItem<Followed>('sync:followed', { fallback: {}, version: 1 });

/** Bytes of JSON that may be synced: browsers take 8,192 for an item, with its key. */
const MOST_BYTES = 8000;

/**
 * Keeps whom the reader follows the same on all machines that the browser syncs. What is stored on this one is what
 * counts here: where the browser does not sync, or has no room, nothing is lost.
 */
export function syncFollowed(): void {
  browser.storage.sync.onChanged.addListener((changes) => {
    if ('followed' in changes) void exchange();
  });
  browser.storage.local.onChanged.addListener((changes) => {
    if ('followed' in changes) void exchange();
  });
  void exchange();
}

/** Takes what others have said, and says what they do not know yet. */
async function exchange(): Promise<void> {
  try {
    const theirs = wellFormedFollowed(await SYNCED.getValue());
    const ours = await readStored('followed');
    const merged = mergedFollowed(ours, theirs);
    if (!isSame(merged, ours)) await changeFollowed((now) => mergedFollowed(now, theirs));
    const sent = withinBytes(merged, MOST_BYTES);
    if (!isSame(sent, theirs)) await SYNCED.setValue(sent);
  } catch {
    // The browser does not sync, or has enough for now: the next change is another chance.
  }
}

function isSame(one: Followed, other: Followed): boolean {
  return JSON.stringify(mergedFollowed(one, {})) === JSON.stringify(mergedFollowed(other, {}));
}
