import type { Judged, Lexicon } from './lexicon';
import { scan } from './scan';
import { judge } from './settle';

/** A place on a page: an index into its blocks, and a UTF-16 offset in that block's text. */
export type PagePlace = { block: number; position: number };

/**
 * Says why the name at a place of a page is a mention, or why it is none: which name of which entity it is, and the
 * rule that took or refused it with its evidence. A decoy has no name. `undefined` where nothing was found.
 */
export function explain(
  lexicon: Lexicon,
  blocks: readonly string[],
  { block, position }: PagePlace,
): Judged | undefined {
  const judged = judge(blocks.map((text) => scan(lexicon, text)))[block] ?? [];
  return judged.find(({ start, end }) => start <= position && position < end);
}
