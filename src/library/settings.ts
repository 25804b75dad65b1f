/** What the reader has switched. */
export type Settings = {
  /** Nothing is marked anywhere. */
  paused: boolean;
  /** Host names of the sites on which nothing is marked. */
  pausedSites: readonly string[];
  /** Concepts of the stories are marked on pages too, not names alone. */
  marksConcepts: boolean;
  /** Words for peoples («Iranian») are left alone, names alone are marked. */
  hidesDemonyms: boolean;
  /** Cards hold nothing from outside their article. */
  hidesNotes: boolean;
};

export const DEFAULT_SETTINGS: Settings = {
  paused: false,
  pausedSites: [],
  marksConcepts: false,
  hidesDemonyms: false,
  hidesNotes: false,
};

/** Whether names are marked on a site. */
export function isMarking({ paused, pausedSites }: Settings, site: string): boolean {
  return !paused && !pausedSites.includes(site);
}

/** The settings with a site paused or not. */
export function withSitePaused(settings: Settings, site: string, paused: boolean): Settings {
  const others = settings.pausedSites.filter((other) => other !== site);
  return { ...settings, pausedSites: paused ? [...others, site] : others };
}
