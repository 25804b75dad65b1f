import { findNodeAtLocation, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { DataPath } from './fault';

/** What a JSON text says, or the mistakes for which it is none. */
export type ParsedJson =
  | {
      ok: true;
      data: unknown;
      /** Keys that are written again in their object; the data has the first value of each. */
      mistakes: readonly JsonMistake[];
      /** The offset of the value at a path or, where it is missing, of the nearest value around it. */
      offsetOf: (path: DataPath) => number;
    }
  | { ok: false; mistakes: readonly JsonMistake[] };

/** A mistake in how a JSON text is written. */
export type JsonMistake = { offset: number; path: DataPath; message: string };

/** Reads a JSON text, and says in plain words what is wrong with it. */
export function parseJson(text: string): ParsedJson {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true });
  if (root === undefined || errors.length > 0) {
    const mistakes = withoutAftermath(errors, text).map((error) => syntaxMistake(error, text));
    return { ok: false, mistakes };
  }
  const mistakes: JsonMistake[] = [];
  const data = dataOf(root, [], mistakes);
  return { ok: true, data, mistakes, offsetOf: (path) => offsetOf(root, path) };
}

/** After a mistake the parser stumbles over what follows it: that is no mistake of the author's. */
function withoutAftermath(errors: readonly ParseError[], text: string): ParseError[] {
  return errors.filter((error, index) => {
    const last = errors[index - 1];
    if (last === undefined) return true;
    const isValueOfNoKey = codeOf(last) === 'PropertyNameExpected' && codeOf(error) === 'ValueExpected';
    return !isValueOfNoKey && text.slice(last.offset + last.length, error.offset).trim() !== '';
  });
}

type Code = ReturnType<typeof printParseErrorCode>;

function codeOf({ error }: ParseError): Code {
  return printParseErrorCode(error);
}

const EXPECTED: Record<Code, string> = {
  InvalidSymbol: 'a text in double quotes, a number, true, false or null',
  InvalidNumberFormat: 'a number',
  PropertyNameExpected: 'a key in double quotes',
  ValueExpected: 'a value',
  ColonExpected: 'a colon after the key',
  CommaExpected: 'a comma before it',
  CloseBraceExpected: '"}" after the last value of the object',
  CloseBracketExpected: '"]" after the last value of the list',
  EndOfFileExpected: 'nothing after the end of the JSON',
  InvalidCommentToken: 'no comment: JSON has none',
  UnexpectedEndOfComment: 'no comment: JSON has none',
  UnexpectedEndOfString: 'double quotes at the end of the text, on the same line',
  UnexpectedEndOfNumber: 'a digit at the end of the number',
  InvalidUnicode: 'four hexadecimal digits after "\\u"',
  InvalidEscapeCharacter: 'one of " \\ / b f n r t u after a backslash',
  InvalidCharacter: 'no tab or other control character in a text; a tab is written "\\t"',
  '<unknown ParseErrorCode>': 'JSON',
};

function syntaxMistake(error: ParseError, text: string): JsonMistake {
  const { offset, length } = error;
  const token = text.slice(offset, offset + length);
  const expected = expectedBefore(token, text.slice(0, offset), codeOf(error)) ?? EXPECTED[codeOf(error)];
  return { offset, path: [], message: `not JSON: found ${excerpt(token)}; expected ${expected}` };
}

/** What a closing bracket at the wrong place lacks or has too much before it. */
function expectedBefore(token: string, before: string, code: Code): string | undefined {
  if (token !== '}' && token !== ']') return undefined;
  if (code === 'CommaExpected') return `"${token === '}' ? ']' : '}'}" before it`;
  return before.trimEnd().endsWith(',') ? 'no comma before it' : undefined;
}

function excerpt(token: string): string {
  if (token === '') return 'the end of the file';
  const longest = 40;
  return token.length > longest ? `«${token.slice(0, longest)}…»` : `«${token}»`;
}

/** The data of a node; keys that are written again are left out and taken down. */
function dataOf(node: Node, path: DataPath, mistakes: JsonMistake[]): unknown {
  const { type, children = [] } = node;
  if (type === 'array') return children.map((child, index) => dataOf(child, [...path, index], mistakes));
  if (type !== 'object') return node.value;
  const values = new Map<string, unknown>();
  for (const { children: [key, value] = [] } of children) {
    if (key === undefined || value === undefined) continue;
    const at = [...path, String(key.value)];
    if (values.has(key.value)) {
      const message = `${JSON.stringify(key.value)} is written twice in this object; expected it once`;
      mistakes.push({ offset: key.offset, path: at, message });
    } else values.set(key.value, dataOf(value, at, mistakes));
  }
  return Object.fromEntries(values);
}

function offsetOf(root: Node, path: DataPath): number {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = findNodeAtLocation(root, path.slice(0, length));
    if (node !== undefined) return node.offset;
  }
  return root.offset;
}
