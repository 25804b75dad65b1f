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
  /** What opens a card: the pointer's rest on a name, its rest while Shift is held, or a click. */
  opensCardsOn: 'rest' | 'key' | 'click';
  /** Milliseconds for which the pointer rests on a name before its card opens. */
  restBeforeCard: (typeof RESTS)[number];
  /** Cards stay until they are dismissed. */
  keepsCards: boolean;
  /** Light or dark: as the page is where the name stands, as the system is, or always one of them. */
  cardColours: 'page' | 'system' | 'light' | 'dark';
};

/** What can be chosen for {@link Settings.restBeforeCard}. */
export const RESTS = [150, 300, 600] as const;

export const DEFAULT_SETTINGS: Settings = {
  paused: false,
  pausedSites: [],
  marksConcepts: false,
  hidesDemonyms: false,
  hidesNotes: false,
  opensCardsOn: 'rest',
  restBeforeCard: 300,
  keepsCards: false,
  cardColours: 'page',
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
