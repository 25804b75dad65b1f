import { browser } from 'wxt/browser';
import { sendMessage } from './messages';
import { askTab } from './tab';
import { walkTab } from './walk-tab';

/** Carries out a command of the manifest in a tab. Frames that go meanwhile have nothing to say. */
export async function carryOut(command: string, tabId: number): Promise<void> {
  const frames = ((await askTab(tabId))?.frames ?? [])
    .filter(({ entities }) => entities.length > 0)
    .map(({ frameId }) => frameId);
  if (command === 'open-card') await openCard(tabId, frames);
  else {
    await walkTab(frames, command === 'next-mention' ? 'next' : 'previous', (frameId, step) =>
      sendMessage('walk', step, { tabId, frameId }).catch(() => 'elsewhere' as const),
    );
  }
}

/** Where the ring or an open card is, else in the first frame that has names. */
async function openCard(tabId: number, frames: readonly number[]): Promise<void> {
  for (const where of ['here', 'anywhere'] as const) {
    for (const frameId of frames) {
      if (await sendMessage('openCard', where, { tabId, frameId }).catch(() => false)) return;
    }
  }
}

/** Listens to the browser. */
export function listenToCommands(): void {
  // Firefox for Android has no such keys.
  browser.commands?.onCommand.addListener(async (command, tab) => {
    const tabId = tab?.id ?? (await browser.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id;
    if (tabId !== undefined) await carryOut(command, tabId);
  });
}
