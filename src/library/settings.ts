import type { Kind } from '../dossier/dossier';

/** What the reader has switched. */
export type Settings = {
  /** Nothing is marked anywhere. */
  paused: boolean;
  /** Host names of the sites on which nothing is marked. */
  pausedSites: readonly string[];
  /** Kinds of entities that are left alone on pages. */
  unmarkedKinds: readonly Kind[];
  /** Names in code are marked too: in `code`, `kbd`, `pre`, `samp`. */
  marksCode: boolean;
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
  // Concepts are common words.
  unmarkedKinds: ['concept'],
  marksCode: false,
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

/** The settings with a kind of entity marked or not. */
export function withKindMarked(settings: Settings, kind: Kind, marked: boolean): Settings {
  const others = settings.unmarkedKinds.filter((other) => other !== kind);
  return { ...settings, unmarkedKinds: marked ? others : [...others, kind] };
}

/** Settings as any version of this extension has stored them: the first had a switch for concepts alone. */
export type StoredSettings = Partial<Settings> & { marksConcepts?: boolean };

/** Settings as they are now; what has come since they were stored is as it is at first. */
export function currentSettings({ marksConcepts, ...stored }: StoredSettings): Settings {
  return {
    ...DEFAULT_SETTINGS,
    ...(marksConcepts === true && { unmarkedKinds: [] }),
    ...stored,
  };
}
