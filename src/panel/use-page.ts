import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { onMessage } from '../messages';
import { type Page, readPage } from './read-page';

/** The reader's page, asked again whenever it loads or its marks change; `undefined` until it has answered. */
export function usePage(): Page | undefined {
  const [page, setPage] = useState<Page>();
  useEffect(() => {
    let isOver = false;
    const read = (): void => {
      void readPage().then((answer) => {
        if (!isOver) setPage(answer);
      });
    };
    read();
    const stop = onMessage('marksChanged', read);
    browser.tabs.onUpdated.addListener(read);
    return () => {
      isOver = true;
      stop();
      browser.tabs.onUpdated.removeListener(read);
    };
  }, []);
  return page;
}
