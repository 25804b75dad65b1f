import { describe, expect, test } from 'vitest';
import type { Kind, NameUse } from '../../src/dossier/dossier';
import { formsOf } from '../../src/lexicon/forms';
import { writingsOf } from './writings';

/** All ways in which a name may be written. */
function writings(text: string, lang: string, use: NameUse = 'full', kind: Kind = 'state'): string[] {
  return writingsOf(formsOf({ text, lang, use, kind }));
}

describe('inflected', () => {
  test.each<[string, string, NameUse, Kind, string[]]>([
    ['Иран', 'ru', 'full', 'state', ['Иран', 'Ирана', 'Ирану', 'Ираном', 'Иране']],
    ['Россия', 'ru', 'full', 'state', ['Россия', 'России', 'Россию', 'Россией']],
    ['Беларусь', 'ru', 'full', 'state', ['Беларусь', 'Беларуси', 'Беларусью']],
    ['Китай', 'ru', 'full', 'state', ['Китай', 'Китая', 'Китаю', 'Китаем', 'Китае']],
    ['Соединённые Штаты', 'ru', 'full', 'state', ['Соединённых Штатов', 'Соединёнными Штатами', 'Соединённым Штатам']],
    ['Шанхайская организация сотрудничества', 'ru', 'full', 'organization', ['Шанхайской организации сотрудничества']],
    [
      'Организация Североатлантического договора',
      'ru',
      'full',
      'organization',
      ['Организацией Североатлантического договора'],
    ],
    ['Виктор Хренин', 'ru', 'full', 'person', ['Виктора Хренина', 'Виктору Хренину', 'Виктором Хрениным']],
    ['Андрей Лукьянович', 'ru', 'full', 'person', ['Андрея Лукьяновича', 'Андреем Лукьяновичем']],
    [
      'иранский',
      'ru',
      'demonym',
      'state',
      ['иранский', 'иранского', 'иранская', 'иранскую', 'иранских', 'ирано-', 'иранско-'],
    ],
    ['иранец', 'ru', 'demonym', 'state', ['иранец', 'иранца', 'иранцы', 'иранцами']],
    ['китаец', 'ru', 'demonym', 'state', ['китайца', 'китайцев']],
    ['россиянин', 'ru', 'demonym', 'state', ['россияне', 'россиян', 'россиянами']],
    ['Украіна', 'be', 'full', 'state', ['Украіны', 'Украіне', 'Украінай']],
    ['Беларусь', 'be', 'full', 'state', ['Беларусі', 'Беларуссю']],
    ['беларускі', 'be', 'demonym', 'state', ['беларуская', 'беларускага', 'беларускіх']],
    ['Білорусь', 'uk', 'full', 'state', ['Білорусі', 'Білоруссю']],
    ['Rosja', 'pl', 'full', 'state', ['Rosji', 'Rosję', 'Rosją']],
    ['rosyjski', 'pl', 'demonym', 'state', ['rosyjskiego', 'rosyjska']],
    ['Iran', 'de', 'full', 'state', ['Iran', 'Irans']],
    ['iranisch', 'de', 'demonym', 'state', ['iranische', 'iranischen']],
    ['iranien', 'fr', 'demonym', 'state', ['iranienne', 'iraniens']],
    ['Iranian', 'en', 'demonym', 'state', ['Iranian', 'Iranians']],
    ['ایرانی', 'fa', 'demonym', 'state', ['ایرانی', 'ایرانیان', 'ایرانیها']],
    ['ایالات متحده', 'fa', 'full', 'state', ['ایالات متحده', 'ایالاتمتحده']],
    ['إيران', 'ar', 'full', 'state', ['إيران', 'وإيران', 'بإيران']],
    ['U.S.', 'en', 'acronym', 'state', ['U.S.', 'U. S.']],
  ])('%s (%s, %s)', (text, lang, use, kind, expected) => {
    const found = writings(text, lang, use, kind);
    expect(found[0]).toBe(text);
    expect(found).toEqual(expect.arrayContaining(expected));
  });

  test.each<[string, string, string]>([
    ['Насирзаде', 'ru', 'Насирзадем'],
    ['Chinese', 'en', 'Chineses'],
    ['NATO', 'en', 'NATOs'],
  ])('%s is not written %s', (text, lang, wrong) => {
    expect(writings(text, lang, text === 'NATO' ? 'acronym' : 'demonym', 'person')).not.toContain(wrong);
  });
});

describe('spelt in other letters', () => {
  test.each<[string, string[]]>([
    ['Khrenin', ['Khrenin', 'Hrenin', 'Chrenin', 'Jrenin', 'Khrenine']],
    ['Nasirzadeh', ['Nasirzade', 'Nasir-Zadeh', 'Nassirzadeh']],
    ['Mousavi', ['Musavi', 'Moosavi', 'Moussavi']],
    ['Lukyanovich', ['Lukianovich', 'Lukjanovich', 'Lukyanovitch']],
    ['Viktor Khrenin', ['Victor Khrenin', 'Viktar Hrenin', 'Wiktor Chrenin']],
  ])('%s', (text, expected) => {
    expect(writings(text, 'en', 'full', 'person')).toEqual(expect.arrayContaining(expected));
  });

  test('persons only', () => {
    expect(writings('Khrenin', 'en', 'full', 'place')).toEqual(['Khrenin']);
  });
});
