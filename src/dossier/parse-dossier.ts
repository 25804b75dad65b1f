import * as v from 'valibot';
import { checkReferences } from './check-references';
import type { Article, Dossier } from './dossier';
import { dossierParts } from './dossier-parts';
import { type DataPath, type Fault, type Fix, formatPath, type Report } from './fault';
import { parseArticle } from './parse-article';
import { parseJson } from './parse-json';
import { resolveDossier } from './resolve-dossier';
import { dossierSchema } from './schema';
import { schemaFaults } from './schema-faults';
import type { SourceFile } from './source-file';

/** A dossier, or everything that is wrong with its files. */
export type ParsedDossier = { ok: true; dossier: Dossier } | { ok: false; faults: Fault[] };

/** What a dossier is made from. */
export type DossierFiles = {
  article: SourceFile;
  annotations: SourceFile;
  /** The name of the folder that they are in, where they are in one: the dossier's id must be the same. */
  folder?: string;
};

/**
 * The one door: turns an article and what is annotated about it into a dossier whose quotes are all
 * resolved, or says everything that is wrong with them, in the order of the files.
 */
export function parseDossier(files: DossierFiles): ParsedDossier {
  const { article, faults } = parseArticle(files.article);
  const annotated = parseAnnotations(files, article);
  faults.push(...annotated.faults);
  return annotated.dossier === undefined || faults.length > 0
    ? { ok: false, faults }
    : { ok: true, dossier: annotated.dossier };
}

function parseAnnotations(
  { annotations: { path: file, text }, folder }: DossierFiles,
  article: Article | undefined,
): { dossier?: Dossier; faults: Fault[] } {
  const json = parseJson(text);
  const found: Found[] = [...json.mistakes];
  if (!json.ok) return { faults: inOrder(found, { file, text }) };

  const report: Report = (path, message, fixed) => {
    const fix = fixed === undefined ? {} : { fix: { path, value: fixed } };
    found.push({ offset: json.offsetOf(path), path, message, ...fix });
  };
  const { issues = [] } = v.safeParse(dossierSchema, json.data, { abortPipeEarly: true });
  schemaFaults(issues, ({ path, message }) => report(path, message));
  const parts = dossierParts(json.data);
  const hasId = !issues.some(({ path }) => path === undefined || path[0].key === 'id');
  if (hasId && folder !== undefined && parts.id !== folder) {
    report(['id'], `${JSON.stringify(parts.id)} is not the folder's name; expected ${JSON.stringify(folder)}`);
  }
  checkReferences(parts, report);
  const dossier = article && resolveDossier(parts, article, report);
  return { ...(dossier && { dossier }), faults: inOrder(found, { file, text }) };
}

/** A fault before it is known on which line it is. */
type Found = { offset: number; path: DataPath; message: string; fix?: Fix };

/** Sorts faults by place and counts their lines, in one pass over the text. */
function inOrder(found: readonly Found[], { file, text }: { file: string; text: string }): Fault[] {
  let line = 1;
  let counted = 0;
  return found
    .toSorted((a, b) => a.offset - b.offset)
    .map(({ offset, path, ...rest }) => {
      line += text.slice(counted, offset).split('\n').length - 1;
      counted = offset;
      return { file, line, path: formatPath(path), ...rest };
    });
}
