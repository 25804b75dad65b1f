import type { EntityKey } from '../dossier/dossier';

/** What the reader last said of following an entity, and when (milliseconds since 1970). */
export type FollowedWord = { follows: boolean; said: number };

/**
 * Whom the reader follows. That somebody is followed no longer is kept too: of what two machines say, the newer word
 * counts, and an old one must not come back from the other.
 */
export type Followed = Readonly<Partial<Record<EntityKey, FollowedWord>>>;

/** Those followed, in the order in which the reader came to follow them. */
export function followedKeys(followed: Followed): EntityKey[] {
  return entriesOf(followed)
    .filter(([, { follows }]) => follows)
    .map(([key]) => key);
}

/** Whether an entity is followed. */
export function isFollowed(followed: Followed, entity: EntityKey): boolean {
  return followed[entity]?.follows === true;
}

/** The same with a new word on an entity, which counts even where the clock has been set back. */
export function withFollowed(followed: Followed, entity: EntityKey, { follows, said }: FollowedWord): Followed {
  const before = followed[entity]?.said ?? 0;
  return { ...followed, [entity]: { follows, said: Math.max(said, before + 1) } };
}

/** What two machines know together. */
export function mergedFollowed(one: Followed, other: Followed): Followed {
  const merged: Partial<Record<EntityKey, FollowedWord>> = { ...one };
  for (const [key, word] of entriesOf(other)) {
    const known = merged[key];
    if (known === undefined || isNewer(word, known)) merged[key] = word;
  }
  return Object.fromEntries(entriesOf(merged));
}

/** What of a value from elsewhere is as it should be: another machine may have an older or a newer Backgrounder. */
export function wellFormedFollowed(value: unknown): Followed {
  if (typeof value !== 'object' || value === null) return {};
  const words = Object.entries(value).filter(([key, word]) => key.includes('/') && isWord(word));
  return Object.fromEntries(words);
}

/** The same within so many bytes of JSON: what is followed no longer is left out first, the oldest words first. */
export function withinBytes(followed: Followed, most: number): Followed {
  const sizeOf = (entries: readonly [EntityKey, FollowedWord][]): number =>
    new TextEncoder().encode(JSON.stringify(Object.fromEntries(entries))).length;
  const kept = entriesOf(followed);
  const leaving = [...kept.filter(([, word]) => !word.follows), ...kept.filter(([, word]) => word.follows)];
  while (leaving.length > 0 && sizeOf(leaving) > most) leaving.shift();
  const staying = new Set(leaving.map(([key]) => key));
  return Object.fromEntries(kept.filter(([key]) => staying.has(key)));
}

function isNewer(word: FollowedWord, known: FollowedWord): boolean {
  return word.said === known.said ? word.follows && !known.follows : word.said > known.said;
}

function isWord(value: unknown): value is FollowedWord {
  if (typeof value !== 'object' || value === null || !('follows' in value) || !('said' in value)) return false;
  return typeof value.follows === 'boolean' && Number.isFinite(value.said);
}

/** In the order in which they were said. */
function entriesOf(followed: Followed): [EntityKey, FollowedWord][] {
  const entries = Object.entries(followed) as [EntityKey, FollowedWord][];
  return entries.sort(([a, { said: first }], [b, { said: second }]) => first - second || (a < b ? -1 : 1));
}
