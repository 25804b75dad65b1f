import { setTimeout as pause } from 'node:timers/promises';

/** Milliseconds between two looks. */
const INTERVAL = 40;

/**
 * Looks until something is so, and gives what it saw.
 * @throws {Error} naming what was waited for, after `timeout` milliseconds.
 */
export async function waitFor<T>(
  what: string,
  look: () => Promise<T | undefined | false> | T | undefined | false,
  timeout = 15_000,
): Promise<T> {
  const end = Date.now() + timeout;
  for (;;) {
    const seen = await look();
    if (seen !== undefined && seen !== false) return seen;
    if (Date.now() > end) throw new Error(`waited ${timeout} ms in vain for ${what}`);
    await pause(INTERVAL);
  }
}
