import { expect, test } from 'vitest';
import { cardAddress, readerPath, readerPlace } from '../../src/reader/reader-address';

const ORIGIN = 'chrome-extension://abc';

test.each([
  [{ dossier: 'story' }],
  [{ dossier: 'story', quote: { start: 3, end: 9 } }],
  [{ dossier: 'story', card: 'minsk' }],
  [{ dossier: 'story', quote: { start: 0, end: 1 }, card: 'us' }],
])('the address of %o means that place', (place) => {
  expect(readerPlace(ORIGIN + readerPath(place))).toEqual(place);
});

test.each([
  ['/reader.html', {}],
  ['/reader.html?dossier=story#quote=9-3', { dossier: 'story' }],
  ['/reader.html?dossier=story#quote=-1-3', { dossier: 'story' }],
  ['/reader.html?dossier=story#quote=a&card=minsk', { dossier: 'story', card: 'minsk' }],
  ['/reader.html#article', {}],
  ['/reader.html#', {}],
])('of %s what makes sense is kept', (path, place) => {
  expect(readerPlace(ORIGIN + path)).toEqual(place);
});

test.each([
  ['story/minsk', '#quote=3-9&card=minsk'],
  ['other-story/minsk', '/reader.html?dossier=other-story#card=minsk'],
  ['story-2/iran', '/reader.html?dossier=story-2#card=iran'],
] as const)('the card of %s is at %s', (entity, address) => {
  expect(cardAddress({ dossier: 'story', quote: { start: 3, end: 9 }, card: 'us' }, entity)).toBe(address);
});
