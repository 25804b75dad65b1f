import type { Dossier } from '../dossier/dossier';
import { type LexiconData, NO_NAMES } from '../lexicon/lexicon';
import type { Followed } from './followed';
import { currentSettings, DEFAULT_SETTINGS, type Settings } from './settings';

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

/** How what may be stored is read: settings may be those of an earlier version; the library is written anew by each. */
const CURRENT: { [Key in keyof Stored]: (stored: Stored[Key]) => Stored[Key] } = {
  settings: currentSettings,
  followed: (stored) => stored,
  dossiers: (stored) => stored,
  lexicon: (stored) => stored,
};

/** A value as it is stored, in today's form. */
export function completed<Key extends keyof Stored>(key: Key, value: Stored[Key]): Stored[Key] {
  return CURRENT[key](value);
}
