import * as v from 'valibot';
import { KINDS, NAME_USES } from './dossier';

const slug = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, 'a slug: lower-case letters and digits, joined by single hyphens'),
);

const text = v.pipe(
  v.string(),
  v.check((value) => value.trim() !== '', 'a text that is not empty'),
  v.check((value) => value === value.trim(), 'a text without space around it'),
);

const language = v.pipe(v.string(), v.check(isLanguageTag, 'a BCP 47 language tag such as "en" or "zh-Hant"'));

const quote = v.strictObject({
  exact: v.pipe(
    v.string(),
    v.check((value) => value.trim() !== '', 'a text that is not empty'),
  ),
  prefix: v.optional(v.string()),
  suffix: v.optional(v.string()),
});

const line = v.strictObject({ text, quote });

const name = v.strictObject({
  text,
  lang: language,
  use: v.picklist(NAME_USES),
  ambiguous: v.optional(v.boolean(), false),
  beside: v.optional(v.array(slug), []),
});

export const entitySchema = v.strictObject({
  id: slug,
  kind: v.picklist(KINDS),
  names: v.pipe(v.array(name), v.minLength(1, 'at least one name')),
  what: line,
  role: line,
  context: v.optional(v.array(text), []),
});

const speaker = v.union(
  [slug, v.strictObject({ name: text, entities: v.optional(v.array(slug), []) })],
  'the id of an entity, or a group: { "name": …, "entities": […] }',
);

export const statementSchema = v.strictObject({
  id: slug,
  about: v.pipe(v.array(slug), v.minLength(1, 'the id of at least one entity')),
  quote,
  speaker: v.optional(speaker),
});

export const relationSchema = v.strictObject({
  from: slug,
  to: slug,
  label: text,
  inverse: v.optional(text),
  quote,
});

export const decoySchema = v.strictObject({ text, lang: language });

/** The form of `dossier.json`: what its author writes, before any quote is looked up. */
export const dossierSchema = v.strictObject({
  $schema: v.optional(v.string()),
  id: slug,
  entities: v.pipe(v.array(entitySchema), v.minLength(1, 'at least one entity')),
  statements: v.array(statementSchema),
  relations: v.optional(v.array(relationSchema), []),
  decoys: v.optional(v.array(decoySchema), []),
});

/** The front matter of `article.md`. */
export const frontMatterSchema = v.strictObject({
  title: text,
  source: v.strictObject({
    name: text,
    address: v.pipe(v.string(), v.check(isWebAddress, 'an http or https address')),
  }),
  language,
});

export type EntityInput = v.InferOutput<typeof entitySchema>;
export type StatementInput = v.InferOutput<typeof statementSchema>;
export type RelationInput = v.InferOutput<typeof relationSchema>;
export type QuoteInput = v.InferOutput<typeof quote>;

function isLanguageTag(value: string): boolean {
  try {
    return Intl.getCanonicalLocales(value).length === 1;
  } catch {
    return false;
  }
}

function isWebAddress(value: string): boolean {
  return /^https?:\/\/[^\s/]+/u.test(value);
}
