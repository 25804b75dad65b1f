import type { EntityKey, Kind, Name } from '../dossier/dossier';

/** An entity as far as finding its names needs to know it. */
export type LexiconEntity = {
  key: EntityKey;
  kind: Kind;
  /** Words beside which its ambiguous names are likely meant. */
  context: readonly string[];
  /** Words that may stand before its surname: the other words of its full names. */
  ownWords: readonly string[];
};

/** One way in which a name is written; several forms may come from one name. */
export type LexiconForm = Pick<Name, 'lang' | 'use' | 'ambiguous'> & {
  text: string;
  /** Common words rather than a proper name: «the agreement». */
  description: boolean;
  /** Index into {@link LexiconData.entities}. */
  entity: number;
  /** Entities that, all named in the same block, give this form its ground. */
  beside: readonly EntityKey[];
};

/** All names and decoys of all enabled dossiers, as plain data: compiled once, stored, revived in every tab. */
export type LexiconData = {
  entities: readonly LexiconEntity[];
  forms: readonly LexiconForm[];
  decoys: readonly string[];
};

/** What finds names in text; see `reviveLexicon`. */
export type Lexicon = {
  entities: readonly LexiconEntity[];
  /** Finds every form and decoy, the longest at each place. */
  pattern: RegExp;
  /** By folded text. A decoy has no form. */
  forms: ReadonlyMap<string, LexiconForm | undefined>;
  /** Finds the context words of the entity at the same index; absent where it has none. */
  contexts: readonly (RegExp | undefined)[];
};

/** Why a candidate counts. */
export type Acceptance =
  | { rule: 'unambiguous' }
  | { rule: 'named-on-page' }
  | { rule: 'beside'; entities: readonly EntityKey[] }
  | { rule: 'context'; word: string };

/** Why a candidate does not count. */
export type Rejection =
  | { rule: 'decoy' }
  | { rule: 'no-ground' }
  | { rule: 'another-bearer'; before: string }
  | { rule: 'capitals' }
  | { rule: 'currency' };

/** A place in a block's text where a form or a decoy stands; UTF-16 offsets, `end` exclusive. */
export type Candidate = {
  start: number;
  end: number;
  /** Absent for a decoy. */
  named?: { form: LexiconForm; entity: LexiconEntity };
  /** What the block alone says of it; `undefined` where the page must decide. */
  verdict: Acceptance | Rejection | undefined;
};

/** A place in a block's text where the lexicon found an entity; UTF-16 offsets, `end` exclusive. */
export type Mention = {
  start: number;
  end: number;
  entity: LexiconEntity;
  form: LexiconForm;
  reason: Acceptance;
};
