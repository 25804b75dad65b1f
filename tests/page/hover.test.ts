import { describe, expect, test } from 'vitest';
import { awaitedIn, type HoverEvent, type HoverState, nextHover, shownIn, waitIn } from '../../src/page/hover';

const over = (mark?: string): HoverEvent<string> => ({ type: 'over', mark });
const overCard: HoverEvent<string> = { type: 'over-card' };
const waited: HoverEvent<string> = { type: 'waited', isHeld: false };
const waitedToStay: HoverEvent<string> = { type: 'waited', isHeld: true };
const towardCard: HoverEvent<string> = { type: 'toward-card' };
const hold = (mark: string): HoverEvent<string> => ({ type: 'hold', mark });
const keep: HoverEvent<string> = { type: 'keep' };
const dismiss: HoverEvent<string> = { type: 'dismiss' };

/** The state after a run of events. */
const after = (...events: HoverEvent<string>[]): HoverState<string> =>
  events.reduce<HoverState<string>>(nextHover, { phase: 'idle' });

const opened = [over('Iran'), waited];

describe('what the pointer does, and what follows', () => {
  test.each<[string, HoverEvent<string>[], HoverState<string>]>([
    ['passing over nothing', [over()], { phase: 'idle' }],
    ['coming to a name', [over('Iran')], { phase: 'dwelling', mark: 'Iran' }],
    ['passing over a name', [over('Iran'), over()], { phase: 'idle' }],
    ['going on to another name', [over('Iran'), over('Minsk')], { phase: 'dwelling', mark: 'Minsk' }],
    ['resting', opened, { phase: 'open', mark: 'Iran', isHeld: false }],
    ['leaving', [...opened, over()], { phase: 'leaving', mark: 'Iran', isHeld: false }],
    ['leaving for good', [...opened, over(), waited], { phase: 'idle' }],
    ['coming back', [...opened, over(), over('Iran')], { phase: 'open', mark: 'Iran', isHeld: false }],
    ['going into a card before it has rested', [over('Iran'), overCard], { phase: 'idle' }],
    ['going into the card', [...opened, over(), overCard], { phase: 'open', mark: 'Iran', isHeld: false }],
    [
      'moving to another name',
      [...opened, over('Minsk')],
      { phase: 'turning', mark: 'Iran', next: 'Minsk', isHeld: false },
    ],
    ['resting there', [...opened, over('Minsk'), waited], { phase: 'open', mark: 'Minsk', isHeld: false }],
    [
      'crossing another name on the way to the card',
      [...opened, over('Minsk'), overCard],
      { phase: 'open', mark: 'Iran', isHeld: false },
    ],
    [
      'going by way of another name',
      [...opened, over('Minsk'), over()],
      { phase: 'leaving', mark: 'Iran', isHeld: false },
    ],
    ['setting out for the card', [...opened, towardCard], { phase: 'leaving', mark: 'Iran', isHeld: false }],
    ['arriving there', [...opened, towardCard, overCard], { phase: 'open', mark: 'Iran', isHeld: false }],
    [
      'crossing another name on the safe way',
      [...opened, over('Minsk'), towardCard],
      { phase: 'leaving', mark: 'Iran', isHeld: false },
    ],
    ['giving up on the way', [...opened, towardCard, waited], { phase: 'idle' }],
    [
      'giving up on the way over another name',
      [...opened, towardCard, { type: 'waited', isHeld: false, over: 'Minsk' }],
      { phase: 'turning', mark: 'Iran', next: 'Minsk', isHeld: false },
    ],
    ['being held', [hold('Iran')], { phase: 'open', mark: 'Iran', isHeld: true }],
    ['leaving a card that is held', [hold('Iran'), over()], { phase: 'open', mark: 'Iran', isHeld: true }],
    ['setting out for one', [hold('Iran'), towardCard], { phase: 'leaving', mark: 'Iran', isHeld: true }],
    ['giving up then', [hold('Iran'), towardCard, waited], { phase: 'open', mark: 'Iran', isHeld: true }],
    [
      'crossing another name on the way to one',
      [hold('Iran'), over('Minsk'), towardCard],
      { phase: 'leaving', mark: 'Iran', isHeld: true },
    ],
    [
      'giving up then over another name',
      [hold('Iran'), towardCard, { type: 'waited', isHeld: true, over: 'Minsk' }],
      { phase: 'turning', mark: 'Iran', next: 'Minsk', isHeld: true },
    ],
    ['keeping what is open', [...opened, keep, over()], { phase: 'open', mark: 'Iran', isHeld: true }],
    ['keeping what is being left', [...opened, over(), keep, waited], { phase: 'open', mark: 'Iran', isHeld: true }],
    ['keeping nothing', [over('Iran'), keep], { phase: 'dwelling', mark: 'Iran' }],
    ['passing another name then', [hold('Iran'), over('Minsk'), over()], { phase: 'open', mark: 'Iran', isHeld: true }],
    ['resting on another then', [hold('Iran'), over('Minsk'), waited], { phase: 'open', mark: 'Minsk', isHeld: false }],
    ['opening to stay', [over('Iran'), waitedToStay, over()], { phase: 'open', mark: 'Iran', isHeld: true }],
    ['holding what is open', [...opened, hold('Iran')], { phase: 'open', mark: 'Iran', isHeld: true }],
    ['closing what is held', [hold('Iran'), dismiss], { phase: 'dismissed', mark: 'Iran' }],
    ['closing', [...opened, dismiss], { phase: 'dismissed', mark: 'Iran' }],
    ['resting on after closing', [...opened, dismiss, over('Iran'), waited], { phase: 'dismissed', mark: 'Iran' }],
    ['coming again after closing', [...opened, dismiss, over(), over('Iran')], { phase: 'dwelling', mark: 'Iran' }],
    ['closing before it opens', [over('Iran'), dismiss, waited], { phase: 'dismissed', mark: 'Iran' }],
    ['closing nothing', [dismiss], { phase: 'idle' }],
  ])('%s', (_, events, state) => {
    expect(after(...events)).toEqual(state);
  });
});

test('an event that changes nothing leaves the very same state, so that no wait begins anew', () => {
  for (const [events, event] of [
    [[], over()],
    [[over('Iran')], over('Iran')],
    [opened, over('Iran')],
    [opened, overCard],
    [[...opened, over()], over()],
    [[...opened, over('Minsk')], over('Minsk')],
    [[...opened, dismiss], over('Iran')],
    [[hold('Iran')], over()],
    [[hold('Iran')], keep],
  ] as const) {
    const state = after(...events);
    expect(nextHover(state, event)).toBe(state);
  }
});

test('a card is seen from the end of the wait until it is left or closed', () => {
  expect(shownIn(after(over('Iran')))).toBeUndefined();
  expect(shownIn(after(...opened))).toBe('Iran');
  expect(shownIn(after(...opened, over()))).toBe('Iran');
  expect(shownIn(after(...opened, over('Minsk')))).toBe('Iran');
  expect(shownIn(after(...opened, dismiss))).toBeUndefined();
});

test('the card that may be seen next is that of the name that the pointer rests on', () => {
  expect(awaitedIn(after())).toBeUndefined();
  expect(awaitedIn(after(over('Iran')))).toBe('Iran');
  expect(awaitedIn(after(over('Iran'), over()))).toBeUndefined();
  expect(awaitedIn(after(...opened))).toBeUndefined();
  expect(awaitedIn(after(...opened, over('Minsk')))).toBe('Minsk');
  expect(awaitedIn(after(...opened, over('Minsk'), overCard))).toBeUndefined();
});

test('only states that end by themselves have a wait', () => {
  const waits = [
    after(),
    after(over('Iran')),
    after(...opened),
    after(...opened, over()),
    after(...opened, over('Minsk')),
  ];
  expect(waits.map((state) => waitIn(state, 300) !== undefined)).toEqual([false, true, false, true, true]);
});

test.each([150, 300, 600])(
  'a pointer rests for %d ms before it means to, on a second name as on the first',
  (dwell) => {
    expect(waitIn(after(over('Iran')), dwell)).toBe(dwell);
    expect(waitIn(after(...opened, over('Minsk')), dwell)).toBe(dwell);
  },
);

test('each step toward the card begins the wait anew', () => {
  const state = after(...opened, towardCard);
  expect(nextHover(state, towardCard)).not.toBe(state);
});
