import { findNodeAtLocation, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import * as v from 'valibot';
import { checkReferences } from './check-references';
import type { Article, Dossier } from './dossier';
import { dossierParts } from './dossier-parts';
import { type DataPath, type Fault, formatPath, type Report } from './fault';
import { parseArticle } from './parse-article';
import { resolveDossier } from './resolve-dossier';
import { dossierSchema } from './schema';
import { schemaFaults } from './schema-faults';
import type { SourceFile } from './source-file';

export type ParsedDossier = { ok: true; dossier: Dossier } | { ok: false; faults: Fault[] };

/**
 * The one door: turns an article and what is annotated about it into a dossier whose quotes are all
 * resolved, or says everything that is wrong with them, in the order of the files.
 */
export function parseDossier(files: { article: SourceFile; annotations: SourceFile }): ParsedDossier {
  const { article, faults } = parseArticle(files.article);
  const annotated = parseAnnotations(files.annotations, article);
  faults.push(...annotated.faults);
  return annotated.dossier === undefined || faults.length > 0
    ? { ok: false, faults }
    : { ok: true, dossier: annotated.dossier };
}

function parseAnnotations(file: SourceFile, article: Article | undefined): { dossier?: Dossier; faults: Fault[] } {
  const errors: ParseError[] = [];
  const root = parseTree(file.text, errors, { disallowComments: true });
  if (root === undefined || errors.length > 0) return { faults: errors.map((error) => syntaxFault(file, error)) };

  const faults: Fault[] = [];
  const report: Report = (path, message, fixed) => {
    const line = lineAt(file.text, offsetOf(root, path));
    const fix = fixed === undefined ? {} : { fix: { path, value: fixed } };
    faults.push({ file: file.path, line, path: formatPath(path), message, ...fix });
  };
  const data: unknown = JSON.parse(file.text);
  const { issues = [] } = v.safeParse(dossierSchema, data);
  schemaFaults(issues, ({ path, message }) => report(path, message));
  const parts = dossierParts(data);
  checkReferences(parts, report);
  const dossier = article && resolveDossier(parts, article, report);
  faults.sort((a, b) => a.line - b.line);
  return dossier === undefined ? { faults } : { dossier, faults };
}

function syntaxFault(file: SourceFile, error: ParseError): Fault {
  const found = JSON.stringify(file.text.slice(error.offset, error.offset + error.length));
  return {
    file: file.path,
    line: lineAt(file.text, error.offset),
    path: '',
    message: `not JSON: ${printParseErrorCode(error.error)} at ${found}`,
  };
}

/** The offset of the value at a path or, where it is missing, of the nearest value around it. */
function offsetOf(root: Node, path: DataPath): number {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = findNodeAtLocation(root, path.slice(0, length));
    if (node !== undefined) return node.offset;
  }
  return root.offset;
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
