import type { EntityKey, Kind, Name, NameUse } from '../dossier/dossier';
import type { Beginnings } from './beginnings';
import type { Confirm, Sieve } from './sieve';
import type { SignLists } from './sign-lists';
import type { Signs } from './signs';
import type { Sweep, SweepData } from './sweep';
import type { Trie } from './trie';
import type { WordMatcher } from './word-matcher';

/** An entity as far as finding its names needs to know it. */
export type LexiconEntity = {
  key: EntityKey;
  kind: Kind;
  /** Words beside which its ambiguous names are likely meant. */
  context: readonly string[];
  /** Words that may stand before its surname: all but the last of its full names. */
  ownWords: readonly string[];
};

/** A name of an entity as the lexicon knows it. */
export type LexiconName = Pick<Name, 'text' | 'lang' | 'use' | 'ambiguous' | 'inNames'> & {
  /** Common words rather than a proper name: «the agreement». */
  description: boolean;
  /** Entities that, all named in the same block, give this name its ground. */
  beside: readonly EntityKey[];
};

/**
 * All names and decoys of all enabled dossiers, as plain data in columns: compiled once, stored, revived in
 * every tab. A form is one way in which a name is written, without endings, in one or more parts; a name has one or
 * more forms, and their parts follow each other.
 */
export type LexiconData = {
  entities: readonly LexiconEntity[];
  /** By name: index into `entities`. */
  nameEntities: readonly number[];
  /** By name: index into `langs`. */
  nameLangs: readonly number[];
  /** By name: its use and marks, see `packName`. */
  nameTraits: readonly number[];
  /** By name, where it has any. */
  beside: Readonly<Record<number, readonly EntityKey[]>>;
  /** By name, where it was given otherwise than its first form reads: with a zero-width non-joiner, say. */
  given: Readonly<Record<number, string>>;
  langs: readonly string[];
  /** The texts of the forms' parts, each closed by a line feed. Their units stand one to one for their folded units. */
  stems: string;
  /** By part: index of its name; -1 for a decoy. */
  partNames: readonly number[];
  /** By part: index into `endings`. */
  partEndings: readonly number[];
  /** By part: which of its form's parts it is, from 0. */
  partPlaces: readonly number[];
  /** Finds where names may begin; see `compileSweep`. */
  sweep: SweepData;
  signs: SignLists;
  /** Sets of endings. The first ones of a name's first form complete the name as it was given. */
  endings: readonly (readonly string[])[];
};

/** The lexicon of no dossier. */
export const NO_NAMES: LexiconData = {
  entities: [],
  nameEntities: [],
  nameLangs: [],
  nameTraits: [],
  beside: {},
  given: {},
  langs: [],
  stems: '',
  sweep: [],
  partNames: [],
  partEndings: [],
  partPlaces: [],
  signs: {},
  endings: [],
};

/** What finds names in text; see `reviveLexicon`. The columns are those of {@link LexiconData}. */
export type Lexicon = Pick<LexiconData, 'entities' | 'beside' | 'given' | 'langs'> & {
  names: { entities: Int32Array; langs: Int32Array; traits: Uint8Array };
  parts: { names: Int32Array; endings: Int32Array; places: Uint8Array };
  trie: Trie;
  /** Of the names whose first unit a text has had. */
  beginnings: Beginnings;
  sieve: Sieve;
  /** Tells from the beginnings what the sieve lets through in vain. */
  confirm: Confirm;
  sweep: Sweep;
  signs: Signs;
  /** By set of endings: what may follow, folded; and the one that completes a name as it was given. */
  endings: readonly ReadonlySet<string>[];
  firstEndings: readonly string[];
  /** By name: what it names, once a text has held it. */
  named: Map<number, Named>;
  /** By entity: what finds its context words, once they were looked for. */
  contexts: Map<LexiconEntity, WordMatcher>;
};

/** Why a candidate counts. */
export type Acceptance =
  | { rule: 'unambiguous' }
  | { rule: 'named-on-page' }
  | { rule: 'among'; entities: readonly EntityKey[] }
  | { rule: 'beside'; entities: readonly EntityKey[] }
  | { rule: 'context'; word: string };

/** Why a candidate does not count. */
export type Rejection =
  | { rule: 'decoy' }
  | { rule: 'no-ground' }
  | { rule: 'another-bearer'; before: string }
  | { rule: 'part-of-name'; whole: string }
  | { rule: 'title'; whole: string }
  | { rule: 'address' }
  | { rule: 'capitals' }
  | { rule: 'currency' };

/** What a candidate would be a mention of. */
export type Named = { name: LexiconName; entity: LexiconEntity };

/** A place in a block's text where a name or a decoy stands; UTF-16 offsets, `end` exclusive. */
export type Candidate = {
  start: number;
  end: number;
  /** Absent for a decoy. */
  named?: Named;
  /** What the block alone says of it; `undefined` where the page must decide. */
  verdict: Acceptance | Rejection | undefined;
};

/** A candidate with what the page as a whole says of it. */
export type Judged = Candidate & { verdict: Acceptance | Rejection };

/** A place in a block's text where the lexicon found an entity; UTF-16 offsets, `end` exclusive. */
export type Mention = Named & {
  start: number;
  end: number;
  reason: Acceptance;
};

const USES: readonly NameUse[] = ['full', 'short', 'acronym', 'demonym'];
const AMBIGUOUS = 4;
const DESCRIPTION = 8;
const IN_NAMES = 16;

type Mark = 'ambiguous' | 'description' | 'inNames';

/** The traits of a name as one number. */
export function packName({ use, ambiguous, description, inNames }: Pick<LexiconName, 'use' | Mark>): number {
  const marks = (ambiguous ? AMBIGUOUS : 0) + (description ? DESCRIPTION : 0) + (inNames ? IN_NAMES : 0);
  return USES.indexOf(use) + marks;
}

/** The use that `packName` packed. */
export function usePacked(traits: number): NameUse {
  return USES[traits & 3] ?? 'full';
}

/** The marks that `packName` packed. */
export function marksPacked(traits: number): Pick<LexiconName, Mark> {
  return {
    ambiguous: (traits & AMBIGUOUS) !== 0,
    description: (traits & DESCRIPTION) !== 0,
    inNames: (traits & IN_NAMES) !== 0,
  };
}
