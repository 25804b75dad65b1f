import { useEffect, useState } from 'preact/hooks';
import { onMessage } from '../messages';
import { type Page, readPage } from './read-page';

/** The reader's page, asked again whenever marks change; `undefined` until it has answered. */
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
    return () => {
      isOver = true;
      stop();
    };
  }, []);
  return page;
}
