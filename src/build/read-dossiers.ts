import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Dossier } from '../dossier/dossier';
import { DossierError, type Fault } from '../dossier/fault';
import { type ParsedDossier, parseDossier } from '../dossier/parse-dossier';
import type { SourceFile } from '../dossier/source-file';

/**
 * Reads every dossier of a folder, one subfolder each.
 * @throws {DossierError} naming all faults of all dossiers at once.
 */
export function readDossiers(folder: string): Dossier[] {
  const parsed = dossierFolders(folder).map((id) => readDossier(folder, id));
  const faults = parsed.flatMap((result) => (result.ok ? [] : result.faults));
  if (faults.length > 0) throw new DossierError(faults);
  return parsed.flatMap((result) => (result.ok ? [result.dossier] : []));
}

function readDossier(folder: string, id: string): ParsedDossier {
  const article = sourceFile(join(folder, id, 'article.md'));
  const annotations = sourceFile(join(folder, id, 'dossier.json'));
  const faults = [article, annotations].flatMap((file) => ('message' in file ? [file] : []));
  if ('message' in article || 'message' in annotations) return { ok: false, faults };
  return parseDossier({ article, annotations, folder: id });
}

/** The files that a build depends on. */
export function dossierFiles(folder: string): string[] {
  return dossierFolders(folder).flatMap((id) => [join(folder, id, 'article.md'), join(folder, id, 'dossier.json')]);
}

/** @throws {Error} where there is no such folder. */
function dossierFolders(folder: string): string[] {
  if (!existsSync(folder))
    throw new Error(`there is no folder ${folder}; expected one with a subfolder for each dossier`);
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

function sourceFile(file: string): SourceFile | Fault {
  const path = relative(process.cwd(), file);
  if (!existsSync(file)) return { file: path, line: 1, path: '', message: 'there is no such file; expected one' };
  return { path, text: readFileSync(file, 'utf8') };
}
