import * as v from 'valibot';
import { LineCounter, parseDocument } from 'yaml';
import type { Article } from './dossier';
import type { Fault } from './fault';
import { formatPath } from './fault';
import { frontMatterSchema } from './schema';
import { schemaFaults } from './schema-faults';
import type { SourceFile } from './source-file';

const FRONT_MATTER = /^---\r?\n([\s\S]*?)\r?\n---\r?\n/u;

/** Reads `article.md`: YAML front matter, and after it the text as published, kept to the letter. */
export function parseArticle(file: SourceFile): { article?: Article; faults: Fault[] } {
  const match = FRONT_MATTER.exec(file.text);
  if (match === null) {
    const message = 'no front matter; expected the file to begin with "---", title, source and language, "---"';
    return { faults: [{ file: file.path, line: 1, path: '', message }] };
  }
  const lines = new LineCounter();
  const yaml = parseDocument(match[1] ?? '', { lineCounter: lines });
  // The front matter begins on the file's second line.
  const lineAt = (offset: number): number => lines.linePos(offset).line + 1;
  if (yaml.errors.length > 0) {
    const faults = yaml.errors.map(({ message, pos }) => ({
      file: file.path,
      line: lineAt(pos[0]),
      path: '',
      message: `not YAML: ${message.split('\n')[0]}`,
    }));
    return { faults };
  }
  let values: unknown;
  try {
    values = yaml.toJS();
  } catch (error) {
    // An alias without its anchor is found only now.
    const message = `not YAML: ${error instanceof Error ? error.message : String(error)}`;
    return { faults: [{ file: file.path, line: 1, path: '', message }] };
  }
  const result = v.safeParse(frontMatterSchema, values);
  const body = file.text.slice(match[0].length);
  const faults = schemaFaults(result.issues ?? [], ({ path, message }) => {
    const node = yaml.getIn(path, true);
    const offset = isRanged(node) ? node.range[0] : 0;
    return { file: file.path, line: lineAt(offset), path: formatPath(path), message };
  });
  if (body.trim() === '') {
    const line = file.text.split('\n').length;
    faults.push({ file: file.path, line, path: '', message: 'no text after the front matter; expected the article' });
  }
  return result.success && faults.length === 0 ? { article: { ...result.output, body }, faults } : { faults };
}

function isRanged(node: unknown): node is { range: [number, number, number] } {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range);
}
