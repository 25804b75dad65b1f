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

/** Prints a line of a table, its cells under each other. */
export function row(first: string, ...cells: readonly (string | number)[]): void {
  const columns = cells.map((cell) => (typeof cell === 'number' ? cell.toFixed(2) : cell).padStart(14));
  say(first.padEnd(44) + columns.join(''));
}

export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
