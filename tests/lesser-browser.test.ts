import { expect, test, vi } from 'vitest';
import { showPaused } from '../src/badge';
import { listenToCommands } from '../src/keyboard-commands';
import { DEFAULT_SETTINGS } from '../src/library/settings';
import { createLookUpMenu, listenToLookUpMenu } from '../src/look-up-menu';
import { listenToOmnibox } from '../src/omnibox';

const { setTitle, lacking } = vi.hoisted(() => ({
  setTitle: vi.fn(),
  /** Of some parts that it lacks Firefox has the name. */
  lacking: { commands: undefined, contextMenus: undefined },
}));

/** What Firefox for Android has of what background asks for. */
vi.mock('wxt/browser', () => ({ browser: { runtime: {}, tabs: {}, action: { setTitle }, ...lacking } }));
vi.mock('../src/i18n', () => ({ t: (key: string) => key, tCount: (key: string) => key }));
vi.mock('../src/messages', () => ({}));
vi.mock('../src/library/read-stored', () => ({}));

test('a browser without keyboard commands, menus, keywords and icons has the rest', async () => {
  listenToCommands();
  listenToOmnibox();
  listenToLookUpMenu();
  await createLookUpMenu();
  await showPaused({ ...DEFAULT_SETTINGS, paused: true });
  expect(setTitle).toHaveBeenCalledWith({ title: 'badgePausedEverywhere' });
});
