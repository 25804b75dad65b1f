import type { LexiconData } from '../lexicon/lexicon';
import type { MarkedPage, Outside } from './mark-page';

declare global {
  /** Where the code that marks pages, once it has come, leaves its door; seen by our scripts alone. */
  var backgrounderMarkPage: ((names: LexiconData, outside: Outside, signal: AbortSignal) => MarkedPage) | undefined;
}
