import { closest } from 'fastest-levenshtein';
import type * as v from 'valibot';
import type { DataPath } from './fault';

type Issue = v.BaseIssue<unknown>;

/** Says of each schema issue where it is, what was found and what was expected. */
export function schemaFaults<T>(
  issues: readonly Issue[],
  describe: (fault: { path: DataPath; message: string }) => T,
): T[] {
  return issues.map((issue) => describe({ path: pathOf(issue), message: messageOf(issue) }));
}

function pathOf(issue: Issue): DataPath {
  return (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
}

function messageOf(issue: Issue): string {
  const isAboutKeys = issue.type === 'strict_object' && issue.expected !== 'Object';
  if (isAboutKeys && issue.expected === 'never') return `unknown key; expected no ${issue.received} here`;
  if (isAboutKeys) return 'missing; expected a value';
  return `found ${excerpt(issue.input)}; expected ${expectationOf(issue)}${nearestOption(issue)}`;
}

/** The types of JSON in an author's words. */
const TYPES: Readonly<Record<string, string>> = {
  Object: 'an object',
  Array: 'a list',
  string: 'a text',
  boolean: 'true or false',
};

/** A check's message in schema.ts says what was expected; a type's message is valibot's own. */
function expectationOf(issue: Issue): string {
  if (issue.kind === 'validation' || issue.type === 'union') return issue.message;
  const expected = issue.expected ?? issue.message;
  return TYPES[expected] ?? expected.replace(/^\((.*)\)$/u, 'one of $1').replaceAll(' | ', ', ');
}

function excerpt(value: unknown): string {
  const json = JSON.stringify(value) ?? 'nothing';
  const longest = 80;
  return json.length > longest ? `${json.slice(0, longest)}…` : json;
}

function nearestOption(issue: Issue): string {
  if (issue.type !== 'picklist' || typeof issue.input !== 'string') return '';
  const options = (issue as v.PicklistIssue).expected.match(/"[^"]*"/gu) ?? [];
  return options.length === 0 ? '' : `; the nearest is ${closest(JSON.stringify(issue.input), options)}`;
}
