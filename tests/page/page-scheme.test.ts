import { expect, test } from 'vitest';
import { schemeOfText } from '../../src/page/page-scheme';

test.each([
  ['rgb(0, 0, 0)', 'light'],
  ['rgb(34, 34, 34)', 'light'],
  ['rgb(29, 86, 184)', 'light'],
  ['rgb(255, 255, 255)', 'dark'],
  ['rgba(230, 230, 230, 0.9)', 'dark'],
  ['rgb(132, 176, 255)', 'dark'],
  ['oklch(0.9 0 0)', undefined],
  ['', undefined],
])('text in %j is on a page that is %s', (color, scheme) => {
  expect(schemeOfText(color)).toBe(scheme);
});
