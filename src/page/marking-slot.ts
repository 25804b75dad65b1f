import type { markPage } from './mark-page';

declare global {
  /** Where the code that marks pages, once it has come, leaves its door; seen by our scripts alone. */
  var backgrounderMarkPage: typeof markPage | undefined;
}
