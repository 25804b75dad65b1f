import { useEffect, useState } from 'preact/hooks';
import { followStored } from './read-stored';
import type { Stored } from './stored';

/** A value of the library, at all times; `undefined` until it has been read. */
export function useStored<Key extends keyof Stored>(key: Key): Stored[Key] | undefined {
  const [value, setValue] = useState<Stored[Key]>();
  useEffect(() => {
    const following = new AbortController();
    followStored(key, (next) => setValue(() => next), following.signal);
    return () => following.abort();
  }, [key]);
  return value;
}
