import * as v from 'valibot';
import { KINDS, NAME_USES } from './dossier';
import { parseEdtf } from './edtf-date';

// Patterns go into the JSON Schema for editors, which knows no flags.
const slug = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'a slug: lower-case letters and digits, joined by single hyphens'),
);

const text = v.pipe(
  v.string(),
  v.check((value) => value.trim() !== '', 'a text that is not empty'),
  v.check((value) => value === value.trim(), 'a text without space around it'),
);

const language = v.pipe(v.string(), v.check(isLanguageTag, 'a BCP 47 language tag such as "en" or "zh-Hant"'));

const webAddress = v.pipe(v.string(), v.check(isWebAddress, 'an http or https address'));

const identity = v.pipe(
  v.string(),
  v.regex(
    /^https:\/\/(?:www\.wikidata\.org\/wiki\/Q[1-9]\d*|[a-z-]+\.wikipedia\.org\/wiki\/[^\s?#]+)$/,
    'the address of a Wikidata item or a Wikipedia article',
  ),
);

const edtfDate = v.pipe(v.string(), v.check(isEdtf, 'an EDTF date such as "2023", "2024-01" or "2022/2024-02"'));

const SEEN = 'a day such as "2026-11-03" or, where the day was not kept, a month such as "2026-11"';

const seenDate = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}(?:-\d{2})?$/, SEEN), v.check(isEdtf, SEEN));

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
  inNames: v.optional(v.boolean(), false),
  beside: v.optional(v.array(slug), []),
});

/** The form of an entity. */
export const entitySchema = v.strictObject({
  id: slug,
  kind: v.picklist(KINDS),
  names: v.pipe(v.array(name), v.minLength(1, 'at least one name')),
  what: line,
  role: line,
  context: v.optional(v.array(text), []),
  sameAs: v.optional(v.array(identity), []),
});

const speaker = v.union(
  [slug, v.strictObject({ name: text, entities: v.optional(v.array(slug), []) })],
  'the id of an entity, or a group: { "name": …, "entities": […] }',
);

/** The form of a statement. */
export const statementSchema = v.strictObject({
  id: slug,
  about: v.pipe(v.array(slug), v.minLength(1, 'the id of at least one entity')),
  quote,
  speaker: v.optional(speaker),
});

/** The form of a relation. */
export const relationSchema = v.strictObject({
  from: slug,
  to: slug,
  label: text,
  inverse: v.optional(text),
  quote,
});

/** The form of an event. */
export const eventSchema = v.strictObject({
  id: slug,
  text,
  about: v.array(slug),
  date: v.optional(
    v.union(
      [v.strictObject({ edtf: edtfDate, words: text }), v.strictObject({ unresolved: text })],
      '{ "edtf": an EDTF date, "words": the article’s } or { "unresolved": the article’s words }',
    ),
  ),
  background: v.optional(v.boolean(), false),
  quote,
});

/** The form of a caveat. */
export const caveatSchema = v.strictObject({ id: slug, text, about: v.optional(v.array(slug), []), quote });

/** The form of a note from outside. */
export const noteSchema = v.strictObject({
  id: slug,
  text,
  about: v.pipe(v.array(slug), v.minLength(1, 'the id of at least one entity')),
  source: v.strictObject({ title: text, publisher: text, date: edtfDate, address: webAddress }),
  seen: seenDate,
});

/** The form of a decoy. */
export const decoySchema = v.strictObject({ text, lang: language });

/** More lines than these are no summary. */
const LONGEST_SUMMARY = 5;

/** What a summary lists: the id of a statement. */
export const summaryLineSchema = slug;

/** The form of `dossier.json`: what its author writes, before any quote is looked up. */
export const dossierSchema = v.strictObject({
  $schema: v.optional(v.string()),
  id: slug,
  entities: v.pipe(v.array(entitySchema), v.minLength(1, 'at least one entity')),
  statements: v.array(statementSchema),
  summary: v.optional(
    v.pipe(
      v.array(summaryLineSchema),
      v.maxLength(LONGEST_SUMMARY, `the ids of ${LONGEST_SUMMARY} statements at most`),
    ),
    [],
  ),
  events: v.optional(v.array(eventSchema), []),
  relations: v.optional(v.array(relationSchema), []),
  caveats: v.optional(v.array(caveatSchema), []),
  notes: v.optional(v.array(noteSchema), []),
  decoys: v.optional(v.array(decoySchema), []),
});

/** The front matter of `article.md`. */
export const frontMatterSchema = v.strictObject({
  title: text,
  source: v.strictObject({
    name: text,
    address: webAddress,
    view: v.optional(text),
  }),
  language,
});

/** An entity, as its author writes it. */
export type EntityInput = v.InferOutput<typeof entitySchema>;
/** A statement, as its author writes it. */
export type StatementInput = v.InferOutput<typeof statementSchema>;
/** A relation, as its author writes it. */
export type RelationInput = v.InferOutput<typeof relationSchema>;
/** An event, as its author writes it. */
export type EventInput = v.InferOutput<typeof eventSchema>;
/** A caveat, as its author writes it. */
export type CaveatInput = v.InferOutput<typeof caveatSchema>;
/** A note, as its author writes it. */
export type NoteInput = v.InferOutput<typeof noteSchema>;
/** A quote, as its author writes it. */
export type QuoteInput = v.InferOutput<typeof quote>;

const languageNames = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/** A tag can be well-formed and yet name no language: «english» is. */
function isLanguageTag(value: string): boolean {
  try {
    return languageNames.of(new Intl.Locale(value).language) !== undefined;
  } catch {
    return false;
  }
}

function isEdtf(value: string): boolean {
  return parseEdtf(value) !== undefined;
}

function isWebAddress(value: string): boolean {
  return /^https?:\/\/[^\s/]+/u.test(value);
}
