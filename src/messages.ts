import { defineExtensionMessaging } from '@webext-core/messaging';
import type { EntityKey } from './dossier/dossier';
import type { Settings } from './library/settings';
import type { Visit } from './page/frame-focus';
import type { JumpTarget } from './page/jump';
import type { WalkAnswer, WalkStep } from './page/walk';
import type { ReaderPlace } from './reader/reader-address';

/** Every message in the extension. */
type Messages = {
  /** A frame to background and the panel: what is marked here has changed. */
  marksChanged(): void;
  /** A frame to the panel: the words around what is marked here are others. */
  wordsChanged(): void;
  /** A frame to background: more code is wanted here, that of the card or of the marks. */
  load(script: 'card' | 'marks'): void;
  /** A card, and background to the frames of its tab: the keyboard goes back to the frame that it left. */
  giveFocusBack(visit: Visit): void;
  /** A frame to background: Escape was pressed here, and a card may be open in another frame of the page. */
  escape(): void;
  /** Background to the frames of a tab: an open card is to close. */
  dismissCard(): void;
  /** A frame, and background to the frames of its tab: a card has opened then (epoch, ms), to which others give way. */
  cardOpens(time: number): void;
  /** A card or the panel to background: show the article at a place or, where none is said, as it is. */
  read(place: ReaderPlace): void;
  /** A card or the panel to background: the reader follows an entity, or no longer does. */
  follow(word: { entity: EntityKey; follows: boolean }): void;
  /** The panel to background: these are the reader's settings now. What the panel writes itself may be lost as it closes. */
  keepSettings(settings: Settings): void;
  /** The panel to a frame: scroll to a mention. Answers whether there was one. */
  jump(target: JumpTarget): boolean;
  /** Background to a frame: the keyboard walks to another mention. */
  walk(step: WalkStep): WalkAnswer;
  /**
   * Background to a frame: the card of what is selected is wanted, of that entity where no mark tells. Answers whether it
   * is shown.
   */
  lookUp(entity: EntityKey | undefined): boolean;
  /** Background to a frame: the keyboard wants a card, where the ring or a card is or anywhere. Answers whether there is one. */
  openCard(where: 'here' | 'anywhere'): boolean;
};

export const { sendMessage, onMessage } = defineExtensionMessaging<Messages>();
