/** Longest time, in milliseconds, for which is worked without a pause: half a frame of a page. */
const SLICE = 8;

/**
 * Does a work that comes in small steps, in slices that leave the page its frames. Ends early with the signal.
 */
export async function inSlices(steps: Iterable<unknown>, signal: AbortSignal): Promise<void> {
  let end = performance.now() + SLICE;
  for (const _ of steps) {
    if (performance.now() < end) continue;
    await scheduler.yield();
    if (signal.aborted) return;
    end = performance.now() + SLICE;
  }
}
