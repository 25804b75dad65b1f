/** Is told of what the reader does in the page, before the page is. */
type Hear = (event: Event) => void;

type First = {
  hearers: Set<Hear>;
  tell: Hear;
  /** Keys (`KeyboardEvent.code`) that went down for us, and have not come up. */
  taken: Set<string>;
};

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
  const taken = new Set<string>();
  const tell: Hear = (event) => {
    if (event instanceof KeyboardEvent) keepTaken(event, taken);
    for (const hear of hearers) hear(event);
  };
  globalThis.backgrounderFirst ??= { hearers, tell, taken };
  const first = globalThis.backgrounderFirst;
  // One that is there already keeps its place.
  for (const type of EVENTS) window.addEventListener(type, first.tell, { capture: true });
  return first;
}

/** A key that went down for us comes up for us, though what it was for may be gone by then. */
function keepTaken(event: KeyboardEvent, taken: Set<string>): void {
  const { type, code } = event;
  if (type !== 'keydown' && taken.has(code)) event.stopImmediatePropagation();
  // It goes down anew, for whom we are about to see; or is up.
  if (type !== 'keypress') taken.delete(code);
}

/** Keeps a key that goes down from the page, until it is up again. */
export function takeKey(event: KeyboardEvent): void {
  event.stopImmediatePropagation();
  comeFirst().taken.add(event.code);
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
