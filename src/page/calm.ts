/** Longest wait, in milliseconds, before a busy page is read all the same. */
const AT_THE_LATEST = 200;

/** Waits until the page is seen and has nothing better to do. Ends with the signal. */
export async function calm(signal: AbortSignal): Promise<void> {
  await shown(signal);
  await new Promise<void>((resolve) => {
    requestIdleCallback(() => resolve(), { timeout: AT_THE_LATEST });
    signal.addEventListener('abort', () => resolve());
  });
}

/** Waits until the page is in view: a tab in the background, or a page that is loaded ahead, sleeps. Ends with the signal. */
export async function shown(signal: AbortSignal): Promise<void> {
  while (document.visibilityState === 'hidden' && !signal.aborted) {
    const waiting = new AbortController();
    await new Promise<void>((resolve) => {
      document.addEventListener('visibilitychange', () => resolve(), { signal: waiting.signal });
      signal.addEventListener('abort', () => resolve(), { signal: waiting.signal });
    });
    waiting.abort();
  }
}
