import { describe, expect, test } from 'vitest';
import { entity, lexiconOf, marked, name } from './lexicon-of';

const called = (lang: string, text: string, rest = {}) => name(text, { lang, ...rest });
const people = (lang: string, text: string) => called(lang, text, { use: 'demonym' });
const surname = (lang: string, text: string) => called(lang, text, { use: 'short', ambiguous: true });

const lexicon = lexiconOf([
  entity('iran', [
    ...[called('en', 'Iran'), people('en', 'Iranian')],
    ...[called('ru', 'Иран'), people('ru', 'иранский'), people('ru', 'иранец')],
    ...[called('be', 'Іран'), people('be', 'іранскі')],
    ...[called('uk', 'Іран'), people('uk', 'іранський'), people('uk', 'іранець')],
    ...[called('pl', 'Iran'), people('pl', 'irański'), people('pl', 'Irańczyk')],
    ...[called('tr', 'İran'), people('tr', 'İranlı')],
    ...[called('de', 'Iran'), people('de', 'iranisch'), people('de', 'Iraner')],
    ...[called('fr', 'Iran'), people('fr', 'iranien')],
    ...[called('es', 'Irán'), people('es', 'iraní'), people('ru', 'иранка')],
    ...[called('fa', 'ایران'), people('fa', 'ایرانی')],
    ...[called('ar', 'إيران'), people('ar', 'إيراني')],
    called('zh', '伊朗'),
  ]),
  entity('belarus', [
    ...[called('ru', 'Беларусь'), people('ru', 'белорусский')],
    ...[called('be', 'Беларусь'), people('be', 'беларус'), people('be', 'беларускі')],
    ...[called('uk', 'Білорусь'), called('uk', 'Республіка Білорусь'), people('uk', 'білорус')],
    ...[people('uk', 'білоруска'), people('es', 'bielorruso'), called('ar', 'روسيا البيضاء')],
    ...[called('pl', 'Białoruś'), people('pl', 'Białorusin')],
    ...[called('tr', 'Belarus'), called('de', 'Belarus'), people('de', 'Belarusse')],
    ...[called('zh', '白俄罗斯'), called('ar', 'بيلاروسيا')],
  ]),
  entity('russia', [
    ...[called('zh', '俄罗斯'), called('ru', 'Российская Федерация'), people('ru', 'россиянин')],
    ...[called('uk', 'Росія'), called('pl', 'Rosja'), people('pl', 'Rosjanin'), people('pl', 'rosyjski')],
    people('pl', 'Rosjanka'),
    ...[people('de', 'Russe'), people('es', 'ruso')],
  ]),
  entity('us', [
    ...[called('pl', 'Stany Zjednoczone'), called('ru', 'Соединённые Штаты'), called('be', 'Злучаныя Штаты Амерыкі')],
    ...[called('ar', 'الولايات المتحدة'), called('tr', 'Amerika Birleşik Devletleri'), people('pl', 'Amerykanin')],
  ]),
  entity('eu', [called('pl', 'Unia Europejska'), called('fr', 'Union européenne')], { kind: 'organization' }),
  entity(
    'khrenin',
    [
      ...[called('en', 'Viktor Khrenin'), surname('en', 'Khrenin'), called('ru', 'Виктор Хренин')],
      ...[surname('ru', 'Хренин'), called('be', 'Віктар Хрэнін'), called('zh', '赫列宁', { ambiguous: true })],
    ],
    { kind: 'person', context: ['国防部长', 'Verteidigungsminister', 'міністр'] },
  ),
  entity(
    'nasirzadeh',
    [
      ...[called('en', 'Aziz Nasirzadeh'), surname('en', 'Nasirzadeh')],
      ...[called('ru', 'Азиз Насирзаде'), surname('ru', 'Насирзаде')],
      ...[called('fa', 'عزیز نصیرزاده'), surname('fa', 'نصیرزاده')],
    ],
    { kind: 'person', context: ['وزیر'] },
  ),
]);

describe('names are found in their forms, and what only begins like them is not', () => {
  test.each<[string, string, string[]]>([
    ['Russian cases', 'в Иране, Ираном, о Беларуси, Беларусью', ['Иране', 'Ираном', 'Беларуси', 'Беларусью']],
    [
      'Russian adjectives and compounds',
      'иранскую, иранских, ирано-белорусский, иранско-белорусского',
      ['иранскую', 'иранских', 'ирано', 'белорусский', 'иранско', 'белорусского'],
    ],
    ['Russian near misses', 'Ирана́, Ирана; иранист, Ираида, тиран, белорусскоязычный', ['Ирана́', 'Ирана']],
    [
      'Russian names whose further words are set small',
      'Российской федерации, Соединёнными штатами, российской Федерации',
      ['Российской федерации', 'Соединёнными штатами'],
    ],
    [
      'Russian and Ukrainian women in the plural',
      'группа иранок, иранкам, білорусок, білорусками',
      ['иранок', 'иранкам', 'білорусок', 'білорусками'],
    ],
    [
      'nouns that look like adjectives',
      'Злучаных Штатаў Амерыкі, Республіки Білорусь, Республіці Білорусь',
      ['Злучаных Штатаў Амерыкі', 'Республіки Білорусь', 'Республіці Білорусь'],
    ],
    ['Belarusian cases', 'з Беларуссю, у Іране, беларусаў, іранскай', ['Беларуссю', 'Іране', 'беларусаў', 'іранскай']],
    [
      'Ukrainian cases',
      'в Ірані, Білоруссю, білорусами, іранців, Росією',
      ['Ірані', 'Білоруссю', 'білорусами', 'іранців', 'Росією'],
    ],
    ['Ukrainian near misses', 'тиран, Білоруська, Росіянка', []],
    [
      'Polish cases',
      'w Iranie, Białorusią, Rosjanie, Irańczyków, irańskiego',
      ['Iranie', 'Białorusią', 'Rosjanie', 'Irańczyków', 'irańskiego'],
    ],
    [
      'Polish adjectives after their noun',
      'Stanów Zjednoczonych, Unii Europejskiej, Unią Europejską',
      ['Stanów Zjednoczonych', 'Unii Europejskiej', 'Unią Europejską'],
    ],
    ['Polish women', 'Rosjanek, Rosjankom, dla Rosjanki', ['Rosjanek', 'Rosjankom', 'Rosjanki']],
    ['Polish men', 'irańscy i rosyjscy, Amerykanów', ['irańscy', 'rosyjscy', 'Amerykanów']],
    ['Polish compounds', 'irańsko-rosyjskie i rosyjsko-irański', ['irańsko', 'rosyjskie', 'rosyjsko', 'irański']],
    ['Polish peoples in «-in»', 'Białorusini i Białorusinów', ['Białorusini', 'Białorusinów']],
    ['Polish near misses', 'Iranista, Unia Europy, Rosjada', []],
    [
      'Turkish suffixes behind an apostrophe',
      'İran’ın, İran’da, Belarus’un, Belarus’a',
      ['İran', 'İran', 'Belarus', 'Belarus'],
    ],
    [
      'Turkish peoples',
      'İranlı, İranlılar, İranlının, İranlılarla',
      ['İranlı', 'İranlılar', 'İranlının', 'İranlılarla'],
    ],
    [
      'Turkish names that end as what is owned does',
      'Amerika Birleşik Devletlerinin, Amerika Birleşik Devletlerine',
      ['Amerika Birleşik Devletlerinin', 'Amerika Birleşik Devletlerine'],
    ],
    ['Turkish capitals', 'İRAN VE BELARUS', ['İRAN', 'BELARUS']],
    ['Turkish near misses', 'İrancı, Viranlı, Belarusça', []],
    ['German genitives', 'Irans Häfen, des Irans, Belarus’ Felder', ['Irans', 'Irans', 'Belarus']],
    [
      'German adjectives and people',
      'iranische, iranischem, Iraner, Iranerinnen, Belarussen',
      ['iranische', 'iranischem', 'Iraner', 'Iranerinnen', 'Belarussen'],
    ],
    ['German women', 'Russin, Russinnen, Belarussin', ['Russin', 'Russinnen', 'Belarussin']],
    ['German near misses', 'Iranistik, tyrannische, Iranerei', []],
    [
      'French elision and gender',
      'l’Iran, d’Iran, iraniennes, l’Union européenne',
      ['Iran', 'Iran', 'iraniennes', 'Union européenne'],
    ],
    ['French near misses', 'Iranologue, Unions européennes', []],
    ['Spanish plurals', 'Irán, iraníes', ['Irán', 'iraníes']],
    ['Spanish genders', 'la rusa, tropas rusas, bielorrusa', ['rusa', 'rusas', 'bielorrusa']],
    ['Spanish near misses', 'irán a casa, tiraní, rusoa', []],
    ['Persian suffixes and clitics', 'ایران‌ها ایرانی‌ها ایرانیان ایرانم', ['ایران‌ها', 'ایرانی‌ها', 'ایرانیان', 'ایرانم']],
    ['Persian ezafe', 'ایرانِ ما', ['ایرانِ']],
    ['Persian near misses', 'ایرانشهر، حیران', []],
    ['Arabic prefixes', 'وإيران لإيران الإيرانية والإيراني', ['وإيران', 'لإيران', 'الإيرانية', 'والإيراني']],
    [
      'Arabic words that take the article’s first letter away',
      'للولايات المتحدة وللولايات المتحدة كإيران وبإيران',
      ['للولايات المتحدة', 'وللولايات المتحدة', 'كإيران', 'وبإيران'],
    ],
    ['Arabic near misses', 'نيران', []],
    ['Chinese without spaces', '白俄罗斯和伊朗的代表，伊朗人', ['白俄罗斯', '伊朗', '伊朗']],
  ])('%s', (_, text, expected) => {
    expect(marked(lexicon, text)).toEqual([expected]);
  });
});

describe('a surname is known in other spellings once the page has it in full', () => {
  test.each<[string, string, string[]]>([
    [
      'Viktor Khrenin',
      'Khrenin, Hrenin, Chrenin, Chrénine, Jrenin; Krenin, Khrenov, Khreninsky',
      ['Khrenin', 'Hrenin', 'Chrenin', 'Chrénine', 'Jrenin'],
    ],
    ['Віктара Хрэніна', 'Хренина, Хрениным; Хренова, хреном', ['Хренина', 'Хрениным']],
    [
      'Aziz Nasirzadeh',
      'Nasir-Zadeh, Nassirzadeh, Nasirzade, Насирзаде, Насир-заде, نصیرزاده, نصیر زاده; Nasiri, Насиров, ناصری',
      ['Nasir-Zadeh', 'Nassirzadeh', 'Nasirzade', 'Насирзаде', 'Насир-заде', 'نصیرزاده', 'نصیر زاده'],
    ],
  ])('%s', (full, text, expected) => {
    expect(marked(lexicon, full, text)).toEqual([[full], expected]);
  });
});

describe('titles and ranks before a surname are no given names', () => {
  test.each<[string, string, string]>([
    ['English', 'Viktor Khrenin', 'Gen. Khrenin, Lt Gen Khrenin, Captain Khrenin'],
    ['Russian', 'Виктор Хренин', 'Министр Хренин, Генерал Хренин, Капитан Хренин'],
    ['Russian with a hyphen', 'Виктор Хренин', 'Генерал-майор Хренин, Генерал-лейтенант Хренин, министр Хренин'],
    ['initials', 'Виктор Хренин', 'В. Хренин, В.Г. Хренин, В. Г. Хренин'],
    ['German', 'Viktor Khrenin', 'Verteidigungsminister Chrenin, Generalleutnant Chrenin, Herr Chrenin'],
    ['French', 'Viktor Khrenin', 'le Général Khrénine, Ministre Khrénine, le ministre Khrénine'],
    ['Polish', 'Viktor Khrenin', 'Generał Chrenin, Pan Chrenin, minister Chrenin'],
    ['Persian', 'عزیز نصیرزاده', 'سرتیپ نصیرزاده، وزیر دفاع نصیرزاده، امیر نصیرزاده'],
  ])('%s', (_, full, text) => {
    const [, found = []] = marked(lexicon, full, text);
    expect(found).toHaveLength(3);
  });

  test.each<[string, string, string]>([
    ['English', 'Viktor Khrenin', 'Gennady Khrenin, Gen. Pavel Khrenin, Jean-Paul Khrenin, Pavel V. Khrenin'],
    ['Russian', 'Виктор Хренин', 'Геннадий Хренин, министр Павел Хренин, П.В. Хренин, П. Хренин, Х. Хренин'],
    ['German', 'Viktor Khrenin', 'Gerd Chrenin, Generalleutnant Otto Chrenin'],
    ['Persian', 'عزیز نصیرزاده', 'رضا نصیرزاده، سرتیپ علی نصیرزاده'],
  ])('but a given name after them makes another bearer in %s', (_, full, text) => {
    expect(marked(lexicon, full, text)).toEqual([[full], []]);
  });

  test('nor is what owns', () => {
    expect(marked(lexicon, 'Viktor Khrenin', 'Belarus’s Khrenin and Iran’s Nasirzadeh')).toEqual([
      ['Viktor Khrenin'],
      ['Belarus', 'Khrenin', 'Iran'],
    ]);
  });
});

test('context words are found in scripts without spaces', () => {
  expect(marked(lexicon, '白俄罗斯国防部长赫列宁', '赫列宁格勒')).toEqual([['白俄罗斯', '赫列宁'], []]);
});
