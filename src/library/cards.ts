import { type Card, cardsOf, withoutNotes } from '../dossier/card';
import type { Dossier, EntityKey } from '../dossier/dossier';
import { readStored } from './read-stored';
import type { Settings } from './settings';

/** All cards of a library as the reader wants them, in the order of its dossiers. */
export function cardsFor(dossiers: readonly Dossier[], { hidesNotes }: Settings): Map<EntityKey, Card> {
  const cards = dossiers.flatMap(cardsOf).map((card) => (hidesNotes ? withoutNotes(card) : card));
  return new Map(cards.map((card) => [card.key, card]));
}

/** The same, of what is stored now. */
export async function readCards(): Promise<Map<EntityKey, Card>> {
  const [dossiers, settings] = await Promise.all([readStored('dossiers'), readStored('settings')]);
  return cardsFor(dossiers, settings);
}
