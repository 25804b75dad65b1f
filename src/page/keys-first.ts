/** Is told of a key, before the page is. */
type HearKey = (event: KeyboardEvent) => void;

type KeysFirst = { hearers: Set<HearKey>; tell: HearKey };

declare global {
  /** Who is told of keys in this frame, and by what; seen by our scripts alone. */
  var backgrounderKeys: KeysFirst | undefined;
}

const KEY_EVENTS = ['keydown', 'keypress', 'keyup'] as const;

/**
 * Comes before the page's own listeners if it is called before the page's scripts run: those on a window are called in
 * the order in which they were added (DOM, §2.9).
 */
export function comeFirst(): KeysFirst {
  const hearers = new Set<HearKey>();
  const tell: HearKey = (event) => {
    for (const hear of hearers) hear(event);
  };
  globalThis.backgrounderKeys ??= { hearers, tell };
  const first = globalThis.backgrounderKeys;
  // One that is there already keeps its place.
  for (const type of KEY_EVENTS) window.addEventListener(type, first.tell, { capture: true });
  return first;
}

/** Has somebody told of each key from now on, until what is returned is called. */
export function hearKeys(hear: HearKey): () => void {
  const { hearers } = comeFirst();
  hearers.add(hear);
  return () => hearers.delete(hear);
}

/** Takes all listeners away. */
export function leaveKeys(): void {
  const first = globalThis.backgrounderKeys;
  if (first === undefined) return;
  for (const type of KEY_EVENTS) window.removeEventListener(type, first.tell, { capture: true });
}
