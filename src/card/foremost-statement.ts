import type { CardStatement } from '../dossier/card';
import type { EntityKey } from '../dossier/dossier';

/** A card's statements, the one that matters most beside certain entities first. */
export type OrderedStatements = {
  statements: readonly CardStatement[];
  /** For whose sake it stands first, the most telling first; none where it is the article's own first. */
  reasons: readonly EntityKey[];
};

/**
 * Puts first the statement that speaks most of those who are named beside the card's own name: what a reader of that
 * paragraph wants to know. Whom few of the statements speak of weighs more; among equals, the article's order holds.
 */
export function foremostFirst(statements: readonly CardStatement[], beside: readonly EntityKey[]): OrderedStatements {
  const weights = new Map(
    beside.map((key) => [key, 1 / statements.filter(({ about }) => about.includes(key)).length] as const),
  );
  const telling = ({ about }: CardStatement): EntityKey[] =>
    [...weights.keys()]
      .filter((key) => about.includes(key))
      .sort((a, b) => (weights.get(b) ?? 0) - (weights.get(a) ?? 0));
  const worth = (statement: CardStatement): number =>
    telling(statement).reduce((sum, key) => sum + (weights.get(key) ?? 0), 0);
  const [first] = statements;
  const foremost = statements.toSorted((a, b) => worth(b) - worth(a))[0];
  if (foremost === undefined || foremost === first) return { statements, reasons: [] };
  return {
    statements: [foremost, ...statements.filter((statement) => statement !== foremost)],
    reasons: telling(foremost),
  };
}
