import type { Dossier } from '../../src/dossier/dossier';

/** Plain names as a page's author would search for them, without any of our forms. */
export function plainNames(dossiers: readonly Dossier[]): string[] {
  return [
    ...new Set(dossiers.flatMap(({ entities }) => entities.flatMap(({ names }) => names.map(({ text }) => text)))),
  ];
}
