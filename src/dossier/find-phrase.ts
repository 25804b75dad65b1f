/** UTF-16 code units by which places are looked up: long enough to be rare, shorter than most quotes. */
const KEY_LENGTH = 16;

/** Finds all places of a phrase in a text (UTF-16 offsets), in order. */
export type PhraseFinder = (phrase: string) => number[];

/** Reads a text once, so that many phrases are found without reading it again for each. */
export function createPhraseFinder(text: string): PhraseFinder {
  let places: Map<string, number[]> | undefined;
  return (phrase) => {
    if (phrase.length < KEY_LENGTH) return occurrences(text, phrase);
    places ??= placesByKey(text);
    return candidates(places, phrase).filter((start) => text.startsWith(phrase, start));
  };
}

/** Where a phrase may start: by its rarest key, as many quotes begin or end alike. */
function candidates(places: ReadonlyMap<string, readonly number[]>, phrase: string): number[] {
  const last = phrase.length - KEY_LENGTH;
  const [rarest] = [0, last >> 1, last]
    .map((offset) => ({ offset, found: places.get(phrase.slice(offset, offset + KEY_LENGTH)) ?? [] }))
    .sort((a, b) => a.found.length - b.found.length);
  return rarest ? rarest.found.map((place) => place - rarest.offset) : [];
}

function placesByKey(text: string): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (let start = 0; start + KEY_LENGTH <= text.length; start += 1) {
    const key = text.slice(start, start + KEY_LENGTH);
    const known = places.get(key);
    if (known === undefined) places.set(key, [start]);
    else known.push(start);
  }
  return places;
}

function occurrences(text: string, phrase: string): number[] {
  const found: number[] = [];
  if (phrase === '') return found;
  for (let at = text.indexOf(phrase); at !== -1; at = text.indexOf(phrase, at + 1)) found.push(at);
  return found;
}
