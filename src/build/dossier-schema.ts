import { toJsonSchema } from '@valibot/to-json-schema';
import { dossierSchema } from '../dossier/schema';

/**
 * The JSON Schema (draft 7) of `dossier.json` for editors, which complete and check while one writes.
 * What no JSON Schema can say, such as whether a quote is in the article, `npm run dossier` checks.
 */
export function dossierJsonSchema(): string {
  const schema = toJsonSchema(dossierSchema, { typeMode: 'input', ignoreActions: ['check'] });
  return `${JSON.stringify({ title: 'Backgrounder dossier', ...schema }, null, 2)}\n`;
}
