import { bundledDossiers } from 'virtual:bundled-dossiers';
import { describe, expect, test } from 'vitest';
import { cardsOf } from '../../src/dossier/card';
import { createCardSearch } from '../../src/panel/search-cards';

const cards = new Map(bundledDossiers.flatMap(cardsOf).map((card) => [card.key, card]));
const search = createCardSearch(cards, bundledDossiers);

describe('a search puts first', () => {
  test.each([
    ['Khrenin', 'Viktor Khrenin'],
    ['Kherenin', 'Viktor Khrenin'],
    ['KHRENIN', 'Viktor Khrenin'],
    ['nasirzade', 'Aziz Nasirzadeh'],
    ['Musavi', 'Abdolrahim Mousavi'],
    ['Lukianovich', 'Andrey Lukyanovich'],
    ['Хренин', 'Viktor Khrenin'],
    ['ШОС', 'Shanghai Cooperation Organization'],
    ['بلاروس', 'Belarus'],
    ['白俄罗斯', 'Belarus'],
    ['nato', 'NATO'],
    ['Biélorussie', 'Belarus'],
    ['bielorussie', 'Belarus'],
    ['US', 'United States'],
    ['us', 'United States'],
    ['EU', 'European Union'],
    ['SCO', 'Shanghai Cooperation Organization'],
    ['Iran', 'Iran'],
    ['minsk', 'Minsk'],
    ['nasirzadeh aziz', 'Aziz Nasirzadeh'],
    ['cooperation shanghai', 'Shanghai Cooperation Organization'],
    ['Khrenin  Viktor', 'Viktor Khrenin'],
  ])('for «%s», %s', (query, name) => {
    expect(search(query)[0]?.name).toBe(name);
  });
});

test('words of a card find it, to the letter only', () => {
  expect(search('hegemonic powers').map(({ name }) => name)).toContain('Aziz Nasirzadeh');
  expect(search('hegemonik powrs').map(({ name }) => name)).not.toContain('Aziz Nasirzadeh');
});

test('what happened and what is left open find their cards too', () => {
  expect(search('notable meeting January 2024').map(({ name }) => name)).toEqual(
    expect.arrayContaining(['Abdolrahim Mousavi', 'Andrey Lukyanovich']),
  );
  expect(search('year of the signing').map(({ name }) => name)).toContain('Iran–Belarus defense cooperation agreement');
});

test.each(['', '   ', '([\\^$.|?*+', '\'=!"^|', 'q'.repeat(10_000), '🦜'])('nothing is found for «%.12s»', (query) => {
  expect(search(query)).toEqual([]);
});

test('no card is found twice', () => {
  const found = search('Iran');
  expect(new Set(found).size).toBe(found.length);
});
