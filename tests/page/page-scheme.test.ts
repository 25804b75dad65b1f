import { expect, test } from 'vitest';
import { schemeOfText } from '../../src/page/page-scheme';

test.each([
  ['rgb(0, 0, 0)', 'light'],
  ['rgb(34, 34, 34)', 'light'],
  ['rgb(29, 86, 184)', 'light'],
  ['rgb(255, 255, 255)', 'dark'],
  ['rgba(230, 230, 230, 0.9)', 'dark'],
  ['rgb(132, 176, 255)', 'dark'],
  ['oklch(0.9 0 0)', 'dark'],
  ['oklch(0.551 0.027 264.364)', 'light'],
  ['oklab(0.2 -0.01 0.02 / 0.9)', 'light'],
  ['lab(95 0 0)', 'dark'],
  ['lch(30 5 120)', 'light'],
  ['color(srgb 0.9 0.9 0.95)', 'dark'],
  ['color(display-p3 0.1 0.1 0.1)', 'light'],
  ['color(xyz-d65 0.9 0.9 0.9)', undefined],
  ['color(srgb-linear 0.9 0.9 0.9)', undefined],
  ['oklch(none none none)', undefined],
  ['', undefined],
])('text in %j is on a page that is %s', (color, scheme) => {
  expect(schemeOfText(color)).toBe(scheme);
});
