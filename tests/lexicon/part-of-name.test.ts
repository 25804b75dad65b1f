import { describe, expect, test } from 'vitest';
import { entity, lexiconOf, marked, name } from './lexicon-of';

const people = (text: string, lang: string) => name(text, { lang, use: 'demonym' });

const lexicon = lexiconOf([
  entity('iran', [name('Iran'), people('Iranian', 'en'), name('ایران', { lang: 'fa' })]),
  entity('belarus', [name('Belarus'), people('Belarusian', 'en')]),
  entity('russia', [
    name('Russia'),
    people('Russian', 'en'),
    name('Россия', { lang: 'ru' }),
    people('российский', 'ru'),
    ...[people('russisch', 'de'), people('rosyjski', 'pl'), people('россиянка', 'ru')],
  ]),
  entity('us', [
    name('United States'),
    name('US', { use: 'acronym' }),
    name('USA', { use: 'acronym', inNames: true }),
    name('America', { inNames: true }),
  ]),
  entity('usa-people', [name('American', { use: 'demonym', inNames: true })]),
  entity('ukraine', [name('Ukraine'), people('украинский', 'ru')]),
  entity('minsk', [name('Minsk')], { kind: 'place' }),
  entity('eu', [name('اتحادیه اروپا', { lang: 'fa' }), name('НАТО', { lang: 'ru', use: 'acronym' })], {
    kind: 'organization',
  }),
  entity('times', [name('Tehran Times')], { kind: 'media' }),
]);

describe('a name within the name of something else is left alone', () => {
  test.each([
    ['an institution', 'the United States Department of Energy and the Belarusian Ministry of Defense'],
    ['an institution with «and» in its name', 'the US Food and Drug Administration'],
    ['an institution named by what follows', 'the University of Minsk and the Academy of Sciences of Ukraine'],
    ['a house of a state, over «of»', 'the Great Wall of Ukraine'],
    ['armed forces', 'in the US Army and the Russian Navy'],
    ['a war', 'after the Iran–Iraq War and the American Civil War'],
    ['a realm', 'in the Russian Empire'],
    ['a league', 'the Belarusian Premier League and American League President Lee'],
    ['a region', 'in Eastern Ukraine and the Southwestern United States'],
    ['another people', 'an African American, an Italian-American and a Native American'],
    ['a team', 'for Team USA and USA Baseball'],
    ['a team of its state', 'the Belarus women’s national handball team, the Iran national under-20 side'],
    ['a road', 'on US 12 and US-66'],
    ['a currency', 'paid in the US Dollar'],
    ['a firm', 'they sold shares of Russia Telecom and then bought some of Vogel-Lindt USA'],
    ['a newspaper at the start of a sentence', 'The Courier US closed'],
    ['a work named by one word', 'we have seen the film American Beauty, but never American Psycho 2'],
    ['a people by descent', 'between white Americans and Black Americans'],
    ['an institution in a headline', 'How US Air Force Pilots Train For Winter Storms'],
    ['a ship', 'the cruiser Belarus'],
    ['a work', 'the film “American Beauty” and the novel "Russia House"'],
    ['a newspaper', 'a reporter of the Odessa American'],
    ['a person', 'a film with America Ferrera'],
    ['a club', 'Boy Scouts of America'],
    ['a place', 'on Russian Hill and at Minsk Arena'],
    ['a league in a headline', 'Belarus Premier League Round Twelve Results'],
    ['a work between spaced quotation marks', 'le film « American Beauty »'],
    ['a work in a short sentence', 'American Psycho was directed by Mary Harron.'],
    ['a single capital in -ss', 'as American Express reported'],
    ['an institution in German', 'Die Russische Staatsbibliothek, in der Russischen Akademie'],
    ['a thing in Polish', 'Rosyjska Akademia Nauk i Mur Rosyjski'],
    ['a newspaper in Polish', 'Gazeta „Rosyjska Prawda”'],
    ['a body in Turkish', 'Belarus Dışişleri Bakanlığı ve Iran Merkez Bankası'],
    ['an institution in Russian', 'в Российской академии наук, в Банке России и на Почте России'],
    ['an institution in Russian, by its capital', 'учёные из Российского Фонда'],
    ['a work in Russian', 'телеканал «Россия» и партия «Молодая Россия»'],
    ['an institution in Persian', 'بانک مرکزی ایران و وزارت امور خارجه ایران'],
    ['an institution in Persian, as Arabic keyboards write it', 'نيروي زميني ایران'],
    ['an institution in Persian with a joined ezafe', 'کنگره‌ی ایران'],
    ['the government in Persian', 'دولت ایران'],
    ['a national team in Persian', 'تیم ملی والیبال ایران'],
    ['a channel in Persian', 'شبکه خبری "ایران" و شبکه "ایران"'],
    ['a surname in Persian', 'محمد ایران نژاد'],
    ['an institution of an organisation in Persian', 'پارلمان اتحادیه اروپا'],
  ])('%s', (_, text) => {
    expect(marked(lexicon, text)).toEqual([[]]);
  });
});

describe('what only looks like it is marked', () => {
  test.each<[string, string, string[]]>([
    ['an office', 'Iranian Army Chief, US President, Belarusian Air Force Commander', ['Iranian', 'US', 'Belarusian']],
    ['an owner', 'Russia’s Foreign Ministry', ['Russia']],
    ['a list', 'the US and European Union, Iran and the Republic of Congo', ['US', 'Iran']],
    ['small letters', 'the Russian army and the Belarusian government', ['Russian', 'Belarusian']],
    ['a headline', 'Iran Wants New War Reserve Funds, Russia Says Party Leader', ['Iran', 'Russia']],
    ['a verb in a headline', 'How US Storms Force Pilots Out Over Winter, Say Four Former Airline Bosses', ['US']],
    ['people of a people', 'among American Catholics and American MMA fans', ['American', 'American']],
    ['a person of a people', 'the American Ruth Calloway', ['American']],
    ['a team that is not the state’s', 'the Russian women’s team, Iran and its national team', ['Russian', 'Iran']],
    ['small letters after an article', 'The old US plan', ['US']],
    ['a day', 'on Monday Russian forces', ['Russian']],
    ['quoted words', 'he said “Russia is right, and we know it”', ['Russia']],
    ['a newspaper that is the entity', 'the daily “Tehran Times”', ['Tehran Times']],
    [
      'the start of a sentence in Russian',
      'Российский министр приехал. Российские военные',
      ['Российский', 'Российские'],
    ],
    [
      'what only begins like a sign in Russian',
      'Молодая россиянка, Миссия НАТО, Голосует Россия. Российские партизаны',
      ['россиянка', 'НАТО', 'Россия', 'Российские'],
    ],
    [
      'a person with what they do in Russian',
      'Российский министр посетил университет. Российские университеты закрыты.',
      ['Российский', 'Российские'],
    ],
    ['German adjectives that begin a sentence', 'Russische Truppen stehen dort.', ['Russische']],
    ['German adjectives after a time', '14:05 Uhr Russische Truppen', ['Russische']],
    ['an office in German', 'Der Russische Präsident', ['Russische']],
    [
      'Polish adjectives that begin a sentence',
      'Rosyjskie wojska są tam. Rosyjski Gazprom płaci.',
      ['Rosyjskie', 'Rosyjski'],
    ],
    [
      'a time before it in Polish and Russian',
      '14:05 Rosyjskie drony, 14:05 Российские дроны',
      ['Rosyjskie', 'Российские'],
    ],
    ['an attack of war in a headline', 'Russia Launches Largest Drone Attack of War, Say Officials', ['Russia']],
    ['a number of nations', 'the US 12-nation coalition', ['US']],
    ['a speaker of a house', 'US House Speaker Lee', ['US']],
    ['an office in Turkish', 'Belarus Savunma Bakanı', ['Belarus']],
    ['a state after another name in Persian', 'اعضای اتحادیه اروپا و ایران', ['اتحادیه اروپا', 'ایران']],
    ['a state after a verb in Persian', 'وزارت خارجه می‌گوید ایران', ['ایران']],
    ['a state after what is done to it in Persian', 'شورای امنیت تحریم ایران', ['ایران']],
    ['an office in Russian', 'президент России, министерство обороны России', ['России', 'России']],
    ['newspapers in the plural in Persian', 'روزنامه های ایران', ['ایران']],
    ['an office in Persian', 'رئیس جمهور ایران', ['ایران']],
    ['a government further off in Persian', 'دولت همسایه ایران', ['ایران']],
    ['a state after a person in Persian', 'سازمان و نماینده ایران', ['ایران']],
    ['an organisation after what it is in Persian', 'سازمان اتحادیه اروپا', ['اتحادیه اروپا']],
  ])('%s', (_, text, expected) => {
    expect(marked(lexicon, text)).toEqual([expected]);
  });
});
