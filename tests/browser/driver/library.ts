import type { Page } from 'puppeteer-core';
import type { Dossier } from '../../../src/dossier/dossier';
import { formatFaults } from '../../../src/dossier/fault';
import { type DossierFiles, parseDossier } from '../../../src/dossier/parse-dossier';

/**
 * Has the library hold one dossier alone, by way of a page of the extension, and gives the way back.
 * @throws {Error} where the dossier is faulty.
 */
export async function replaceLibrary(page: Page, files: DossierFiles): Promise<() => Promise<void>> {
  const parsed = parseDossier(files);
  if (!parsed.ok) throw new Error(formatFaults(parsed.faults));
  const dossiers: readonly Dossier[] = [parsed.dossier];
  await page.evaluate(`(async () => {
    globalThis.kept = await chrome.storage.local.get('dossiers');
    await chrome.storage.local.set(${JSON.stringify({ dossiers })});
  })()`);
  return async () => {
    await page.evaluate('chrome.storage.local.set(kept)');
  };
}
