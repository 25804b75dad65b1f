import type { Dossier } from '../dossier/dossier';
import { compileLexicon } from '../lexicon/compile-lexicon';
import { writeLibrary } from './write-stored';

/** Fills the library with the dossiers that come with the extension, and compiles their names. */
export async function stockLibrary(bundled: readonly Dossier[]): Promise<void> {
  await writeLibrary({ dossiers: bundled, lexicon: compileLexicon(bundled) });
}
