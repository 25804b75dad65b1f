import type { Card } from '../dossier/card';
import type { Kind } from '../dossier/dossier';

/** More than this, and a list is easier to find one's way in under headings. */
const MANY = 12;

/** Whether so many entities are grouped. */
export function isMany(count: number): boolean {
  return count > MANY;
}

/** Cards by kind, each group and the groups in the order in which the cards come. */
export function groupedByKind(cards: readonly Card[]): [Kind, Card[]][] {
  const groups = new Map<Kind, Card[]>();
  for (const card of cards) {
    const group = groups.get(card.kind);
    if (group) group.push(card);
    else groups.set(card.kind, [card]);
  }
  return [...groups];
}
