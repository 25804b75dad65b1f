import type { Page } from 'puppeteer-core';
import type { Dossier } from '../../../src/dossier/dossier';
import { formatFaults } from '../../../src/dossier/fault';
import { type DossierFiles, parseDossier } from '../../../src/dossier/parse-dossier';
import { compileLexicon } from '../../../src/lexicon/compile-lexicon';
import type { Session } from './launch';
import { changeStored } from './panel';
import { waitFor } from './wait-for';

/**
 * Has the library hold one dossier alone, and gives the way back, which closes the panel.
 * @throws {Error} where the dossier is faulty.
 */
export function replaceLibrary(panel: Page, files: DossierFiles): Promise<() => Promise<void>> {
  const parsed = parseDossier(files);
  if (!parsed.ok) throw new Error(formatFaults(parsed.faults));
  return changeStored(panel, 'dossiers', [parsed.dossier]);
}

/** The part of the extension's storage that these tests write. */
type LibraryStore = {
  storage: { local: { get(keys: string[]): Promise<object>; set(items: object): Promise<void> } };
};

/** Has the library hold other dossiers, and gives the way back. A page of the extension writes, as background would. */
export async function putLibrary(session: Session, dossiers: readonly Dossier[]): Promise<() => Promise<void>> {
  const page = await session.openExtensionPage('/reader.html');
  // A browser that has just started has yet to put its own there.
  const kept = await waitFor('the library', () =>
    page.evaluate(async () => {
      const { chrome } = globalThis as unknown as { chrome: LibraryStore };
      const stored = await chrome.storage.local.get(['dossiers', 'lexicon']);
      return 'lexicon' in stored && JSON.stringify(stored);
    }),
  );
  const write = (items: string): Promise<void> =>
    page.evaluate(async (text) => {
      const { chrome } = globalThis as unknown as { chrome: LibraryStore };
      const { dossiers, lexicon } = JSON.parse(text);
      await chrome.storage.local.set({ dossiers });
      // Last: open tabs start to mark when the names arrive.
      await chrome.storage.local.set({ lexicon });
    }, items);
  await write(JSON.stringify({ dossiers, lexicon: compileLexicon(dossiers) }));
  return async () => {
    await write(kept);
    await page.close();
  };
}
