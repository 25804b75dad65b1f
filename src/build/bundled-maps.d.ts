declare module 'virtual:bundled-maps' {
  import type { MapLayout, MapShape } from '../map/lay-out';
  /** The maps of the dossiers that come with the extension, by the outline of their graph. */
  export const bundledMaps: Readonly<Record<string, Readonly<Record<MapShape, MapLayout>>>>;
}
