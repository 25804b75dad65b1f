import { describe, expect, test } from 'vitest';
import { entity, lexiconOf, marked, mentionsOf, name } from './lexicon-of';

const lexicon = lexiconOf(
  [
    entity('iran', [
      name('Iran'),
      name('Islamic Republic of Iran'),
      name('Iranian', { use: 'demonym' }),
      name('ایران', { lang: 'fa' }),
    ]),
    entity('us', [name('United States'), name('U.S.', { use: 'acronym' }), name('US', { use: 'acronym' })]),
    entity('drc', [name("Côte d'Ivoire"), name('Timor-Leste')]),
    entity('belarus', [name('白俄罗斯', { lang: 'zh' }), name('Беларусь', { lang: 'ru' })]),
    entity('russia', [name('俄罗斯', { lang: 'zh' })]),
    entity('china', [name('China')]),
  ],
  ['Iran–Contra', 'Bank of China', 'South China Sea', 'US Open', 'Native Iranian'],
);

describe('names are found', () => {
  test.each<[string, string, string[]]>([
    ['whole words only', 'Iran, not Tirana or Iranistan or Iran2 or xIran', ['Iran']],
    ['with possessives', "Iran’s, Iran's and the U.S.’s", ['Iran', 'Iran', 'U.S.']],
    ['in compounds', 'Iran-backed, anti-Iranian, Iran/US', ['Iran', 'Iranian', 'Iran', 'US']],
    ['in quotes and brackets', '“Iran” (Iran) [Iran] «Iran»', ['Iran', 'Iran', 'Iran', 'Iran']],
    ['before a full stop', 'It is the U.S. It is Iran.', ['U.S.', 'Iran']],
    ['in the plural of a people', 'Iranians and an Iranian', ['Iranians', 'Iranian']],
    ['the longest first', 'the Islamic Republic of Iran', ['Islamic Republic of Iran']],
    [
      'over any space',
      'United\nStates, United\u00a0States, United \t States',
      ['United\nStates', 'United\u00a0States', 'United \t States'],
    ],
    ['with any apostrophe', "Côte d'Ivoire, Côte d’Ivoire", ["Côte d'Ivoire", 'Côte d’Ivoire']],
    ['with any dash', 'Timor-Leste, Timor–Leste, Timor‑Leste', ['Timor-Leste', 'Timor–Leste', 'Timor‑Leste']],
    ['not in another case', 'iran, us, china, IRaN', []],
    ['in capitals', 'IRAN AND CHINA SIGN, IRANIANS SAY', ['IRAN', 'CHINA', 'IRANIANS']],
    ['not within decoys', 'Iran-Contra, the Bank of China, the South China Sea, the US Open', []],
    ['beside decoys', 'China and the South China Sea', ['China']],
    ['without spaces in Chinese, the longest first', '白俄罗斯和俄罗斯', ['白俄罗斯', '俄罗斯']],
    ['in Cyrillic by whole words', 'Беларусь, Беларусьфильм', ['Беларусь']],
    ['in Arabic script by whole words', 'ایران و ایرانشهر', ['ایران']],
    ['not as a word in capitals', 'CONTACT US', []],
    ['not as a part of an amount', 'US$350,000, US€5', []],
    ['not within decoys in the plural', 'Native Iranians and a Native Iranian', []],
    ['beside other acronyms', 'EU-US talks, US–UK', ['US', 'US']],
    ['nowhere in an empty text', '', []],
  ])('%s', (_, text, expected) => {
    expect(marked(lexicon, text)).toEqual([expected]);
  });

  test('with entity, form and reason', () => {
    const [[mention] = []] = mentionsOf(lexicon, ['Two Iranians.']);
    expect(mention).toMatchObject({
      start: 4,
      end: 12,
      entity: { key: 'story/iran', kind: 'state' },
      name: { text: 'Iranian', lang: 'en', use: 'demonym' },
      reason: { rule: 'unambiguous' },
    });
  });

  test.each(['first', 'last'])('by the name that is written so, where another reads alike: its people %s', (place) => {
    const state = name('Білорусь', { lang: 'uk' });
    const people = name('білорус', { lang: 'uk', use: 'demonym' });
    const both = lexiconOf([entity('belarus', place === 'first' ? [people, state] : [state, people])]);
    const uses = mentionsOf(both, ['у Білорусі', 'на білорусі', 'Білоруси']).map(([mention]) => mention?.name.use);
    expect(uses).toEqual(['full', 'demonym', 'demonym']);
  });

  test('by none of an empty lexicon', () => {
    expect(marked(lexiconOf([]), 'Iran and Belarus')).toEqual([[]]);
  });
});
