import { expect, test } from 'vitest';
import { reviveLexicon, withoutKind } from '../../src/lexicon/revive-lexicon';
import { dataOf, entity, marked, name } from './lexicon-of';

const data = dataOf([
  entity('nato', [name('NATO')], { kind: 'organization' }),
  entity('expansion', [name('NATO expansion')], { kind: 'concept' }),
]);

test('a name that a concept covers is found again without concepts', () => {
  const text = 'They fear NATO expansion.';
  expect(marked(reviveLexicon(data), text)).toEqual([['NATO expansion']]);
  expect(marked(reviveLexicon(withoutKind(data, 'concept')), text)).toEqual([['NATO']]);
});
