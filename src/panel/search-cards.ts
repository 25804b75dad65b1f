import Fuse from 'fuse.js';
import type { Card } from '../dossier/card';
import { entityKey } from '../dossier/card';
import type { Dossier, EntityKey } from '../dossier/dossier';
import { fold } from '../lexicon/fold';

/** What of a card can be searched. */
type Entry = { card: Card; names: readonly string[]; texts: readonly string[] };

/** Finds cards for a query, the best first. */
export type CardSearch = (query: string) => Card[];

/** Characters of a query that are looked at: nobody types more, but one may paste a page. */
const LONGEST_QUERY = 100;

/**
 * Makes a search over the names of cards in all scripts, misspelt or not («Kherenin»), and over what
 * the cards say, where only the very words count: a fuzzy match in running text says nothing. A name that reads
 * as the query does comes first; several words may come in any order.
 */
export function createCardSearch(cards: ReadonlyMap<EntityKey, Card>, dossiers: readonly Dossier[]): CardSearch {
  const entries = dossiers.flatMap((dossier) =>
    dossier.entities.flatMap(({ id, names }): Entry[] => {
      const card = cards.get(entityKey(dossier.id, id));
      return card ? [{ card, names: names.map(({ text }) => text), texts: textsOf(card) }] : [];
    }),
  );
  const shared = { ignoreLocation: true, ignoreDiacritics: true };
  const byName = new Fuse(entries, { ...shared, keys: ['names'], threshold: 0 });
  const byMisspelling = new Fuse(entries, { ...shared, keys: ['names'], threshold: 0.34 });
  const byText = new Fuse(entries, { ...shared, keys: ['texts'], threshold: 0 });
  return (query) => {
    const asked = query.trim().slice(0, LONGEST_QUERY);
    // Fuse finds everything for nothing.
    if (asked === '') return [];
    const words = asked.split(/\s+/u);
    const found = [
      ...entries.filter(({ names }) => names.includes(asked)),
      ...entries.filter(({ names }) => names.some((name) => fold(name) === fold(asked))),
      ...byName.search({ $and: words.map((names) => ({ names })) }).map(({ item }) => item),
      ...byMisspelling.search(asked).map(({ item }) => item),
      ...byMisspelling.search({ $and: words.map((names) => ({ names })) }).map(({ item }) => item),
      ...byText.search({ $and: words.map((texts) => ({ texts })) }).map(({ item }) => item),
    ];
    return [...new Set(found.map(({ card }) => card))];
  };
}

function textsOf({ what, role, statements, connections, events, caveats, notes }: Card): string[] {
  return [
    what.text,
    role.text,
    ...statements.flatMap(({ quote, speaker }) => (speaker ? [quote.exact, speaker] : [quote.exact])),
    ...connections.map(({ label, name }) => `${label} ${name}`),
    ...events.flatMap(({ text, quote }) => [text, quote.exact]),
    ...[...caveats, ...notes].map(({ text }) => text),
  ];
}
