/** Longest wait, in milliseconds, before a busy page is read all the same. */
const AT_THE_LATEST = 200;

/** Room for a word. Frames have less that count visits or help unseen. */
const ROOM = '(min-width: 40px) and (min-height: 12px)';

/**
 * Waits until the page has nothing better to do; one that is loaded ahead, until the reader goes there; a frame
 * without room for a word, until it has some. Ends with the signal.
 */
export async function calm(signal: AbortSignal): Promise<void> {
  if (document.prerendering === true) await eventOf(document, 'prerenderingchange', signal);
  const room = matchMedia(ROOM);
  while (!room.matches && !signal.aborted) await eventOf(room, 'change', signal);
  await new Promise<void>((resolve) => {
    requestIdleCallback(() => resolve(), { timeout: AT_THE_LATEST });
    signal.addEventListener('abort', () => resolve());
  });
}

/** Waits until the page is in view: what changes in a tab in the background can wait. Ends with the signal. */
export async function shown(signal: AbortSignal): Promise<void> {
  while (document.visibilityState === 'hidden' && !signal.aborted) await eventOf(document, 'visibilitychange', signal);
}

/** Waits for an event, or for the signal. */
async function eventOf(target: EventTarget, type: string, signal: AbortSignal): Promise<void> {
  const waiting = new AbortController();
  await new Promise<void>((resolve) => {
    target.addEventListener(type, () => resolve(), { signal: waiting.signal });
    signal.addEventListener('abort', () => resolve(), { signal: waiting.signal });
  });
  waiting.abort();
}

declare global {
  interface Document {
    /** Prerendering Revamped, §2.1; in Chromium alone. */
    readonly prerendering?: boolean;
  }
}
