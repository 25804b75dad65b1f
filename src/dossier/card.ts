import type {
  ArticleSource,
  Caveat,
  Dossier,
  Entity,
  EntityKey,
  Kind,
  Line,
  Note,
  Quote,
  Relation,
  Speaker,
  Statement,
  StoryEvent,
} from './dossier';

/** A statement as a card shows it. */
export type CardStatement = {
  id: string;
  /** The entities that it speaks about. */
  about: readonly EntityKey[];
  quote: Quote;
  /** Whose words or view these are; absent for the article's own voice. */
  speaker?: string;
  /** The speaker's own words, not a report of them. */
  quoted: boolean;
};

/** A relation as it reads from the entity whose card it is on. */
export type CardConnection = {
  to: EntityKey;
  name: string;
  kind: Kind;
  /** Reads from the card's entity to the other: «met», «faces pressure from». */
  label: string;
  quote: Quote;
};

/** Everything that a dossier says of one entity, ready to show. */
export type Card = {
  key: EntityKey;
  kind: Kind;
  name: string;
  what: Line;
  role: Line;
  statements: readonly CardStatement[];
  connections: readonly CardConnection[];
  events: readonly StoryEvent[];
  caveats: readonly Caveat[];
  /** From outside the article, and without a quote of it. */
  notes: readonly Note[];
  sameAs: readonly string[];
  source: ArticleSource & { title: string };
  /** BCP 47 language tag of all of the above. */
  language: string;
};

/** The cards of a dossier, in the order of its entities. */
export function cardsOf(dossier: Dossier): Card[] {
  const entities = new Map(dossier.entities.map((entity) => [entity.id, entity]));
  const statements = groupedBy(dossier.statements, ({ about }) => about);
  const events = groupedBy(dossier.events, ({ about }) => about);
  const caveats = groupedBy(dossier.caveats, ({ about }) => about);
  const notes = groupedBy(dossier.notes, ({ about }) => about);
  const relations = groupedBy(dossier.relations, ({ from, to }) => [from, to]);
  const { source, title, language } = dossier.article;
  return dossier.entities.map((entity) => ({
    key: entityKey(dossier.id, entity.id),
    kind: entity.kind,
    name: headingOf(entity),
    what: entity.what,
    role: entity.role,
    statements: (statements.get(entity.id) ?? []).map((statement) => cardStatement(statement, entities, dossier)),
    connections: (relations.get(entity.id) ?? []).flatMap((relation) => {
      const other = entities.get(relation.from === entity.id ? relation.to : relation.from);
      return other ? [connection(dossier.id, relation, { of: entity, to: other })] : [];
    }),
    events: events.get(entity.id) ?? [],
    caveats: caveats.get(entity.id) ?? [],
    notes: notes.get(entity.id) ?? [],
    sameAs: entity.sameAs,
    source: { ...source, title },
    language,
  }));
}

/** The story in short, as a panel shows it. */
export function summaryOf(dossier: Dossier): CardStatement[] {
  const { summary, statements, entities } = dossier;
  const speakers = new Map(entities.map((entity) => [entity.id, entity]));
  return summary
    .flatMap((id) => statements.find((statement) => statement.id === id) ?? [])
    .map((statement) => cardStatement(statement, speakers, dossier));
}

/** The key under which an entity is known beyond its dossier. */
export function entityKey(dossier: string, entity: string): EntityKey {
  return `${dossier}/${entity}`;
}

/** The id of the dossier that an entity is from. */
export function dossierOf(key: EntityKey): string {
  return key.slice(0, key.indexOf('/'));
}

/** A card without what is from outside the article. */
export function withoutNotes(card: Card): Card {
  return { ...card, notes: [] };
}

/** The name under which an entity is shown, with a capital: concepts are named in common words. */
export function headingOf({ id, names: [first] }: Entity): string {
  if (first === undefined) return id;
  const [letter = ''] = first.text;
  return letter.toLocaleUpperCase(first.lang) + first.text.slice(letter.length);
}

function cardStatement(
  { id, about, quote, quoted, speaker }: Statement,
  entities: ReadonlyMap<string, Entity>,
  { id: dossier, article }: Dossier,
): CardStatement {
  const name = speakerName(speaker, entities, article.language);
  const keys = about.map((entity) => entityKey(dossier, entity));
  return { id, about: keys, quote, quoted, ...(name !== undefined && { speaker: name }) };
}

/** «Khrenin»; «Both ministers (Aziz Nasirzadeh, Viktor Khrenin)», who are they to a reader of the one card. */
function speakerName(speaker: Speaker, entities: ReadonlyMap<string, Entity>, language: string): string | undefined {
  if (speaker.kind === 'article') return undefined;
  const nameOf = (id: string): string => {
    const entity = entities.get(id);
    return entity ? headingOf(entity) : id;
  };
  if (speaker.kind === 'entity') return nameOf(speaker.entity);
  if (speaker.entities.length === 0) return speaker.name;
  return `${speaker.name} (${new Intl.ListFormat(language, { type: 'unit' }).format(speaker.entities.map(nameOf))})`;
}

function connection(dossier: string, relation: Relation, ends: { of: Entity; to: Entity }): CardConnection {
  const { label, inverse, quote } = relation;
  return {
    to: entityKey(dossier, ends.to.id),
    name: headingOf(ends.to),
    kind: ends.to.kind,
    label: relation.from === ends.of.id ? label : (inverse ?? label),
    quote,
  };
}

function groupedBy<T>(items: readonly T[], keysOf: (item: T) => readonly string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    for (const key of new Set(keysOf(item))) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}
