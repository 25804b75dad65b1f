import { bundledDossiers } from 'virtual:bundled-dossiers';
import { describe, expect, test } from 'vitest';
import { cardsOf } from '../../src/dossier/card';
import { createCardSearch, type Found, type Lit, MOST_FOUND } from '../../src/search/search-cards';
import { dossierOfNames } from '../bench/generated-names';

const cards = new Map(bundledDossiers.flatMap(cardsOf).map((card) => [card.key, card]));
const search = createCardSearch(cards, bundledDossiers);
const namesFor = (query: string): string[] => search(query).found.map(({ card }) => card.name);

describe('a search puts first', () => {
  test.each([
    ['Khrenin', 'Viktor Khrenin'],
    ['Kherenin', 'Viktor Khrenin'],
    ['KHRENIN', 'Viktor Khrenin'],
    ['hrenin', 'Viktor Khrenin'],
    ['nasirzade', 'Aziz Nasirzadeh'],
    ['Musavi', 'Abdolrahim Mousavi'],
    ['Mosavi', 'Abdolrahim Mousavi'],
    ['Lukianovich', 'Andrey Lukyanovich'],
    ['Лукяновіч', 'Andrey Lukyanovich'],
    ['Хренин', 'Viktor Khrenin'],
    ['Хренина', 'Viktor Khrenin'],
    ['Насирзаде', 'Aziz Nasirzadeh'],
    ['نصیرزاده', 'Aziz Nasirzadeh'],
    ['نصیر زاده', 'Aziz Nasirzadeh'],
    ['ШОС', 'Shanghai Cooperation Organization'],
    ['в Минске', 'Minsk'],
    ['بلاروس', 'Belarus'],
    ['白俄罗斯', 'Belarus'],
    ['nato', 'NATO'],
    ['Biélorussie', 'Belarus'],
    ['bielorussie', 'Belarus'],
    ['US', 'United States'],
    ['us', 'United States'],
    ['U.S.', 'United States'],
    ['EU', 'European Union'],
    ['SCO', 'Shanghai Cooperation Organization'],
    ['Iran', 'Iran'],
    ['minsk', 'Minsk'],
    ['nasirzadeh aziz', 'Aziz Nasirzadeh'],
    ['lukyan ovich', 'Andrey Lukyanovich'],
    ['cooperation shanghai', 'Shanghai Cooperation Organization'],
    ['Khrenin  Viktor', 'Viktor Khrenin'],
    ['diplomasy', 'Defensive diplomacy'],
    ['‫ناتو‬', 'NATO'],
  ])('for «%s», %s', (query, name) => {
    expect(namesFor(query)[0]).toBe(name);
  });
});

test.each([
  ['hegemonic powers', 'Aziz Nasirzadeh'],
  ['hegemonik powrs', 'Aziz Nasirzadeh'],
  ['notable meeting January 2024', 'Abdolrahim Mousavi'],
  ['notable meeting January 2024', 'Andrey Lukyanovich'],
  ['year of the signing', 'Iran–Belarus defense cooperation agreement'],
  ['minister Khrenin', 'Viktor Khrenin'],
  ['Belarusian defence minister', 'Viktor Khrenin'],
])('what cards say finds them: «%s», %s', (query, name) => {
  expect(namesFor(query)).toContain(name);
});

test.each(['hegemonic Lukyanovich', 'qqqq Khrenin'])('all words must be on a card: «%s» finds none', (query) => {
  expect(search(query)).toEqual({ count: 0, found: [] });
});

test.each(['', '   ', '([\\^$.|?*+', '\'=!"^|', 'q'.repeat(10_000), '🦜', '\u200f', '٪', '<>&;'])(
  'nothing is found for «%.12s»',
  (query) => {
    expect(search(query)).toEqual({ count: 0, found: [] });
  },
);

test('where few cards have the words as typed, those that have them spelt otherwise come behind', () => {
  // The agreement alone is also called a «defence cooperation agreement».
  const [first, ...others] = namesFor('defence cooperation');
  expect(first).toBe('Iran–Belarus defense cooperation agreement');
  expect(others).toContain('Minsk');
  expect(new Set(others).size).toBe(others.length);
  expect(others).not.toContain(first);
  // Too many short words are alike.
  expect(namesFor('ШОС')).toEqual(['Shanghai Cooperation Organization']);
});

test('no card is found twice', () => {
  const found = namesFor('Iran');
  expect(new Set(found).size).toBe(found.length);
});

test('of very many cards the best are shown, and all are counted', () => {
  const dossier = dossierOfNames(4000);
  const many = createCardSearch(new Map(cardsOf(dossier).map((card) => [card.key, card])), [dossier]);
  const { count, found } = many('k');
  expect(count).toBeGreaterThan(MOST_FOUND);
  expect(found.length).toBe(MOST_FOUND);
});

/** What is shown of a result, between brackets what is lit. */
function shown({ card, heading, line }: Found): string {
  const lit = (text: string, parts: readonly Lit[]): string =>
    parts.reduceRight(
      (all, { start, end }) => `${all.slice(0, start)}[${all.slice(start, end)}]${all.slice(end)}`,
      text,
    );
  return lit(card.name, heading) + (line ? ` · ${line.part}: ${lit(line.text, line.lit)}` : '');
}

describe('lit is', () => {
  test.each([
    ['what was typed of a name', 'khr', 'Viktor [Khr]enin'],
    ['each word', 'nasirz aziz', '[Aziz] [Nasirz]adeh'],
    ['all of a word that is misspelt', 'Kherenin', 'Viktor [Khrenin]'],
    ['all of a word that is spelt otherwise', 'hrenin', 'Viktor [Khrenin]'],
    ['a name in another script', 'Насирзаде', 'Aziz Nasirzadeh · name: [Насирзаде]'],
    ['a name of letters', 'us', 'United States · name: [US]'],
    ['an accent with its letter', 'bielo', 'Belarus · name: [Biélo]russie'],
    ['a part of a name in a script without spaces', '合作', 'Shanghai Cooperation Organization · name: 上海[合作]组织'],
    [
      'a line that is not the heading, where words are divided',
      'minister Khrenin',
      'Viktor [Khrenin] · what: Belarusian Defense [Minister], in the article',
    ],
    ['nothing but the heading where it tells all', 'nato', '[NATO]'],
  ])('%s: «%s»', (_, query, expected) => {
    const [first] = search(query).found;
    expect(first && shown(first)).toBe(expected);
  });

  test.each([
    ['role', 'solidifying alliance', 'Iran', /\[solidifying\] a military \[alliance\]/u],
    ['role', 'ends address', 'Tehran Times', /\[ends\] with its web \[address\]/u],
    ['event', 'engagement before', 'Iran', /^[^·]*· event: \[Engagement\] between .* \[before\]/u],
    ['event', 'which subjected', 'Iran', /\[which\] Iran has been \[subjected\]/u],
  ])('the %s that has all words: «%s»', (part, query, name, expected) => {
    const found = search(query).found.find(({ card }) => card.name === name);
    expect(found?.line?.part).toBe(part);
    expect(found && shown(found)).toMatch(expected);
  });

  test('the statement that has all words', () => {
    const found = search('hegemonic powers').found.find(({ card }) => card.name === 'Aziz Nasirzadeh');
    expect(found && shown(found)).toMatch(/ · statement: .*\[hegemonic\] \[powers\]/u);
  });
});
