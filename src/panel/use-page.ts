import { useLayoutEffect, useState } from 'preact/hooks';
import { followPage } from './follow-page';
import type { Page } from './read-page';

/** The reader's page at all times; `undefined` until anything can be said of it. */
export function usePage(): Page | undefined {
  const [page, setPage] = useState<Page>();
  // Before the first paint, and so before the reader waits.
  useLayoutEffect(() => {
    const following = new AbortController();
    followPage(setPage, following.signal);
    return () => following.abort();
  }, []);
  return page;
}
