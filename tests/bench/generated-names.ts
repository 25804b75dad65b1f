import type { Dossier, Kind, Name } from '../../src/dossier/dossier';

const SYLLABLES = {
  en: ['Ka', 'ler', 'min', 'vos', 'tha', 'rel', 'don', 'gri', 'sel', 'mor', 'ban', 'tur', 'wyn', 'pol', 'hes', 'lar'],
  ru: ['Ка', 'лер', 'мин', 'вос', 'тор', 'рел', 'дон', 'гри', 'сел', 'мор', 'бан', 'тур', 'вин', 'пол', 'хес', 'лар'],
} as const;

/** A dossier of so many made-up names, as they come: half of them Latin, half Cyrillic, a third of two words, a tenth of persons. */
export function dossierOfNames(count: number): Dossier {
  const quote = { exact: '', start: 0, end: 0 };
  const line = { text: '', quote };
  const entities = Array.from({ length: Math.ceil(count / 4) }, (_, index) => {
    const kind: Kind = index % 10 === 0 ? 'person' : 'place';
    const names = Array.from({ length: Math.min(4, count - index * 4) }, (_, nth) => nameOf(index * 4 + nth));
    return { id: `entity-${index}`, kind, names, what: line, role: line, context: [], sameAs: [] };
  });
  return {
    id: 'generated',
    article: { title: '', source: { name: '', address: '' }, language: 'en', body: '' },
    entities,
    statements: [],
    events: [],
    relations: [],
    caveats: [],
    notes: [],
    summary: [],
    decoys: [],
  };
}

function nameOf(number: number): Name {
  const lang = number % 2 === 0 ? 'en' : 'ru';
  const first = madeUpWord(number, lang);
  const text = number % 3 === 0 ? `${first} ${madeUpWord(number * 7 + 3, lang)}` : first;
  return { text, lang, use: 'full', ambiguous: false, inNames: false, beside: [] };
}

/** A word of made-up syllables, the same for the same number. */
export function madeUpWord(number: number, lang: keyof typeof SYLLABLES): string {
  const syllables = SYLLABLES[lang];
  let rest = number;
  let text = '';
  do {
    text += syllables[rest % syllables.length] ?? '';
    rest = Math.floor(rest / syllables.length);
  } while (rest > 0);
  text += syllables[(number * 31) % syllables.length] ?? '';
  return text.charAt(0).toUpperCase() + text.slice(1).toLowerCase();
}
