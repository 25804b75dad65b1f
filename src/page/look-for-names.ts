import type { Sweep } from '../lexicon/sweep';
import { readCode } from './elements';
import { type ClosedRootOf, followText } from './follow-text';
import { inSlices } from './in-slices';

/**
 * Reads a page until something on it may be a name, and calls back then, once. Most pages have
 * none: they cost this one reading, and none of the code that finds, judges and marks.
 */
export function lookForNames(
  searches: Sweep,
  { closedRootOf, readsCode }: { closedRootOf: ClosedRootOf; readsCode: boolean },
  onFound: () => void,
  signal: AbortSignal,
): void {
  readCode(readsCode);
  const looking = new AbortController();
  const until = AbortSignal.any([looking.signal, signal]);
  /** Whether a part of the page may hold a name. */
  const holdsName = function* (root: Element): Generator<void, boolean> {
    // Where the page takes away what is being read, from the beginning.
    while (root.isConnected) {
      const blocks = followed.read(root);
      let step = blocks.next();
      for (; step.done !== true; step = blocks.next()) {
        if (step.value !== undefined) return true;
        yield;
      }
      if (step.value) return false;
    }
    return false;
  };
  const look = function* (roots: Iterable<Element>): Generator<void> {
    for (const root of roots) {
      if (!(yield* holdsName(root))) continue;
      looking.abort();
      onFound();
      return;
    }
  };
  const followed = followText(searches, closedRootOf, (roots) => inSlices(look(roots), until), until);
  followed.readAll();
}
