/**
 * The mentions that a careful reader counts, written down from the texts before any program saw them.
 *
 * In the article, «European influences» is not the EU, «Western nations» names nobody, and of «Russo-Ukrainian
 * War» the second half names a state: «Russo» alone is as often a surname.
 */
export const ARTICLE_MARKS = [
  ...['Iran', 'Belarus', 'defense cooperation agreement', 'This agreement'],
  ...['Iran', 'Belarus', 'defense cooperation agreement', 'Minsk', 'this agreement'],
  ...['The agreement', 'Iranian', 'Aziz Nasirzadeh', 'Minsk', 'Belarusian', 'Viktor Khrenin', 'This pact'],
  ...['Nasirzadeh', 'the agreement', 'Khrenin'],
  ...['This new accord', 'Shanghai Cooperation Organization', 'SCO', 'Nasirzadeh'],
  ...['NATO', 'U.S.', 'The agreement', 'Iran'],
  ...['this agreement', 'Iran', 'Belarus', 'Iranian', 'Abdolrahim Mousavi', 'Belarusian', 'Andrey Lukyanovich'],
  ...['U.S.', 'EU'],
  ...['Belarus', 'Russia', 'China', 'Russo-Ukrainian War', 'Iran'],
  ...['defense cooperation agreement', 'Iran', 'Belarus', 'The pact'],
  ...['www.tehrantimes.com'],
];

/** Of the hard places, the frame left out. */
export const HARD_PLACES_MARKS = [
  ...['Aziz Nasirzadeh', 'Viktor Khrenin'],
  ...['Shanghai Cooperation Organization', 'United States'],
  ...['Iran', 'Belarus', 'Iranians', 'Iran', 'Russia', 'China', 'NATO', 'EU', 'U.S.'],
  ...['Iran', 'Belarus', 'Russia'],
  ...['Minsk', 'Ukraine', 'Khrenin'],
  ...['Khrenin'],
  ...['Виктор Хренин', 'Азиз Насирзаде', 'Иран', 'Беларусь', 'НАТО'],
  ...['ایران', 'بلاروس', 'عزیز نصیرزاده'],
  ...['白俄罗斯', '伊朗'],
  'China',
  ...['Belarus', 'Iran', 'NATO', 'EU', 'Andrey Lukyanovich'],
  ...['Abdolrahim Mousavi'],
  ...['China', 'Tehran Times'],
];

export const FRAME_MARKS = ['Belarus', 'China'];
