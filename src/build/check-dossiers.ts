import { writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { closest } from 'fastest-levenshtein';
import type { Dossier } from '../dossier/dossier';
import { DossierError, type Fault, formatFaults } from '../dossier/fault';
import { dossierJsonSchema } from './dossier-schema';
import { fixDossiers } from './fix-dossiers';
import { NoDossiersError, readDossiers } from './read-dossiers';
import { reportCoverage, summary } from './report-coverage';

/** What a command says, and the code with which it exits. */
export type Outcome = { text: string; code: 0 | 1 };

const OURS = 'assets/dossiers';
const OPTIONS = { fix: { type: 'boolean' } } as const;

/**
 * Checks the dossiers of a folder, ours where none is given, and reports what of each article is covered.
 * With `--fix` it mends what is beyond doubt, and writes the schema for editors anew where the folder is ours.
 */
export function checkDossiers(args: readonly string[]): Outcome {
  const { folders, isFixing, unknown } = readArgs(args);
  const [folder = OURS, ...more] = folders;
  if (unknown !== undefined) return failure(unknown);
  if (more.length > 0) return failure(`found ${folders.length} folders, ${folders.join(', ')}; expected one`);
  try {
    const mended = isFixing ? fixDossiers(read(folder).faults) : [];
    if (isFixing && relative(OURS, folder) === '')
      writeFileSync(join(OURS, 'dossier.schema.json'), dossierJsonSchema());
    const lines = mended.map((fault) => `mended ${formatFaults([fault])}`);
    const { text, code } = report(read(folder));
    return { text: [...lines, text].join('\n'), code };
  } catch (error) {
    if (error instanceof NoDossiersError) return failure(error.message);
    throw error;
  }
}

function readArgs(args: readonly string[]): { folders: string[]; isFixing: boolean; unknown: string | undefined } {
  // npm hands on each «--» but the first, where folder and options are both set apart by one.
  const given = args.filter((arg) => arg !== '--');
  const { positionals, values, tokens } = parseArgs({
    args: given,
    options: OPTIONS,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const options = tokens.filter((token) => token.kind === 'option');
  const stray = options.find(({ name, value }) => !Object.hasOwn(OPTIONS, name) || value !== undefined);
  const known = Object.keys(OPTIONS).map((name) => `--${name}`);
  return {
    folders: positionals,
    isFixing: values.fix === true,
    unknown: stray && `there is no option ${given[stray.index]}; the nearest is ${closest(stray.rawName, known)}`,
  };
}

type Read = { dossiers: readonly Dossier[]; faults: readonly Fault[] };

function read(folder: string): Read {
  try {
    return { dossiers: readDossiers(folder), faults: [] };
  } catch (error) {
    if (error instanceof DossierError) return { dossiers: [], faults: error.faults };
    throw error;
  }
}

function report({ dossiers, faults }: Read): Outcome {
  if (faults.length === 0) return { text: reportCoverage(dossiers), code: 0 };
  return failure(`${formatFaults(faults)}\n${summary({ covered: 0, sentences: 0, quotes: 0, faults: faults.length })}`);
}

function failure(text: string): Outcome {
  return { text, code: 1 };
}
