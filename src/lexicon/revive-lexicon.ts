import { createBeginnings } from './beginnings';
import { confirmWith } from './find';
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
import { reviveSweep } from './sweep';
import { createTrie, textOf } from './trie';

/**
 * Makes the matcher from compiled data, in time that grows with the number of names. What only some pages need is made
 * when one does.
 */
export function reviveLexicon(data: LexiconData): Lexicon {
  const { entities, beside, given, langs, stems } = data;
  const beginnings = createBeginnings();
  const places = new Uint8Array(data.partPlaces);
  return {
    entities,
    beside,
    given,
    langs,
    names: {
      entities: new Int32Array(data.nameEntities),
      langs: new Int32Array(data.nameLangs),
      traits: new Uint8Array(data.nameTraits),
    },
    parts: { names: new Int32Array(data.partNames), endings: new Int32Array(data.partEndings), places },
    trie: createTrie(stems, (part) => places[part] === 0),
    sieve: sieveOf(stems.split('\n').filter((_, part) => places[part] === 0)),
    sweep: reviveSweep(data.sweep),
    beginnings,
    confirm: confirmWith(beginnings),
    signs: reviveSigns(data.signs),
    endings: data.endings.map((endings) => new Set(endings.map(fold))),
    firstEndings: data.endings.map(([first = '']) => first),
    named: new Map(),
    contexts: new Map(),
  };
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
  const kept = data.partNames.flatMap((name, part) => (unwanted[name] === true ? [] : [part]));
  return {
    ...data,
    stems: kept.map((part) => `${stems[part] ?? ''}\n`).join(''),
    partNames: kept.map((part) => data.partNames[part] ?? -1),
    partEndings: kept.map((part) => data.partEndings[part] ?? 0),
    partPlaces: kept.map((part) => data.partPlaces[part] ?? 0),
  };
}

/** What a form names, by its first part; `undefined` for a decoy. The same name is the same object each time. */
export function namedBy(lexicon: Lexicon, part: number): Named | undefined {
  const name = lexicon.parts.names[part] ?? -1;
  const known = lexicon.named.get(name);
  if (known !== undefined || name === -1) return known;
  const named = readName(lexicon, name, part);
  if (named !== undefined) lexicon.named.set(name, named);
  return named;
}

function readName(lexicon: Lexicon, name: number, part: number): Named | undefined {
  const { names, entities, given, langs, beside } = lexicon;
  const traits = names.traits[name];
  const entity = entities[names.entities[name] ?? -1];
  if (traits === undefined || entity === undefined) return undefined;
  return {
    entity,
    name: {
      text: given[name] ?? givenText(lexicon, name, part),
      lang: langs[names.langs[name] ?? 0] ?? '',
      use: usePacked(traits),
      ...marksPacked(traits),
      beside: beside[name] ?? [],
    },
  };
}

/** A name as it was given: the forms of a name stand together, that one first. */
function givenText({ trie, parts, firstEndings }: Lexicon, name: number, part: number): string {
  let first = part;
  while (parts.names[first - 1] === name) first -= 1;
  const words: string[] = [];
  do {
    words.push(textOf(trie, first + words.length) + (firstEndings[parts.endings[first + words.length] ?? 0] ?? ''));
  } while ((parts.places[first + words.length] ?? 0) > 0);
  return words.join(' ');
}
