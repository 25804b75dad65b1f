import { entityKey } from '../dossier/card';
import type { Decoy, Dossier, Entity } from '../dossier/dossier';
import { compileSweep } from './compile-sweep';
import { fold } from './fold';
import type { Form } from './form';
import { formsOf, tidy } from './forms';
import { type LexiconData, type LexiconEntity, packName } from './lexicon';
import { SIGNS } from './sign-lists';

/** Gathers the names and decoys of dossiers, with their inflections and spellings, into data that can be stored and sent. */
export function compileLexicon(dossiers: readonly Dossier[]): LexiconData {
  const columns = new Columns();
  // First, so that where a name reads the same the decoy is found.
  for (const { decoys } of dossiers) for (const decoy of decoys) columns.addForms(-1, formsOfDecoy(decoy));
  for (const dossier of dossiers) {
    for (const entity of dossier.entities) columns.addEntity(dossier.id, entity);
  }
  return columns.data();
}

/** A decoy is inflected as a name of some thing is, and may end in people: «Native Americans». */
function formsOfDecoy({ text, lang }: Decoy): Form[] {
  return formsOf({ text: tidy(text), lang, use: /^en\b/u.test(lang) ? 'demonym' : 'full', kind: 'organization' });
}

/** The columns of {@link LexiconData} while they are filled. */
class Columns {
  private readonly entities: LexiconEntity[] = [];
  private readonly nameEntities: number[] = [];
  private readonly nameLangs: number[] = [];
  private readonly nameTraits: number[] = [];
  private readonly beside: Record<number, `${string}/${string}`[]> = {};
  private readonly given: Record<number, string> = {};
  private readonly langs = new Numbering();
  private readonly endings = new Numbering();
  private readonly stems: string[] = [];
  private readonly partNames: number[] = [];
  private readonly partEndings: number[] = [];
  private readonly partPlaces: number[] = [];

  addEntity(dossier: string, { id, kind, names, context }: Entity): void {
    const fullNames = kind === 'person' ? names.filter(({ use }) => use === 'full') : [];
    const ownWords = [...new Set(fullNames.flatMap(({ text }) => fold(text).split(' ').slice(0, -1)))];
    for (const { text, lang, use, ambiguous, inNames, beside } of names) {
      const name = this.nameEntities.length;
      this.nameEntities.push(this.entities.length);
      this.nameLangs.push(this.langs.of(lang));
      const description = use !== 'demonym' && /^\p{Ll}/u.test(text);
      this.nameTraits.push(packName({ use, ambiguous, inNames, description }));
      if (beside.length > 0) this.beside[name] = beside.map((other) => entityKey(dossier, other));
      const tidied = tidy(text);
      if (tidied !== text) this.given[name] = text;
      this.addForms(name, formsOf({ text: tidied, lang, use, kind }));
    }
    this.entities.push({ key: entityKey(dossier, id), kind, context, ownWords });
  }

  addForms(name: number, forms: readonly Form[]): void {
    for (const form of forms) {
      for (const [index, { stem, endings }] of form.entries()) {
        this.stems.push(`${stem}\n`);
        this.partNames.push(name);
        this.partEndings.push(this.endings.of(endings.join('|')));
        this.partPlaces.push(index);
      }
    }
  }

  /** What the first parts of names have that always stands. */
  private stemsOfNames(): string[] {
    return this.stems
      .filter((_, part) => this.partNames[part] !== -1 && this.partPlaces[part] === 0)
      .map((stem) => stem.slice(0, -1));
  }

  data(): LexiconData {
    const { entities, nameEntities, nameLangs, nameTraits, beside, given, partNames, partEndings, partPlaces } = this;
    return {
      entities,
      nameEntities,
      nameLangs,
      nameTraits,
      beside,
      given,
      langs: this.langs.texts(),
      stems: this.stems.join(''),
      sweep: compileSweep(this.stemsOfNames()),
      partNames,
      partEndings,
      partPlaces,
      signs: SIGNS,
      endings: this.endings.texts().map((endings) => endings.split('|')),
    };
  }
}

/** Gives each text a number. */
class Numbering {
  private readonly numbers = new Map<string, number>();

  of(text: string): number {
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    this.numbers.set(text, this.numbers.size);
    return this.numbers.size - 1;
  }

  texts(): string[] {
    return [...this.numbers.keys()];
  }
}
