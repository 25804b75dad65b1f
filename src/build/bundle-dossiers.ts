import type { Plugin } from 'vite';
import { dossierFiles, readDossiers } from './read-dossiers';

const MODULE = 'virtual:bundled-dossiers';

/** Vite plugin: `virtual:bundled-dossiers` holds the dossiers of a folder, parsed. A fault stops the build. */
export function bundleDossiers(folder: string): Plugin {
  return {
    name: 'bundle-dossiers',
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : undefined),
    load(id) {
      if (id !== `\0${MODULE}`) return undefined;
      for (const file of dossierFiles(folder)) this.addWatchFile(file);
      return `export const bundledDossiers = ${JSON.stringify(readDossiers(folder))};`;
    },
  };
}
