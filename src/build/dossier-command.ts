import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Dossier } from '../dossier/dossier';
import { DossierError, type Fault, formatFaults } from '../dossier/fault';
import { dossierJsonSchema } from './dossier-schema';
import { fixDossiers } from './fix-dossiers';
import { readDossiers } from './read-dossiers';
import { reportCoverage, summary } from './report-coverage';

/**
 * `npm run dossier [-- folder] [-- --fix]`: checks the dossiers of a folder and reports what of each article is
 * covered. With `--fix` it mends what is beyond doubt, and writes the schema for editors anew.
 */
const OURS = 'assets/dossiers';
const [folder = OURS] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const isFixing = process.argv.includes('--fix');

let { dossiers, faults } = read();
if (isFixing) {
  const mended = fixDossiers(faults);
  for (const fault of mended) say(`mended ${formatFaults([fault])}`);
  if (mended.length > 0) ({ dossiers, faults } = read());
}
if (isFixing && folder === OURS) writeFileSync(join(OURS, 'dossier.schema.json'), dossierJsonSchema());
if (faults.length > 0) {
  say(formatFaults(faults));
  say(summary({ covered: 0, sentences: 0, quotes: 0, faults: faults.length }));
  process.exitCode = 1;
} else say(reportCoverage(dossiers, 0));

function read(): { dossiers: Dossier[]; faults: readonly Fault[] } {
  try {
    return { dossiers: readDossiers(folder), faults: [] };
  } catch (error) {
    if (error instanceof DossierError) return { dossiers: [], faults: error.faults };
    throw error;
  }
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
