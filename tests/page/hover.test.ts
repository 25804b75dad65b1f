import { describe, expect, test } from 'vitest';
import { type HoverEvent, type HoverState, nextHover, shownIn, waitIn } from '../../src/page/hover';

const over = (mark?: string): HoverEvent<string> => ({ type: 'over', mark });
const overCard: HoverEvent<string> = { type: 'over-card' };
const waited: HoverEvent<string> = { type: 'waited' };
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
    ['resting', opened, { phase: 'open', mark: 'Iran' }],
    ['leaving', [...opened, over()], { phase: 'leaving', mark: 'Iran' }],
    ['leaving for good', [...opened, over(), waited], { phase: 'idle' }],
    ['coming back', [...opened, over(), over('Iran')], { phase: 'open', mark: 'Iran' }],
    ['going into the card', [...opened, over(), overCard], { phase: 'open', mark: 'Iran' }],
    ['moving to another name', [...opened, over('Minsk')], { phase: 'turning', mark: 'Iran', next: 'Minsk' }],
    ['resting there', [...opened, over('Minsk'), waited], { phase: 'open', mark: 'Minsk' }],
    [
      'crossing another name on the way to the card',
      [...opened, over('Minsk'), overCard],
      { phase: 'open', mark: 'Iran' },
    ],
    ['going by way of another name', [...opened, over('Minsk'), over()], { phase: 'leaving', mark: 'Iran' }],
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

test('only states that end by themselves have a wait', () => {
  const waits = [
    after(),
    after(over('Iran')),
    after(...opened),
    after(...opened, over()),
    after(...opened, over('Minsk')),
  ];
  expect(waits.map((state) => waitIn(state) !== undefined)).toEqual([false, true, false, true, true]);
});
