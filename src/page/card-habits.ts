/** When and how cards open: the reader's choice. */
export type CardHabits = {
  /** What opens a card: the pointer's rest on a name, its rest while the Shift key is held, or a click. */
  opensOn: 'rest' | 'key' | 'click';
  /** Milliseconds for which the pointer rests on a name before it means to. */
  dwell: number;
  /** Cards stay until they are dismissed. */
  keeps: boolean;
};
