import type { CDPSession } from 'puppeteer-core';

/** Has Chromium let go of all that nothing holds: more than once, as what the first pass finds unreachable may hold more. */
export async function collectGarbage(client: CDPSession): Promise<void> {
  for (let pass = 0; pass < 3; pass += 1) await client.send('HeapProfiler.collectGarbage');
}
