import { storage } from '@wxt-dev/storage';
import type { Settings } from './settings';
import { FALLBACKS, type Stored } from './stored';

/** The writing side of the library: items with a version, so that a later form can take over what is stored. */
const ITEMS = {
  settings: storage.defineItem<Stored['settings']>('local:settings', { fallback: FALLBACKS.settings, version: 1 }),
  dossiers: storage.defineItem<Stored['dossiers']>('local:dossiers', { fallback: FALLBACKS.dossiers, version: 1 }),
  lexicon: storage.defineItem<Stored['lexicon']>('local:lexicon', { fallback: FALLBACKS.lexicon, version: 1 }),
};

/**
 * Changes the reader's settings as they are stored at that moment; every open tab follows. One change after the other,
 * in all windows: two switches thrown at once are both thrown.
 */
export async function changeSettings(change: (settings: Settings) => Settings): Promise<void> {
  await navigator.locks.request('settings', async () => {
    await ITEMS.settings.setValue(change(await ITEMS.settings.getValue()));
  });
}

/** Replaces the library. */
export async function writeLibrary({ dossiers, lexicon }: Pick<Stored, 'dossiers' | 'lexicon'>): Promise<void> {
  await ITEMS.dossiers.setValue(dossiers);
  // Last: open tabs start to mark when the names arrive, and their cards must be there by then.
  await ITEMS.lexicon.setValue(lexicon);
}
