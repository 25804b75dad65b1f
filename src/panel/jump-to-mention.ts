import { browser } from 'wxt/browser';
import { sendMessage } from '../messages';
import type { JumpTarget } from '../page/jump';
import type { CountedFrame } from '../tab';
import type { Page } from './read-page';

/** Shows a mention in its tab; `index` counts through all frames. */
export async function jumpToMention(page: Page, { entity, index }: JumpTarget): Promise<void> {
  const place = placeInFrames(page.frames, { entity, index });
  if (place === undefined) return;
  await browser.tabs.update(page.tabId, { active: true });
  await sendMessage('jump', { entity, index: place.index }, { tabId: page.tabId, frameId: place.frameId });
}

/** Which frame holds a mention, and which it is there. */
export function placeInFrames(
  frames: readonly CountedFrame[],
  { entity, index }: JumpTarget,
): { frameId: number; index: number } | undefined {
  let before = 0;
  for (const { frameId, entities } of frames) {
    const count = entities.find((counted) => counted.entity === entity)?.count ?? 0;
    if (index < before + count) return { frameId, index: index - before };
    before += count;
  }
  return undefined;
}
