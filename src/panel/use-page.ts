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
      const take = (answer: Page): void => {
        if (!isOver) setPage(answer);
      };
      // Once the extension is updated or removed nobody answers: what is shown stays.
      readPage().then(take, () => undefined);
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
