import { StoryView } from './StoryView';
import type { StoryViewEntry } from './story-view';

/** The views of a story, in the order of their tabs. */
export const STORY_VIEWS: readonly StoryViewEntry[] = [{ id: 'story', label: 'viewStory', View: StoryView }];
