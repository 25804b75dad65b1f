import * as v from 'valibot';
import { type Document, isNode, LineCounter, parseDocument, visit } from 'yaml';
import type { Article } from './dossier';
import type { DataPath, Fault } from './fault';
import { formatPath } from './fault';
import { frontMatterSchema } from './schema';
import { schemaFaults } from './schema-faults';
import type { SourceFile } from './source-file';

const FRONT_MATTER = /^---\r?\n([\s\S]*?)\r?\n---(?:\r?\n|$)/u;

/** Reads `article.md`: YAML front matter, and after it the text as published, kept to the letter. */
export function parseArticle(file: SourceFile): { article?: Article; faults: Fault[] } {
  const match = FRONT_MATTER.exec(file.text);
  if (match === null) {
    const message = 'no front matter; expected the file to begin with "---", title, source and language, "---"';
    return { faults: [{ file: file.path, line: 1, path: '', message }] };
  }
  const faults: Fault[] = [];
  const lines = new LineCounter();
  const yaml = parseDocument(match[1] ?? '', { lineCounter: lines, prettyErrors: false });
  const report = (offset: number, path: DataPath, message: string): void => {
    // The front matter begins on the file's second line.
    faults.push({ file: file.path, line: lines.linePos(offset).line + 1, path: formatPath(path), message });
  };

  for (const { pos, message } of yaml.errors) report(pos[0], [], `not YAML: ${message}`);
  // An alias is nearly always a text that begins with an asterisk; and a true one could be endless.
  visit(yaml, {
    Alias: (_, { range, source }) =>
      report(
        range?.[0] ?? 0,
        [],
        `not a text: found an alias *${source}; expected quotation marks around what begins with "*"`,
      ),
  });
  const result =
    faults.length === 0 ? v.safeParse(frontMatterSchema, yaml.toJS(), { abortPipeEarly: true }) : undefined;
  schemaFaults(result?.issues ?? [], ({ path, message }) => report(offsetOf(yaml, path), path, message));
  faults.sort((a, b) => a.line - b.line);

  const body = file.text.slice(match[0].length);
  if (body.trim() === '') {
    const line = file.text.split('\n').length;
    faults.push({ file: file.path, line, path: '', message: 'no text after the front matter; expected the article' });
  }
  return result?.success && faults.length === 0 ? { article: { ...result.output, body }, faults } : { faults };
}

/** The offset of the value at a path or, where it is missing, of the nearest value around it. */
function offsetOf(yaml: Document, path: DataPath): number {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = yaml.getIn(path.slice(0, length), true);
    if (isNode(node)) return node.range?.[0] ?? 0;
  }
  return 0;
}
