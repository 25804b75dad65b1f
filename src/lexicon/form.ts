/** Ways in which a name is written that begin alike: the part that stays, and what may follow it. */
export type Form = { stem: string; endings: readonly string[] };
