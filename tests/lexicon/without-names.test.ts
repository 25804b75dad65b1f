import { expect, test } from 'vitest';
import { reviveLexicon, withoutNames } from '../../src/lexicon/revive-lexicon';
import { dataOf, entity, marked, name } from './lexicon-of';

const data = dataOf([
  entity('nato', [name('NATO'), name('Natoland'), name('Natolander', { use: 'demonym' })], { kind: 'organization' }),
  entity('expansion', [name('NATO expansion')], { kind: 'concept' }),
]);

test('a name that a concept covers is found again without concepts', () => {
  const text = 'They fear NATO expansion.';
  expect(marked(reviveLexicon(data), text)).toEqual([['NATO expansion']]);
  expect(marked(reviveLexicon(withoutNames(data, ({ kind }) => kind === 'concept')), text)).toEqual([['NATO']]);
});

test('names stay without their demonyms', () => {
  const text = 'A Natolander in Natoland';
  expect(marked(reviveLexicon(withoutNames(data, ({ use }) => use === 'demonym')), text)).toEqual([['Natoland']]);
});
