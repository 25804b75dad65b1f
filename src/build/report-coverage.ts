import { coverageOf, quotesOf } from '../dossier/coverage';
import type { Dossier } from '../dossier/dossier';

/** The coverage of dossiers without fault, sentence by sentence; the last line sums it up. */
export function reportCoverage(dossiers: readonly Dossier[]): string {
  const coverage = dossiers.map((dossier) => ({ dossier, sentences: coverageOf(dossier) }));
  const lines = coverage.flatMap(({ dossier, sentences }) => [
    dossier.id,
    ...sentences.flatMap(({ sentence, by }, index) => [
      `${by.length > 0 ? '  ' : '! '}${String(index + 1).padStart(3)}  ${sentence.text}`,
      ...by.map((part) => `         ${part}`),
    ]),
  ]);
  const all = coverage.flatMap(({ sentences }) => sentences);
  const covered = all.filter(({ by }) => by.length > 0).length;
  const quotes = dossiers.flatMap(quotesOf).length;
  return [...lines, summary({ covered, sentences: all.length, quotes, faults: 0 })].join('\n');
}

/** The last line of the report. */
export function summary(counts: { covered: number; sentences: number; quotes: number; faults: number }): string {
  const { covered, sentences, quotes, faults } = counts;
  return `${covered} of ${sentences} sentences covered, ${quotes} quotes resolved, ${faults === 1 ? '1 fault' : `${faults} faults`}`;
}
