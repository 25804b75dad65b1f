declare module 'virtual:bundled-dossiers' {
  import type { Dossier } from '../dossier/dossier';
  /** The dossiers that come with the extension, checked at build time. */
  export const bundledDossiers: readonly Dossier[];
}
