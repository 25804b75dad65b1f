import { expect, test } from 'vitest';
import { placeInFrames } from '../../src/panel/jump-to-mention';
import { countMentions } from '../../src/tab';

const frames = [
  {
    frameId: 0,
    entities: [
      { entity: 'story/iran', count: 2 },
      { entity: 'story/minsk', count: 1 },
    ],
  },
  { frameId: 7, entities: [{ entity: 'story/minsk', count: 2 }] },
  {
    frameId: 9,
    entities: [
      { entity: 'story/eu', count: 1 },
      { entity: 'story/iran', count: 1 },
    ],
  },
] as const;

test('mentions are counted over all frames, in the order in which their entities first appear', () => {
  expect([...countMentions(frames.map((frame) => ({ ...frame, entities: [...frame.entities] })))]).toEqual([
    ['story/iran', 3],
    ['story/minsk', 3],
    ['story/eu', 1],
  ]);
});

test.each([
  [0, { frameId: 0, index: 0 }],
  [1, { frameId: 0, index: 1 }],
  [2, { frameId: 9, index: 0 }],
  [3, undefined],
] as const)('mention %i of Iran is in its frame', (index, place) => {
  const list = frames.map((frame) => ({ ...frame, entities: [...frame.entities] }));
  expect(placeInFrames(list, { entity: 'story/iran', index })).toEqual(place);
});
