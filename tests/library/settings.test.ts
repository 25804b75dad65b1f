import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS, isMarking, withSitePaused } from '../../src/library/settings';

test.each([
  ['by default', DEFAULT_SETTINGS, true],
  ['with all paused', { ...DEFAULT_SETTINGS, paused: true }, false],
  ['with this site paused', withSitePaused(DEFAULT_SETTINGS, 'a.example', true), false],
  ['with another site paused', withSitePaused(DEFAULT_SETTINGS, 'b.example', true), true],
  [
    'with this site paused and let on',
    withSitePaused(withSitePaused(DEFAULT_SETTINGS, 'a.example', true), 'a.example', false),
    true,
  ],
])('names are marked, %s: %s', (_, settings, expected) => {
  expect(isMarking(settings, 'a.example')).toBe(expected);
});

test('a site is not listed twice', () => {
  const twice = withSitePaused(withSitePaused(DEFAULT_SETTINGS, 'a.example', true), 'a.example', true);
  expect(twice.pausedSites).toEqual(['a.example']);
});
