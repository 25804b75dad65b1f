import { entityKey } from '../dossier/card';
import type { Decoy, Dossier, Entity } from '../dossier/dossier';
import { formsOf } from './forms';
import type { LexiconData, LexiconEntity, LexiconForm } from './lexicon';

/** Gathers the names and decoys of dossiers into plain data that can be stored and sent. */
export function compileLexicon(dossiers: readonly Dossier[]): LexiconData {
  const entities: LexiconEntity[] = [];
  const forms: LexiconForm[] = [];
  for (const dossier of dossiers) {
    for (const entity of dossier.entities) {
      forms.push(...formsOfEntity(dossier.id, entity, entities.length));
      entities.push(lexiconEntity(dossier.id, entity));
    }
  }
  return { entities, forms, decoys: dossiers.flatMap(({ decoys }) => decoys.flatMap(formsOfDecoy)) };
}

function formsOfEntity(dossier: string, { names }: Entity, entity: number): LexiconForm[] {
  return names.flatMap((name) =>
    formsOf(name).map((text) => ({
      text,
      lang: name.lang,
      use: name.use,
      ambiguous: name.ambiguous,
      description: /^\p{Ll}/u.test(name.text),
      entity,
      beside: name.beside.map((id) => entityKey(dossier, id)),
    })),
  );
}

/** A decoy may end in a demonym: «Native Americans». */
function formsOfDecoy({ text, lang }: Decoy): string[] {
  return formsOf({ text, lang, use: 'demonym' });
}

function lexiconEntity(dossier: string, { id, kind, names, context }: Entity): LexiconEntity {
  const fullNames = kind === 'person' ? names.filter(({ use }) => use === 'full') : [];
  const ownWords = [...new Set(fullNames.flatMap(({ text }) => text.split(' ')))];
  return { key: entityKey(dossier, id), kind, context, ownWords };
}
