import type { Page } from 'puppeteer-core';
import { formatFaults } from '../../../src/dossier/fault';
import { type DossierFiles, parseDossier } from '../../../src/dossier/parse-dossier';
import { changeStored } from './panel';

/**
 * Has the library hold one dossier alone, and gives the way back, which closes the panel.
 * @throws {Error} where the dossier is faulty.
 */
export function replaceLibrary(panel: Page, files: DossierFiles): Promise<() => Promise<void>> {
  const parsed = parseDossier(files);
  if (!parsed.ok) throw new Error(formatFaults(parsed.faults));
  return changeStored(panel, 'dossiers', [parsed.dossier]);
}
