/**
 * The life of a card as a state machine. Time is outside: whoever runs it waits as long as
 * `waitIn` says and then sends `waited`.
 *
 *          over a mark           waited
 *   idle ──────────────► dwelling ──────► open ◄──────────────┐
 *    ▲  over nothing        │              │ over nothing     │ over its mark, over the card
 *    ├──────────────────────┘              ▼                  │
 *    │                 waited           leaving ──────────────┤
 *    ├─────────────────────────────────────┘                  │
 *    │                                     over another mark  ▼
 *    └── dismissed ◄── dismiss, in any      open ────────► turning ── waited ──► open (the other)
 */
export type HoverState<Mark> =
  | { phase: 'idle' }
  | { phase: 'dwelling'; mark: Mark }
  | { phase: 'open'; mark: Mark }
  | { phase: 'leaving'; mark: Mark }
  | { phase: 'turning'; mark: Mark; next: Mark }
  /** Closed by the reader: the mark that the pointer still rests on opens nothing until it is left. */
  | { phase: 'dismissed'; mark: Mark };

export type HoverEvent<Mark> =
  | { type: 'over'; mark: Mark | undefined }
  | { type: 'over-card' }
  | { type: 'waited' }
  | { type: 'dismiss' };

/** Milliseconds for which the pointer rests on a name before it means to: a passing pointer opens nothing. */
const DWELL = 300;

/** Milliseconds for which a card waits for the pointer to come back: the way from the name to the card. */
const GRACE = 250;

/** What follows from an event. Equal states are the same object, so that nothing is done twice. */
export function nextHover<Mark>(state: HoverState<Mark>, event: HoverEvent<Mark>): HoverState<Mark> {
  switch (event.type) {
    case 'over':
      return over(state, event.mark);
    case 'over-card':
      return state.phase === 'leaving' || state.phase === 'turning' ? { phase: 'open', mark: state.mark } : state;
    case 'waited':
      return waited(state);
    case 'dismiss':
      return state.phase === 'idle' || state.phase === 'dismissed' ? state : { phase: 'dismissed', mark: state.mark };
  }
}

/** Milliseconds after which a state is over unless something happens; `undefined` where it lasts. */
export function waitIn({ phase }: HoverState<unknown>): number | undefined {
  if (phase === 'dwelling' || phase === 'turning') return DWELL;
  return phase === 'leaving' ? GRACE : undefined;
}

/** The mark whose card is to be seen in a state. */
export function shownIn<Mark>(state: HoverState<Mark>): Mark | undefined {
  return state.phase === 'open' || state.phase === 'leaving' || state.phase === 'turning' ? state.mark : undefined;
}

function over<Mark>(state: HoverState<Mark>, mark: Mark | undefined): HoverState<Mark> {
  switch (state.phase) {
    case 'idle':
      return mark === undefined ? state : { phase: 'dwelling', mark };
    case 'dwelling':
    case 'dismissed':
      if (mark === state.mark) return state;
      return mark === undefined ? { phase: 'idle' } : { phase: 'dwelling', mark };
    case 'open':
    case 'leaving':
    case 'turning':
      return overWhileShown(state, mark);
  }
}

function overWhileShown<Mark>(
  state: Extract<HoverState<Mark>, { phase: 'open' | 'leaving' | 'turning' }>,
  mark: Mark | undefined,
): HoverState<Mark> {
  if (mark === undefined) return state.phase === 'leaving' ? state : { phase: 'leaving', mark: state.mark };
  if (mark === state.mark) return state.phase === 'open' ? state : { phase: 'open', mark };
  return state.phase === 'turning' && state.next === mark ? state : { phase: 'turning', mark: state.mark, next: mark };
}

function waited<Mark>(state: HoverState<Mark>): HoverState<Mark> {
  switch (state.phase) {
    case 'dwelling':
      return { phase: 'open', mark: state.mark };
    case 'turning':
      return { phase: 'open', mark: state.next };
    case 'leaving':
      return { phase: 'idle' };
    default:
      return state;
  }
}
