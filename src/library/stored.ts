import type { Dossier } from '../dossier/dossier';
import { type LexiconData, NO_NAMES } from '../lexicon/lexicon';
import type { Followed } from './followed';
import { DEFAULT_SETTINGS, type Settings } from './settings';

/** All that the extension keeps, under `storage.local` on this machine only. */
export type Stored = {
  settings: Settings;
  /** Whom the reader follows; kept in `storage.sync` too, see `sync-followed.ts`. */
  followed: Followed;
  dossiers: readonly Dossier[];
  /** Compiled from the dossiers, so that no tab has to. */
  lexicon: LexiconData;
};

/** What stands for a value that is not stored yet. */
export const FALLBACKS: Stored = {
  settings: DEFAULT_SETTINGS,
  followed: {},
  dossiers: [],
  lexicon: NO_NAMES,
};

/** A value as it is stored; settings that have come since then are as they are at first. */
export function completed<Key extends keyof Stored>(key: Key, value: Stored[Key]): Stored[Key] {
  return key === 'settings' ? { ...FALLBACKS[key], ...value } : value;
}
