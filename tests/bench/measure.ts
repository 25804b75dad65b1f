import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

const ROUNDS = 12;

/** Reads every character once: the floor of whatever must look at a text. */
export function readEveryCharacter(text: string): number {
  let sum = 0;
  for (let index = 0; index < text.length; index += 1) sum += text.charCodeAt(index);
  return sum;
}

/** The least time that a piece of work takes, in milliseconds. What it returns is kept, so that it is done. */
export function best(work: () => number, rounds = ROUNDS): number {
  let least = Number.POSITIVE_INFINITY;
  // Once before the clock runs, so that the engine has compiled what it will.
  let kept = work();
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    kept += work();
    least = Math.min(least, performance.now() - start);
  }
  return kept < 0 ? Number.NaN : least;
}

const TURNS = 60;

/**
 * The least time that each of some pieces of work takes, in milliseconds. They take turns, so that whatever else the
 * machine does meets all of them, and their ratios tell of the work alone. Each should take a few milliseconds.
 */
export function bestInTurns(works: Readonly<Record<string, () => number>>): Map<string, number> {
  const least = new Map<string, number>();
  for (let turn = 0; turn <= TURNS; turn += 1) {
    for (const [name, work] of Object.entries(works)) {
      const time = best(work, 1);
      // The first turn is for the engine to compile what it will.
      if (turn > 0) least.set(name, Math.min(least.get(name) ?? Number.POSITIVE_INFINITY, time));
    }
  }
  return least;
}

/** The middle one of some values; of none, not a number. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

const COPIES = 8;

/** What each of several values that are made alike holds, in bytes: on the heap and in array buffers. */
export function bytesHeld(make: () => unknown): number {
  // Once before, for what they share.
  const kept = [make()];
  const before = bytesInUse();
  for (let copy = 0; copy < COPIES; copy += 1) kept.push(make());
  return (bytesInUse() - before) / (kept.length - 1);
}

function bytesInUse(): number {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  // Twice: what the first pass finds unreachable may hold more.
  collect();
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** Prints a line of a table, its cells under each other. */
export function row(first: string, ...cells: readonly (string | number)[]): void {
  const columns = cells.map((cell) => (typeof cell === 'number' ? cell.toFixed(2) : cell).padStart(14));
  say(first.padEnd(44) + columns.join(''));
}

export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
