/** The kinds of things that a story names. */
export const KINDS = ['person', 'state', 'organization', 'place', 'media', 'concept', 'agreement'] as const;
/** What sort of thing an entity is. */
export type Kind = (typeof KINDS)[number];

/** How a name is used: in full, shortened, as letters, or for the people and things of a place. */
export const NAME_USES = ['full', 'short', 'acronym', 'demonym'] as const;
/** In which of these ways a name is used. */
export type NameUse = (typeof NAME_USES)[number];

/** Identifies an entity across dossiers: `<dossier id>/<entity id>`. */
export type EntityKey = `${string}/${string}`;

/** A way of writing an entity. */
export type Name = {
  text: string;
  /** BCP 47 language tag. */
  lang: string;
  use: NameUse;
  /** This name means other things too: it counts only on a page that gives it ground. */
  ambiguous: boolean;
  /** Many other things have it in their own names («Bank of America»): beside a capital it is taken for a part of one. */
  inNames: boolean;
  /** Ids of the entities that, all named in the same block, give an ambiguous name its ground. */
  beside: readonly string[];
};

/**
 * A phrase of the article (Web Annotation Data Model, §4.2.4 TextQuoteSelector), resolved to its
 * place in the body (§4.2.5 TextPositionSelector; UTF-16 code units, `end` exclusive).
 */
export type Quote = {
  exact: string;
  start: number;
  end: number;
};

/** One line of a card, in our words, with the words of the article that bear it out. */
export type Line = {
  text: string;
  quote: Quote;
};

/** Someone or something that the story names. */
export type Entity = {
  id: string;
  kind: Kind;
  /** The first is the card's heading. */
  names: readonly Name[];
  /** What the entity is, as of the article. */
  what: Line;
  /** What it does or undergoes in the story. */
  role: Line;
  /** Words beside which an ambiguous name of this entity is likely meant. */
  context: readonly string[];
  /** Addresses of the same thing in Wikidata and Wikipedia. */
  sameAs: readonly string[];
};

/** Who says a statement. `article` is the article's own voice. */
export type Speaker =
  | { kind: 'article' }
  | { kind: 'entity'; entity: string }
  | { kind: 'group'; name: string; entities: readonly string[] };

/** One thing that the article says, with its quote and its speaker. */
export type Statement = {
  id: string;
  /** Ids of the entities that it speaks about. */
  about: readonly string[];
  quote: Quote;
  speaker: Speaker;
  /** The article sets these words in quotation marks: they are the speaker's own. */
  quoted: boolean;
};

/** How one entity stands to another, with the quote that bears it out. */
export type Relation = {
  /** Entity ids. */
  from: string;
  to: string;
  /** Read as «from label to»: «met», «signed the agreement with». */
  label: string;
  /** How it reads from the other end; absent where it is the same both ways. */
  inverse?: string;
  quote: Quote;
};

/** When something happened, as far as the article tells. */
export type EventDate =
  | {
      kind: 'dated';
      /** Extended Date/Time Format (ISO 8601-2), which keeps how precise the article is: `2024-01`. */
      edtf: string;
      /** The article's own words. */
      words: string;
      /** The first and the last moment that it may mean, in milliseconds since 1970, UTC; `null` where it is open. */
      earliest: number | null;
      latest: number | null;
    }
  /** The article's own words, which it alone cannot resolve: «Wednesday». */
  | { kind: 'unresolved'; words: string }
  | { kind: 'undated' };

/** Something that happened in the story. */
export type StoryEvent = {
  id: string;
  /** What happened, in our words. */
  text: string;
  /** Ids of the entities that took part. */
  about: readonly string[];
  date: EventDate;
  /** It is what the story happens against: a war, years of sanctions. */
  background: boolean;
  quote: Quote;
};

/** What the article leaves open or says unclearly. */
export type Caveat = {
  id: string;
  text: string;
  /** Ids of the entities that it touches; none where it is about the article as a whole. */
  about: readonly string[];
  /** The place that it is about. */
  quote: Quote;
};

/** What somebody else reports, and the article does not say: shown apart from everything else. */
export type Note = {
  id: string;
  text: string;
  /** Ids of entities. */
  about: readonly string[];
  source: {
    title: string;
    publisher: string;
    /** When it was published (EDTF). */
    date: string;
    address: string;
  };
  /** The day on which the author of the dossier last saw the source, or its month where the day was not kept (EDTF). */
  seen: string;
};

/** A phrase in which a name does not mean our entity: «Iran–Contra». */
export type Decoy = {
  text: string;
  lang: string;
};

/** Where an article was published. */
export type ArticleSource = {
  name: string;
  /** An http(s) address. */
  address: string;
  /** From where the article looks at its story, as far as the article itself shows: whom it hears, and whom not. */
  view?: string | undefined;
};

/** A text as published, with what it does not say of itself. */
export type Article = {
  /** Ours where the text has no headline of its own. */
  title: string;
  source: ArticleSource;
  /** BCP 47 language tag. */
  language: string;
  /** The text as published. */
  body: string;
};

/** An article with what is annotated about it, checked. */
export type Dossier = {
  id: string;
  article: Article;
  entities: readonly Entity[];
  statements: readonly Statement[];
  /** Ids of the statements that tell the story in short, in the order in which they are read; few, or none. */
  summary: readonly string[];
  events: readonly StoryEvent[];
  relations: readonly Relation[];
  caveats: readonly Caveat[];
  notes: readonly Note[];
  decoys: readonly Decoy[];
};
