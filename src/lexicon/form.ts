/** A part of a form: what stays of it, and what may follow that. */
export type FormPart = { stem: string; endings: readonly string[] };

/**
 * A way in which a name is written, with its endings. Mostly one part, which may hold spaces; where several words of
 * a name change, each such word is a part, and a space divides them.
 */
export type Form = readonly FormPart[];
