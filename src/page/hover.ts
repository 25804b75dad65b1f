/**
 * The life of a card as a state machine. Time is outside: whoever runs it waits as long as
 * `waitIn` says and then sends `waited`.
 *
 *          over a mark           waited
 *   idle ──────────────► dwelling ──────► open ◄──────────────┐
 *    ▲  over nothing        │              │ over nothing     │ over its mark, over the card
 *    ├──────────────────────┘              ▼                  │
 *    │                 waited           leaving ──────────────┤ (toward the card: the wait begins anew)
 *    ├─────────────────────────────────────┘ (resting on another mark: turning)
 *    │                                     over another mark  ▼
 *    └── dismissed ◄── dismiss, in any      open ────────► turning ── waited ──► open (the other)
 *
 * `hold`, in any, opens a card that stays when the pointer leaves: only `dismiss`, or another card, closes it. `keep` makes
 * the open card such a one.
 */
export type HoverState<Mark> =
  | { phase: 'idle' }
  | { phase: 'dwelling'; mark: Mark }
  | { phase: 'open'; mark: Mark; isHeld: boolean }
  /** One that `isHeld` is not left for good: the pointer is on its way to it. */
  | { phase: 'leaving'; mark: Mark; isHeld: boolean }
  | { phase: 'turning'; mark: Mark; next: Mark; isHeld: boolean }
  /** Closed by the reader: the mark that the pointer still rests on opens nothing until it is left. */
  | { phase: 'dismissed'; mark: Mark };

export type HoverEvent<Mark> =
  | { type: 'over'; mark: Mark | undefined }
  | { type: 'over-card' }
  /** The pointer is over no mark that counts, and on its way to the card. */
  | { type: 'toward-card' }
  /** The wait is over; a card that `isHeld` stays until it is dismissed. `over` is the mark that the pointer rests on. */
  | { type: 'waited'; isHeld: boolean; over?: Mark | undefined }
  | { type: 'hold'; mark: Mark }
  | { type: 'keep' }
  | { type: 'dismiss' };

type Shown<Mark> = Extract<HoverState<Mark>, { phase: 'open' | 'leaving' | 'turning' }>;

/** Milliseconds for which a card waits for the pointer to come back: the way from the name to the card. */
const GRACE = 250;

/** What follows from an event. Equal states are the same object, so that nothing is done twice. */
export function nextHover<Mark>(state: HoverState<Mark>, event: HoverEvent<Mark>): HoverState<Mark> {
  switch (event.type) {
    case 'over':
      return over(state, event.mark);
    case 'over-card':
      if (state.phase === 'dwelling') return { phase: 'idle' };
      return state.phase === 'leaving' || state.phase === 'turning' ? stay(state) : state;
    case 'toward-card':
      return isShown(state) ? { phase: 'leaving', mark: state.mark, isHeld: state.isHeld } : state;
    case 'waited':
      return waited(state, event);
    case 'hold':
      return { phase: 'open', mark: event.mark, isHeld: true };
    case 'keep':
      if (!isShown(state) || (state.phase === 'open' && state.isHeld)) return state;
      return { phase: 'open', mark: state.mark, isHeld: true };
    case 'dismiss':
      return state.phase === 'idle' || state.phase === 'dismissed' ? state : { phase: 'dismissed', mark: state.mark };
  }
}

/**
 * Milliseconds after which a state is over unless something happens; `undefined` where it lasts.
 * @param dwell for how long the pointer rests on a name before it means to: a passing pointer opens nothing.
 */
export function waitIn({ phase }: HoverState<unknown>, dwell: number): number | undefined {
  if (phase === 'dwelling' || phase === 'turning') return dwell;
  return phase === 'leaving' ? GRACE : undefined;
}

/** The mark whose card is to be seen in a state. */
export function shownIn<Mark>(state: HoverState<Mark>): Mark | undefined {
  return isShown(state) ? state.mark : undefined;
}

/** The mark whose card is to be seen next, unless the pointer goes on. */
export function awaitedIn<Mark>(state: HoverState<Mark>): Mark | undefined {
  if (state.phase === 'dwelling') return state.mark;
  return state.phase === 'turning' ? state.next : undefined;
}

function isShown<Mark>(state: HoverState<Mark>): state is Shown<Mark> {
  return state.phase === 'open' || state.phase === 'leaving' || state.phase === 'turning';
}

function stay<Mark>(state: Shown<Mark>): HoverState<Mark> {
  return { phase: 'open', mark: state.mark, isHeld: state.isHeld };
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

function overWhileShown<Mark>(state: Shown<Mark>, mark: Mark | undefined): HoverState<Mark> {
  if (mark === undefined) {
    if (state.isHeld) return state.phase === 'open' ? state : stay(state);
    return state.phase === 'leaving' ? state : { phase: 'leaving', mark: state.mark, isHeld: false };
  }
  if (mark === state.mark) return state.phase === 'open' ? state : stay(state);
  if (state.phase === 'turning' && state.next === mark) return state;
  return { phase: 'turning', mark: state.mark, next: mark, isHeld: state.isHeld };
}

function waited<Mark>(
  state: HoverState<Mark>,
  { isHeld, over }: Extract<HoverEvent<Mark>, { type: 'waited' }>,
): HoverState<Mark> {
  switch (state.phase) {
    case 'dwelling':
      return { phase: 'open', mark: state.mark, isHeld };
    case 'turning':
      return { phase: 'open', mark: state.next, isHeld };
    case 'leaving':
      // On its way to the card the pointer came to another name, and went no further.
      if (over !== undefined && over !== state.mark) {
        return { phase: 'turning', mark: state.mark, next: over, isHeld: state.isHeld };
      }
      return state.isHeld ? stay(state) : { phase: 'idle' };
    default:
      return state;
  }
}
