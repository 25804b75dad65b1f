import { useLayoutEffect, useState } from 'preact/hooks';
import { followStored } from './read-stored';
import type { Stored } from './stored';

/** A value that is read once for all that show it. */
type Shared<Key extends keyof Stored> = {
  /** Absent until it has been read. */
  value?: Stored[Key];
  readers: Set<() => void>;
  following: AbortController;
};

const shared: { [Key in keyof Stored]?: Shared<Key> } = {};

/** A value of the library, at all times; `undefined` until it has been read. */
export function useStored<Key extends keyof Stored>(key: Key): Stored[Key] | undefined {
  const [, redraw] = useState({});
  // Before the first paint, and so before the reader waits.
  useLayoutEffect(() => share(key, () => redraw({})), [key]);
  return shared[key]?.value;
}

/** Has a reader told of a value whenever it is new; gives what ends that. */
function share<Key extends keyof Stored>(key: Key, onValue: () => void): () => void {
  const known = shared[key] ?? startFollowing(key);
  known.readers.add(onValue);
  return () => {
    known.readers.delete(onValue);
    // Another may take its place at once, as when a card is turned.
    queueMicrotask(() => {
      if (known.readers.size > 0 || known.following.signal.aborted) return;
      known.following.abort();
      delete shared[key];
    });
  };
}

function startFollowing<Key extends keyof Stored>(key: Key): Shared<Key> {
  const started: Shared<Key> = { readers: new Set(), following: new AbortController() };
  (shared as { [K in Key]?: Shared<K> })[key] = started;
  const onValue = (value: Stored[Key]): void => {
    started.value = value;
    for (const redraw of [...started.readers]) redraw();
  };
  followStored(key, onValue, started.following.signal);
  return started;
}
