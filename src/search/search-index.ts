import type { Card } from '../dossier/card';
import { entityKey } from '../dossier/card';
import type { Dossier, Entity, EntityKey } from '../dossier/dossier';
import { fold } from '../lexicon/fold';
import { spellingsOf } from '../lexicon/transliterate';
import { type CardLine, linesOf } from './card-lines';
import { createVocabulary, type Vocabulary } from './vocabulary';
import { wordsOf } from './words';

/** A line with the number of its card. */
export type IndexedLine = CardLine & { card: number; isName: boolean; words: number };

/** All that can be searched. Places are in columns: a library has many, and an object for each would be dear. */
export type SearchIndex = {
  cards: readonly Card[];
  lines: readonly IndexedLine[];
  vocabulary: Vocabulary;
  /** By word of the vocabulary: its folded text, and the places where it stands, or a word that is also spelt so. */
  words: readonly string[];
  places: readonly (readonly number[])[];
  /** By place: its line, its word's offsets there (`end` exclusive), and whether the word is spelt otherwise. */
  placeLines: readonly number[];
  starts: readonly number[];
  ends: readonly number[];
  respelt: readonly boolean[];
  /** The names that fold to a text, by line. */
  named: ReadonlyMap<string, readonly number[]>;
};

/** Makes the index of all cards, in the order of their dossiers. */
export function indexCards(cards: ReadonlyMap<EntityKey, Card>, dossiers: readonly Dossier[]): SearchIndex {
  const columns = new Columns();
  for (const dossier of dossiers) {
    for (const entity of dossier.entities) {
      const card = cards.get(entityKey(dossier.id, entity.id));
      if (card !== undefined) columns.addCard(entity, card);
    }
  }
  return columns.index();
}

/** The columns of {@link SearchIndex} while they are filled. */
class Columns {
  private readonly cards: Card[] = [];
  private readonly lines: IndexedLine[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly places: number[][] = [];
  private readonly placeLines: number[] = [];
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];
  private readonly respelt: boolean[] = [];
  private readonly named = new Map<string, number[]>();

  addCard(entity: Entity, card: Card): void {
    for (const line of linesOf(entity, card)) this.addLine(entity, line);
    this.cards.push(card);
  }

  index(): SearchIndex {
    const { cards, lines, places, placeLines, starts, ends, respelt, named } = this;
    const words = [...this.numbers.keys()];
    return {
      cards,
      lines,
      vocabulary: createVocabulary(words),
      words,
      places,
      placeLines,
      starts,
      ends,
      respelt,
      named,
    };
  }

  private addLine({ kind }: Entity, line: CardLine): void {
    const { part, text } = line;
    const number = this.lines.length;
    const words = wordsOf(text);
    const isName = part === 'heading' || part === 'name';
    this.lines.push({ ...line, card: this.cards.length, isName, words: words.length });
    for (const { start, end, folded } of words) {
      this.addPlace(folded, [number, start, end, false]);
      if (!isName || kind !== 'person') continue;
      for (const spelling of otherSpellings(text.slice(start, end), folded)) {
        this.addPlace(spelling, [number, start, end, true]);
      }
    }
    if (!isName) return;
    const name = fold(text);
    const known = this.named.get(name);
    if (known) known.push(number);
    else this.named.set(name, [number]);
  }

  private addPlace(word: string, [line, start, end, isRespelt]: [number, number, number, boolean]): void {
    const place = this.placeLines.length;
    this.placeLines.push(line);
    this.starts.push(start);
    this.ends.push(end);
    this.respelt.push(isRespelt);
    const number = this.numbers.get(word);
    if (number !== undefined) this.places[number]?.push(place);
    else {
      this.numbers.set(word, this.numbers.size);
      this.places.push([place]);
    }
  }
}

/** Letters that a part of a name must have to be noted in its other spellings. */
const LEAST_RESPELT = 3;

/** The other spellings of a word of a person's name, by the rules of romanisation that find it on pages. */
function otherSpellings(text: string, folded: string): string[] {
  const spellings = spellingsOf(text).flatMap((spelling) => wordsOf(spelling).map((word) => word.folded));
  return [...new Set(spellings)].filter((spelling) => spelling !== folded && spelling.length >= LEAST_RESPELT);
}
