import { describe, expect, test } from 'vitest';
import type { WalkAnswer, WalkStep } from '../src/page/walk';
import { walkTab } from '../src/walk-tab';

/** A page of frames with so many mentions each, which walks as frames do. */
function pageOf(counts: Readonly<Record<number, number>>) {
  let ring: { frame: number; at: number } | undefined;
  const ask = async (frame: number, { direction, from }: WalkStep): Promise<WalkAnswer> => {
    const count = counts[frame] ?? 0;
    if (from === 'ring' && ring?.frame !== frame) return 'elsewhere';
    const edge = direction === 'next' ? 0 : count - 1;
    const at = from === 'ring' ? (ring?.at ?? 0) + (direction === 'next' ? 1 : -1) : edge;
    const isThere = at >= 0 && at < count;
    ring = isThere ? { frame, at } : undefined;
    return isThere ? 'stepped' : 'ended';
  };
  const frames = Object.keys(counts).map(Number);
  const walk = async (direction: WalkStep['direction']): Promise<string> => {
    await walkTab(frames, direction, ask);
    return ring === undefined ? 'nowhere' : `${ring.frame}/${ring.at}`;
  };
  return async (...directions: WalkStep['direction'][]): Promise<string[]> => {
    const places: string[] = [];
    for (const direction of directions) places.push(await walk(direction));
    return places;
  };
}

describe('the keyboard walks', () => {
  test('through a page, and round at its end', async () => {
    expect(await pageOf({ 0: 2 })('next', 'next', 'next')).toEqual(['0/0', '0/1', '0/0']);
  });
  test('back, and round at its beginning', async () => {
    expect(await pageOf({ 0: 3 })('next', 'previous', 'previous')).toEqual(['0/0', '0/2', '0/1']);
  });
  test('from frame to frame, past those that have nothing left', async () => {
    expect(await pageOf({ 0: 1, 4: 0, 7: 2 })('next', 'next', 'next', 'next')).toEqual(['0/0', '7/0', '7/1', '0/0']);
    expect(await pageOf({ 0: 1, 4: 0, 7: 2 })('next', 'previous', 'previous', 'previous')).toEqual([
      '0/0',
      '7/1',
      '7/0',
      '0/0',
    ]);
  });
  test('nowhere on a page without names', async () => {
    expect(await pageOf({})('next')).toEqual(['nowhere']);
  });
});
