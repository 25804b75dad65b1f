import * as v from 'valibot';
import type { Decoy } from './dossier';
import {
  type CaveatInput,
  caveatSchema,
  decoySchema,
  type EntityInput,
  type EventInput,
  entitySchema,
  eventSchema,
  type NoteInput,
  noteSchema,
  type RelationInput,
  relationSchema,
  type StatementInput,
  statementSchema,
  summaryLineSchema,
} from './schema';

/** A well-formed item with its place in the author's list, which may hold malformed ones too. */
export type Placed<T> = { item: T; index: number };

/** What of a `dossier.json` is well-formed, so that one malformed item hides no fault of another. */
export type DossierParts = {
  id: string;
  entities: readonly Placed<EntityInput>[];
  /** Of all entities, malformed ones included: a reference to those is not a reference to nobody. */
  entityIds: ReadonlySet<string>;
  statements: readonly Placed<StatementInput>[];
  /** Of all statements, malformed ones included, for the same reason. */
  statementIds: ReadonlySet<string>;
  summary: readonly Placed<string>[];
  events: readonly Placed<EventInput>[];
  relations: readonly Placed<RelationInput>[];
  caveats: readonly Placed<CaveatInput>[];
  notes: readonly Placed<NoteInput>[];
  decoys: readonly Placed<Decoy>[];
};

/** Takes the well-formed items out of parsed JSON of any form. */
export function dossierParts(data: unknown): DossierParts {
  return {
    id: String(field(data, 'id')),
    entities: wellFormed(entitySchema, field(data, 'entities')),
    entityIds: idsOf(field(data, 'entities')),
    statements: wellFormed(statementSchema, field(data, 'statements')),
    statementIds: idsOf(field(data, 'statements')),
    summary: wellFormed(summaryLineSchema, field(data, 'summary')),
    events: wellFormed(eventSchema, field(data, 'events')),
    caveats: wellFormed(caveatSchema, field(data, 'caveats')),
    notes: wellFormed(noteSchema, field(data, 'notes')),
    relations: wellFormed(relationSchema, field(data, 'relations')),
    decoys: wellFormed(decoySchema, field(data, 'decoys')),
  };
}

function wellFormed<S extends v.GenericSchema>(schema: S, value: unknown): Placed<v.InferOutput<S>>[] {
  return list(value).flatMap((item, index) => {
    const result = v.safeParse(schema, item);
    return result.success ? [{ item: result.output, index }] : [];
  });
}

function idsOf(value: unknown): Set<string> {
  return new Set(
    list(value)
      .map((item) => field(item, 'id'))
      .filter((id) => typeof id === 'string'),
  );
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function field(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}
