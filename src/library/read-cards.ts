import { type Card, cardsOf } from '../dossier/card';
import type { EntityKey } from '../dossier/dossier';
import { readStored } from './read-stored';

/** All cards of the library, in the order of its dossiers. */
export async function readCards(): Promise<Map<EntityKey, Card>> {
  const dossiers = await readStored('dossiers');
  return new Map(dossiers.flatMap(cardsOf).map((card) => [card.key, card]));
}
