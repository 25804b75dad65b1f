import { readFileSync, writeFileSync } from 'node:fs';
import { applyEdits, modify } from 'jsonc-parser';
import type { Fault } from '../dossier/fault';

/**
 * Writes what is beyond doubt into the files of faults, and leaves the rest of each file as it is.
 * @returns the faults that were mended.
 */
export function fixDossiers(faults: readonly Fault[]): Fault[] {
  const mendable = faults.filter(({ fix }) => fix !== undefined);
  for (const file of new Set(mendable.map((fault) => fault.file))) {
    const fixes = mendable.flatMap((fault) => (fault.file === file && fault.fix ? [fault.fix] : []));
    const text = fixes.reduce(
      (current, { path, value }) => applyEdits(current, modify(current, [...path], value, {})),
      readFileSync(file, 'utf8'),
    );
    writeFileSync(file, text);
  }
  return mendable;
}
