import { beginningsOf } from './beginnings';
import { fold } from './fold';
import {
  type Lexicon,
  type LexiconData,
  type LexiconEntity,
  type LexiconName,
  marksPacked,
  type Named,
  usePacked,
} from './lexicon';
import { sieveOf } from './sieve';
import { reviveSigns } from './signs';
import { buildTrie, rootsOf } from './trie';
import { type WordMatcher, wordMatcher } from './word-matcher';

/** Makes the matcher from compiled data, in time that grows with the length of the names. */
export function reviveLexicon(data: LexiconData): Lexicon {
  const { entities, beside, given, langs } = data;
  const trie = buildTrie(data.stems);
  return {
    entities,
    beside,
    given,
    langs,
    names: {
      entities: Int32Array.from(data.nameEntities),
      langs: Int32Array.from(data.nameLangs),
      traits: Uint8Array.from(data.nameTraits),
    },
    forms: { names: Int32Array.from(data.formNames), endings: Int32Array.from(data.formEndings) },
    trie,
    roots: rootsOf(trie),
    sieve: sieveOf(trie.texts, trie.starts),
    beginnings: beginningsOf(trie.texts, trie.starts),
    signs: reviveSigns(data.signs),
    endings: data.endings.map((endings) => new Set(endings.map(fold))),
    firstEndings: data.endings.map(([first = '']) => first),
    named: new Map(),
    contexts: contextsOf(entities),
  };
}

function contextsOf(entities: readonly LexiconEntity[]): Map<LexiconEntity, WordMatcher> {
  return new Map(
    entities.flatMap((entity) => {
      const matcher = wordMatcher(entity.context);
      return matcher === undefined ? [] : [[entity, matcher] as const];
    }),
  );
}

/** The same names without those for which a reader has no use. */
export function withoutNames(
  data: LexiconData,
  isUnwanted: (named: Pick<LexiconName, 'use'> & Pick<LexiconEntity, 'kind'>) => boolean,
): LexiconData {
  const stems = data.stems.split('\n');
  const unwanted = data.nameEntities.map((entity, name) => {
    const kind = data.entities[entity]?.kind;
    return kind !== undefined && isUnwanted({ use: usePacked(data.nameTraits[name] ?? 0), kind });
  });
  const kept = data.formNames.flatMap((name, form) => (unwanted[name] === true ? [] : [form]));
  return {
    ...data,
    stems: kept.map((form) => `${stems[form] ?? ''}\n`).join(''),
    formNames: kept.map((form) => data.formNames[form] ?? -1),
    formEndings: kept.map((form) => data.formEndings[form] ?? 0),
  };
}

/** What a form names; `undefined` for a decoy. The same name is the same object each time. */
export function namedBy(lexicon: Lexicon, form: number): Named | undefined {
  const name = lexicon.forms.names[form] ?? -1;
  const known = lexicon.named.get(name);
  if (known !== undefined || name === -1) return known;
  const named = readName(lexicon, name, form);
  if (named !== undefined) lexicon.named.set(name, named);
  return named;
}

function readName(lexicon: Lexicon, name: number, form: number): Named | undefined {
  const { names, forms, entities, given, langs, beside } = lexicon;
  const traits = names.traits[name];
  const entity = entities[names.entities[name] ?? -1];
  if (traits === undefined || entity === undefined) return undefined;
  // Forms of a name stand together, the name as it was given first.
  let first = form;
  while (forms.names[first - 1] === name) first -= 1;
  return {
    entity,
    name: {
      text: given[name] ?? stemOf(lexicon.trie, first) + (lexicon.firstEndings[forms.endings[first] ?? 0] ?? ''),
      lang: langs[names.langs[name] ?? 0] ?? '',
      use: usePacked(traits),
      ...marksPacked(traits),
      beside: beside[name] ?? [],
    },
  };
}

/** The text of a form without its ending. */
export function stemOf({ texts, starts }: Lexicon['trie'], form: number): string {
  return texts.slice(starts[form], (starts[form + 1] ?? 0) - 1);
}
