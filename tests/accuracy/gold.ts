/** What an annotator says of a place in a text; UTF-16 offsets, `end` exclusive. */
export type GoldMention = { start: number; end: number; entity: string; use: 'name' | 'demonym' };

/** A page of text with all that should be marked on it. */
export type GoldPage = {
  /** Where it stands, for whoever must look at it. */
  where: string;
  lang: string;
  /** Made to mislead: nothing, or not everything that looks like a name is one. */
  trap: boolean;
  /** Blocks are divided by line feeds. */
  text: string;
  mentions: readonly GoldMention[];
  /** What is annotated as something that the dossier does not know. */
  others: readonly { start: number; end: number }[];
  /** Places of which the annotators do not speak. */
  ignored: readonly { start: number; end: number }[];
};
