/** Is told of what the reader does in the page, before the page is. */
type Hear = (event: Event) => void;

type First = {
  hearers: Set<Hear>;
  tell: Hear;
  /** By key (`KeyboardEvent.code`): its last going down that was for us, while it is not up. */
  taken: Map<string, KeyboardEvent>;
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
  const taken: First['taken'] = new Map();
  const tell: Hear = (event) => {
    for (const hear of hearers) hear(event);
    if (event instanceof KeyboardEvent && event.isTrusted) keepTaken(event, taken);
  };
  globalThis.backgrounderFirst ??= { hearers, tell, taken };
  const first = globalThis.backgrounderFirst;
  // One that is there already keeps its place.
  for (const type of EVENTS) window.addEventListener(type, first.tell, { capture: true });
  return first;
}

/** A key that went down for us in this frame goes on, and comes up, for us: what it was for may be gone by then. */
function keepTaken(event: KeyboardEvent, taken: First['taken']): void {
  const { type, code, key, repeat } = event;
  const last = taken.get(code);
  if (last === undefined || last === event) return;
  const isNew = type === 'keydown' && !repeat;
  if (isNew || type === 'keyup') taken.delete(code);
  if (isNew) return;
  event.stopImmediatePropagation();
  // Held, Tab goes on from where it has come to.
  if (type === 'keydown' && key !== 'Tab') event.preventDefault();
}

/** Keeps a key that goes down from the page, until it is up again. */
export function takeKey(event: KeyboardEvent): void {
  event.stopImmediatePropagation();
  if (event.isTrusted) comeFirst().taken.set(event.code, event);
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
