import { expect, test } from 'vitest';
import { fold } from '../../src/lexicon/fold';
import { entity, lexiconOf, marked, name } from './lexicon-of';

test.each<[string, string, string]>([
  ['apostrophes', 'Côte d’Ivoire', "cote d'ivoire"],
  ['dashes', 'Timor‑Leste – East', 'timor-leste - east'],
  ['spaces', 'a\u00a0\u2009 b\nc', 'a b c'],
  ['soft hyphens and zero-width characters', 'I\u00adr\u200ba\u2060n\ufeff', 'iran'],
  ['accents, composed and decomposed', 'Irán Ira\u0301n', 'iran iran'],
  ['ё and й', 'Соединённые, Китай', 'соединенные, китаи'],
  ['Arabic and Persian letters', 'ايران كيف', 'ایران کیف'],
  ['tatweel and vowels', 'ايـــران إِيران', 'ایران ایران'],
  ['the zero-width non-joiner', 'ایرانی\u200cها', 'ایرانیها'],
  ['full-width letters', 'Ｉｒａｎ', 'iran'],
  ['Turkish letters', 'İran Nasırzade', 'iran nasirzade'],
  ['what is none of these', '伊朗 😀 ½ ß', '伊朗 😀 ½ ß'],
])('%s', (_, text, folded) => {
  expect(fold(text)).toBe(folded);
});

const lexicon = lexiconOf([
  entity('iran', [
    name('Iran'),
    name('Irán', { lang: 'es' }),
    name('ایران', { lang: 'fa' }),
    name('Иран', { lang: 'ru' }),
  ]),
  entity('us', [name('US', { use: 'acronym' }), name('United States')]),
  entity('pact', [name('the pact')], { kind: 'agreement' }),
]);

test.each<[string, string[]]>([
  ['I\u00adran and Ira\u200bn', ['I\u00adran', 'Ira\u200bn']],
  ['Irán, Ira\u0301n', ['Irán', 'Ira\u0301n']],
  ['Irän, Irañ', []],
  ['Ｉｒａｎ', ['Ｉｒａｎ']],
  ['Ира́н', ['Ира́н']],
  ['ايران، ایـــران', ['ايران', 'ایـــران']],
  ['IRAN, iran, IRan, US, us, Us', ['IRAN', 'US']],
  ['UNITED STATES, united states, United states', ['UNITED STATES']],
  ['the pact, The pact, The Pact, THE PACT, tHe pact', ['the pact', 'The pact', 'The Pact', 'THE PACT']],
])('«%s» holds what a reader takes for the name', (text, expected) => {
  expect(marked(lexicon, text)).toEqual([expected]);
});
