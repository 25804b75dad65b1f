/** Marks, for the benchmark, when the list is there (User Timing, `performance.mark`): the next frame shows it. */
export const LIST_DRAWN = 'list drawn';
