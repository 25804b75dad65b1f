/** Is told of what the reader does in the page, before the page is. */
type Hear = (event: Event) => void;

type First = { hearers: Set<Hear>; tell: Hear };

declare global {
  /** Who is told in this frame, and by what; seen by our scripts alone. */
  var backgrounderFirst: First | undefined;
}

/** Keys say what is typed; what is dragged can be read when that begins. */
const EVENTS = ['keydown', 'keypress', 'keyup', 'dragstart'] as const;

/**
 * Comes before the page's own listeners if it is called before the page's scripts run: those on a window are called in
 * the order in which they were added (DOM, §2.9).
 */
export function comeFirst(): First {
  const hearers = new Set<Hear>();
  const tell: Hear = (event) => {
    for (const hear of hearers) hear(event);
  };
  globalThis.backgrounderFirst ??= { hearers, tell };
  const first = globalThis.backgrounderFirst;
  // One that is there already keeps its place.
  for (const type of EVENTS) window.addEventListener(type, first.tell, { capture: true });
  return first;
}

/** Has somebody told from now on, until what is returned is called. */
export function hearFirst(hear: Hear): () => void {
  const { hearers } = comeFirst();
  hearers.add(hear);
  return () => hearers.delete(hear);
}

/** Takes all listeners away. */
export function leaveFirst(): void {
  const first = globalThis.backgrounderFirst;
  if (first === undefined) return;
  for (const type of EVENTS) window.removeEventListener(type, first.tell, { capture: true });
}
