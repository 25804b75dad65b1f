import { browser } from 'wxt/browser';
import { isExtensionAlive } from '../extension-life';
import { completed, FALLBACKS, type Stored } from './stored';

/**
 * Reads a value of the library. The reading side has no part in versions and migrations, which belong
 * to whoever writes (see `write-stored.ts`): it goes into every page, and must be small.
 */
export async function readStored<Key extends keyof Stored>(key: Key): Promise<Stored[Key]> {
  const found = await readTogether(key);
  // Nothing but write-stored.ts writes there, and it writes this type.
  return completed(key, found[key] as Stored[Key]);
}

/** What is to be read at the end of this turn. */
let next: { keys: (keyof Stored)[]; answer: Promise<Record<string, unknown>> } | undefined;

/** Reads all that is asked for in one turn at once: each question of its own would wait for the others. */
function readTogether(key: keyof Stored): Promise<Record<string, unknown>> {
  next ??= { keys: [], answer: Promise.resolve().then(readNext) };
  next.keys.push(key);
  return next.answer;
}

function readNext(): Promise<Record<string, unknown>> {
  const fallbacks = Object.fromEntries(next?.keys.map((key) => [key, FALLBACKS[key]]) ?? []);
  next = undefined;
  return browser.storage.local.get(fallbacks);
}

/** Reads a value now and at every change, until the signal aborts. */
export function followStored<Key extends keyof Stored>(
  key: Key,
  onValue: (value: Stored[Key]) => void,
  signal: AbortSignal,
): void {
  let isChanged = false;
  const read = (isWanted: () => boolean): void => {
    const take = (value: Stored[Key]): void => {
      if (!signal.aborted && isWanted()) onValue(value);
    };
    // Once the extension is updated or removed its storage no longer answers: the last value stays.
    readStored(key).then(take, () => undefined);
  };
  const onChange = (changes: Record<string, unknown>): void => {
    if (!(key in changes)) return;
    isChanged = true;
    read(() => true);
  };
  browser.storage.local.onChanged.addListener(onChange);
  signal.addEventListener('abort', () => {
    if (isExtensionAlive()) browser.storage.local.onChanged.removeListener(onChange);
  });
  // A change that came meanwhile is newer than what is read here.
  read(() => !isChanged);
}
