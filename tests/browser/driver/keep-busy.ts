import type { Page } from 'puppeteer-core';
import type { Suite } from '../suite';
import { waitFor } from './wait-for';

/**
 * What a page has to be served with to be kept busy: memory that it shares with its worker is for pages alone that are apart
 * from others. It has the page in a process of its own, too, also in a driven Firefox, which keeps frames of other sites in
 * that of their page, as it does not for readers.
 */
export const APART = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-resource-policy': 'cross-origin',
};

let held = 0;

/** Milliseconds after which it ends by itself: Firefox's workers hear what is answered through their page alone. */
const AT_THE_LATEST = 9000;

/**
 * Keeps a page, or a frame, that is served {@link APART} too busy to answer anything; gives what lets it go. It works until
 * its worker says so, which asks the server and waits for what that answers, or until time is up: so it always is in Firefox.
 */
export async function keepBusy(suite: Suite, page: Pick<Page, 'evaluate'>): Promise<() => void> {
  let letGo: (body: string) => void = () => undefined;
  const rest = new Promise<string>((resolve) => {
    letGo = resolve;
  });
  held += 1;
  const path = `/held-${held}`;
  suite.serveLater(path, { body: '', rest, headers: APART });
  await page.evaluate(
    async (asked, latest) => {
      const flags = new Int32Array(new SharedArrayBuffer(8));
      const code = `onmessage = async ({ data: { flags, address, latest } }) => {
      postMessage('ready');
      Atomics.wait(flags, 0, 0);
      setTimeout(() => Atomics.store(flags, 1, 1), latest);
      await (await fetch(address)).text();
      Atomics.store(flags, 1, 1);
    }`;
      const worker = new Worker(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })));
      worker.postMessage({ flags, address: location.origin + asked, latest });
      await new Promise((resolve) => worker.addEventListener('message', resolve, { once: true }));
      // Once this has been answered.
      setTimeout(() => {
        Atomics.store(flags, 0, 1);
        Atomics.notify(flags, 0);
        while (Atomics.load(flags, 1) === 0);
        worker.terminate();
      });
    },
    path,
    AT_THE_LATEST,
  );
  await waitFor('the page to be busy', () => suite.server().requests.includes(path));
  return () => letGo('');
}
