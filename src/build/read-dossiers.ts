import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import type { Dossier } from '../dossier/dossier';
import { DossierError, type Fault } from '../dossier/fault';
import { type ParsedDossier, parseDossier } from '../dossier/parse-dossier';
import type { SourceFile } from '../dossier/source-file';

/** Some editors write it at the start of a file; it is no part of the text. */
export const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Reads every dossier of a folder, one subfolder each; or the one dossier of which it is the folder.
 * @throws {DossierError} naming all faults of all dossiers at once.
 * @throws {NoDossiersError} where there is nothing to read.
 */
export function readDossiers(folder: string): Dossier[] {
  const parsed = dossierFolders(folder).map(readDossier);
  const faults = parsed.flatMap((result) => (result.ok ? [] : result.faults));
  if (faults.length > 0) throw new DossierError(faults);
  return parsed.flatMap((result) => (result.ok ? [result.dossier] : []));
}

/**
 * The files that a build depends on.
 * @throws {NoDossiersError} where there is nothing to read.
 */
export function dossierFiles(folder: string): string[] {
  return dossierFolders(folder).flatMap((dossier) => [articleOf(dossier), annotationsOf(dossier)]);
}

/** Thrown where a folder is none, or holds no dossiers. */
export class NoDossiersError extends Error {
  override name = 'NoDossiersError';
}

function readDossier(folder: string): ParsedDossier {
  const article = sourceFile(articleOf(folder));
  const annotations = sourceFile(annotationsOf(folder));
  const faults = [article, annotations].flatMap((file) => ('message' in file ? [file] : []));
  if ('message' in article || 'message' in annotations) return { ok: false, faults };
  return parseDossier({ article, annotations, folder: basename(resolve(folder)) });
}

function dossierFolders(folder: string): string[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new NoDossiersError(`there is no folder ${folder}; expected one with a subfolder for each dossier`);
  }
  if (existsSync(articleOf(folder)) || existsSync(annotationsOf(folder))) return [folder];
  const subfolders = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(folder, name))
    .sort();
  if (subfolders.length > 0) return subfolders;
  throw new NoDossiersError(`there is no dossier in ${folder}; expected a subfolder with article.md and dossier.json`);
}

function articleOf(folder: string): string {
  return join(folder, 'article.md');
}

function annotationsOf(folder: string): string {
  return join(folder, 'dossier.json');
}

function sourceFile(file: string): SourceFile | Fault {
  const path = relative(process.cwd(), file);
  if (!existsSync(file)) return { file: path, line: 1, path: '', message: 'there is no such file; expected one' };
  const text = readFileSync(file, 'utf8');
  return { path, text: text.startsWith(BYTE_ORDER_MARK) ? text.slice(BYTE_ORDER_MARK.length) : text };
}
