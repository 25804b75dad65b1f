import { browser } from 'wxt/browser';
import { sendMessage } from '../messages';
import type { JumpTarget } from '../page/jump';
import type { CountedFrame } from '../tab';
import { within } from '../within';
import type { Page } from './read-page';

/** Milliseconds after which a page that has not answered is not waited for. */
const PATIENCE = 1000;

/** Shows a mention in its tab; `index` counts through all frames. Whether the page has said so. */
export async function jumpToMention(page: Page, { entity, index }: JumpTarget): Promise<boolean> {
  const place = placeInFrames(page.frames, { entity, index });
  if (place === undefined) return false;
  await browser.tabs.update(page.tabId, { active: true });
  const { frameId } = place;
  const isShown = sendMessage('jump', { entity, index: place.index }, { tabId: page.tabId, frameId });
  return (await within(isShown, PATIENCE)) === true;
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
