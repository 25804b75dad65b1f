/**
 * Ways in which one person's name is spelt in other letters. Each rule names spellings that stand for the
 * same sound: romanisations of Russian and Belarusian (GOST, BGN/PCGN, ISO 9, the German, French and Spanish
 * usage) and of Persian (ALA-LC and what newspapers write).
 */
const RULES: readonly (readonly [place: RegExp, ...spellings: readonly string[]])[] = [
  [/^(?:Kh|Ch|H|J)(?=[rlmv][eéiíy])/u, 'Kh', 'H', 'Ch', 'J'],
  [
    /(?<=[a-z])(?:zadeh|zade|sade|sadeh)$/u,
    'zadeh',
    'zade',
    'zada',
    'sadeh',
    'sade',
    '-zadeh',
    '-zade',
    '-Zadeh',
    '-Zade',
    ' Zadeh',
  ],
  [/(?<=[aeiou])ss?(?=[aeiou])/u, 's', 'ss'],
  [/ou|oo/u, 'ou', 'u', 'oo'],
  [/(?<=k)(?:y|i|j)(?=a)/u, 'y', 'i', 'j', 'iy'],
  [/(?:vich|vitch|witsch|vič)$/u, 'vich', 'vitch', 'witsch', 'wicz', 'vic'],
  [/^[VW](?=[aeio])/u, 'V', 'W'],
  [/(?<=[aeiou])[kc](?=t)/u, 'k', 'c'],
  // Unstressed, as Belarusian writes it.
  [/(?<=[ktd])[oa]r$/u, 'or', 'ar'],
  [/(?<=[dgrks])(?:ey|ei|ej|éi)$/u, 'ey', 'ei', 'ej', 'eï', 'éi', 'iy'],
  [/(?<=[aeiouéy][lnrt])in$/u, 'in', 'ine'],
  [/^Abd[ou]l[ -]?[rR]/u, 'Abdolr', 'Abdulr', 'Abdol R', 'Abdul R', 'Abdol-R', 'Abdul-R', 'Abdorr', 'Abdurr'],
  [/(?<=[аеоу])сс?(?=[аеиі])/u, 'с', 'сс'],
  [/(?<=\p{Ll})ави$/u, 'ави', 'еви'],
  [/(?<=\p{Ll})аві$/u, 'аві', 'еві'],
  [/(?<=\p{Ll})заде$/u, 'заде', '-заде', '-Заде', 'задэ', 'зада'],
  [/(?<=\p{Ll})зад[эе]$/u, 'задэ', '-задэ'],
  [/(?<=[\u0600-\u06FF])زاده$/u, 'زاده', ' زاده'],
];

/** More spellings than these of one name are not made: rules multiply. */
const MOST = 64;

/** The spellings of a person's name, the given one first. */
export function spellingsOf(name: string): string[] {
  const phrases = name
    .split(' ')
    .map(spellingsOfWord)
    .reduce<string[]>(
      (before, words) => before.flatMap((phrase) => words.map((word) => (phrase === '' ? word : `${phrase} ${word}`))),
      [''],
    );
  return phrases.slice(0, MOST);
}

function spellingsOfWord(word: string): string[] {
  const spellings = new Set([word]);
  for (const [place, ...others] of RULES) {
    for (const spelling of [...spellings]) {
      if (place.test(spelling)) for (const other of others) spellings.add(spelling.replace(place, other));
    }
  }
  return [...spellings];
}
