import type { WalkAnswer, WalkStep } from './page/walk';

/** Sends a step to a frame. */
type Ask = (frameId: number, step: WalkStep) => Promise<WalkAnswer>;

/**
 * Takes the keyboard's walk to the next mention of a page, through its frames and round at its end.
 * @param frames those that have mentions, in their order
 */
export async function walkTab(frames: readonly number[], direction: WalkStep['direction'], ask: Ask): Promise<void> {
  for (const [at, frame] of frames.entries()) {
    const answer = await ask(frame, { direction, from: 'ring' });
    if (answer === 'stepped') return;
    if (answer === 'ended') return enterFirst(inOrder(frames, at, direction), { direction, from: 'edge' }, ask);
  }
  // The walk begins where the reader is.
  await enterFirst(frames, { direction, from: 'view' }, ask);
}

/** The frames as a walk comes to them from one of them, which is the last. */
function inOrder(frames: readonly number[], at: number, direction: WalkStep['direction']): number[] {
  const after = [...frames.slice(at + 1), ...frames.slice(0, at)];
  return [...(direction === 'next' ? after : after.reverse()), ...frames.slice(at, at + 1)];
}

async function enterFirst(frames: readonly number[], step: WalkStep, ask: Ask): Promise<void> {
  for (const frame of frames) if ((await ask(frame, step)) === 'stepped') return;
}
