import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { followPage } from './follow-page';
import type { Page } from './read-page';

/** The reader's page at all times, `undefined` until anything can be said of it; and what reads it once more. */
export function usePage(): [page: Page | undefined, readAgain: () => void] {
  const [page, setPage] = useState<Page>();
  const read = useRef<() => Promise<void>>(undefined);
  // Before the first paint, and so before the reader waits.
  useLayoutEffect(() => {
    const following = new AbortController();
    read.current = followPage(setPage, following.signal);
    return () => following.abort();
  }, []);
  const readAgain = useCallback(() => void read.current?.(), []);
  return [page, readAgain];
}
