import { expect, test } from 'vitest';
import {
  currentSettings,
  DEFAULT_SETTINGS,
  isMarking,
  withKindMarked,
  withSitePaused,
} from '../../src/library/settings';

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

test('a kind is marked or not, and not listed twice', () => {
  const without = withKindMarked(withKindMarked(DEFAULT_SETTINGS, 'state', false), 'state', false);
  expect(without.unmarkedKinds).toEqual(['concept', 'state']);
  expect(withKindMarked(without, 'state', true)).toEqual(DEFAULT_SETTINGS);
});

test.each([
  ['nothing', {}, DEFAULT_SETTINGS],
  ['settings of the first version', { paused: true, marksConcepts: false }, { ...DEFAULT_SETTINGS, paused: true }],
  ['settings with concepts marked', { marksConcepts: true }, { ...DEFAULT_SETTINGS, unmarkedKinds: [] }],
  ['today’s', { unmarkedKinds: ['state'] }, { ...DEFAULT_SETTINGS, unmarkedKinds: ['state'] }],
] as const)('where %s is stored, the settings are', (_, stored, settings) => {
  expect(currentSettings(stored)).toEqual(settings);
});
