/** The place, counted from 0, that a step leads to among so many, round at both ends; from nowhere, to the first or the last. */
export function nextPlace(current: number | undefined, step: 1 | -1, count: number): number {
  if (current === undefined) return step === 1 ? 0 : count - 1;
  return (current + step + count) % count;
}
