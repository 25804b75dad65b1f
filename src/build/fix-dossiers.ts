import { readFileSync, writeFileSync } from 'node:fs';
import { applyEdits, modify } from 'jsonc-parser';
import type { Fault, Fix } from '../dossier/fault';
import { BYTE_ORDER_MARK } from './read-dossiers';

/**
 * Writes what is beyond doubt into the files of faults, and leaves the rest of each file as it is.
 * @returns the faults that were mended.
 */
export function fixDossiers(faults: readonly Fault[]): Fault[] {
  const mendable = faults.filter(({ fix }) => fix !== undefined);
  for (const file of new Set(mendable.map((fault) => fault.file))) {
    const fixes = mendable.flatMap((fault) => (fault.file === file && fault.fix ? [fault.fix] : []));
    const written = readFileSync(file, 'utf8');
    const mark = written.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : '';
    writeFileSync(file, mark + fixes.reduce(withFix, written.slice(mark.length)));
  }
  return mendable;
}

function withFix(text: string, { path, value }: Fix): string {
  return applyEdits(text, modify(text, [...path], value, {}));
}
