import { storage } from '@wxt-dev/storage';
import type { Followed } from './followed';
import { readStored } from './read-stored';
import { FALLBACKS, type Stored } from './stored';

/** The writing side of the library: items with a version, so that a later form can take over what is stored. */
const ITEMS = {
  settings: storage.defineItem<Stored['settings']>('local:settings', { fallback: FALLBACKS.settings, version: 1 }),
  followed: storage.defineItem<Stored['followed']>('local:followed', { fallback: FALLBACKS.followed, version: 1 }),
  dossiers: storage.defineItem<Stored['dossiers']>('local:dossiers', { fallback: FALLBACKS.dossiers, version: 1 }),
  lexicon: storage.defineItem<Stored['lexicon']>('local:lexicon', { fallback: FALLBACKS.lexicon, version: 1 }),
};

/** Keeps the reader's settings; every open tab follows. Background alone calls it. */
export function writeSettings(settings: Stored['settings']): Promise<void> {
  return ITEMS.settings.setValue(settings);
}

let changing: Promise<void> = Promise.resolve();

/** Changes whom the reader follows: one change after the other, so that none undoes another. Background alone calls it. */
export function changeFollowed(change: (followed: Followed) => Followed): Promise<void> {
  const changed = changing.then(async () => ITEMS.followed.setValue(change(await readStored('followed'))));
  changing = changed.catch(() => undefined);
  return changed;
}

/** Replaces the library. */
export async function writeLibrary({ dossiers, lexicon }: Pick<Stored, 'dossiers' | 'lexicon'>): Promise<void> {
  await ITEMS.dossiers.setValue(dossiers);
  // Last: open tabs start to mark when the names arrive, and their cards must be there by then.
  await ITEMS.lexicon.setValue(lexicon);
}
