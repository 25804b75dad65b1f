import { MapView } from './MapView';
import { StoryView } from './StoryView';
import type { StoryViewEntry } from './story-view';
import { Timeline } from './Timeline';

/** The views of a story, in the order of their tabs. */
export const STORY_VIEWS: readonly StoryViewEntry[] = [
  { id: 'story', label: 'viewStory', View: StoryView },
  { id: 'timeline', label: 'viewTimeline', View: Timeline },
  { id: 'map', label: 'viewMap', isWide: true, View: MapView },
];
