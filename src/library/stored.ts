import type { Dossier } from '../dossier/dossier';
import { type LexiconData, NO_NAMES } from '../lexicon/lexicon';
import { DEFAULT_SETTINGS, type Settings } from './settings';

/** All that the extension keeps, under `storage.local` on this machine only. */
export type Stored = {
  settings: Settings;
  dossiers: readonly Dossier[];
  /** Compiled from the dossiers, so that no tab has to. */
  lexicon: LexiconData;
};

/** What stands for a value that is not stored yet. */
export const FALLBACKS: Stored = {
  settings: DEFAULT_SETTINGS,
  dossiers: [],
  lexicon: NO_NAMES,
};
