import type { Kind, Name } from '../dossier/dossier';
import { classOf, IGNORED } from './characters';
import type { Form } from './form';
import { primaryLanguage } from './primary-language';
import { declineAlone, declineTogether, isSlavic } from './slavic';
import { spellingsOf } from './transliterate';

/** What the endings of a name depend on. */
export type Nameable = Pick<Name, 'text' | 'lang' | 'use'> & { kind: Kind };

/** The ways in which a tidy name is written. The stems of the first with their first endings are the name as it was given. */
export function formsOf(name: Nameable): Form[] {
  const { text } = name;
  if (name.use === 'acronym') return acronyms(text).map((stem) => [{ stem, endings: [''] }]);
  const spellings = name.kind === 'person' ? spellingsOf(text) : [text];
  return spellings.flatMap((spelling) => inflected({ ...name, text: spelling }));
}

/** A name without what the search ignores, so that its units stand one to one for its folded units. */
export function tidy(text: string): string {
  const composed = text.normalize('NFC').replace(/\s+/gu, ' ');
  let tidied = '';
  for (let index = 0; index < composed.length; index += 1) {
    if (classOf(composed.charCodeAt(index)) !== IGNORED) tidied += composed.charAt(index);
  }
  return tidied;
}

/** «U.S.» is also set as «U. S.». */
function acronyms(text: string): string[] {
  return [...new Set([text, text.replace(/\.(?=\p{Lu})/gu, '. ')])];
}

function inflected(name: Nameable): Form[] {
  const language = primaryLanguage(name.lang);
  if (isSlavic(language)) return slavicForms(name, language);
  if (language === 'ar') return arabicStems(name.text).map((stem) => [{ stem, endings: arabicEndings(name) }]);
  if (name.use === 'demonym' && CHANGING_ENDS[language]?.ending.test(name.text) === true)
    return [[{ stem: name.text.slice(0, -1), endings: CHANGING_ENDS[language].endings }]];
  const endings = endingsOf(name, language);
  // Persian words may be joined without a space, with a zero-width non-joiner between them.
  const joined =
    language === 'fa' && name.text.includes(' ') ? [[{ stem: name.text.replaceAll(' ', ''), endings }]] : [];
  return [[{ stem: name.text, endings }], ...joined];
}

function slavicForms({ text, kind, use }: Nameable, language: string): Form[] {
  const words = text.split(' ');
  const form =
    words.length === 1 ? [declineAlone(text, language)] : declineTogether(words, language, kind === 'person');
  // «ирано-белорусский»: the first half of a compound takes a form of its own.
  const half = use === 'demonym' ? /^(\p{L}+?)(с?ь?к|sk)(?:ий|і|i)$/u.exec(text) : null;
  if (half === null) return [form];
  const [, root = '', suffix = ''] = half;
  return [form, ...compoundHalves(root, suffix, language).map((stem) => [{ stem, endings: [''] }])];
}

/** Where it is not the Cyrillic «о» alone that joins the halves of a compound. */
const JOINING_VOWELS: Readonly<Record<string, readonly string[]>> = { be: ['а', 'о'], pl: ['o'] };

/** A stem that closes in a hyphen takes no ending: whatever follows it is another word. */
function compoundHalves(root: string, suffix: string, language: string): string[] {
  const vowels = JOINING_VOWELS[language] ?? ['о'];
  return vowels.flatMap((vowel) => [`${root}${suffix}${vowel}-`, `${root}${vowel}-`]);
}

/** Names of peoples whose last letter gives way to an ending: «ruso», «rusa»; «Russe», «Russin». */
const CHANGING_ENDS: Readonly<Record<string, { ending: RegExp; endings: readonly string[] }>> = {
  de: { ending: /e$/u, endings: ['e', 'en', 'in', 'innen'] },
  es: { ending: /o$/u, endings: ['o', 'os', 'a', 'as'] },
};

const ARABIC_PREFIXES = ['', 'و', 'ب', 'ل', 'ف', 'ك', 'وب', 'ول', 'وك'];
const ARABIC_ARTICLES = ['ال', 'وال', 'بال', 'لل', 'فال', 'كال', 'وبال', 'ولل', 'وكال'];

/** A name with the words that Arabic writes together with it. «ل» takes the first letter of an article away: «للصين». */
function arabicStems(text: string): string[] {
  const hasArticle = text.startsWith('ال');
  const withArticle = hasArticle ? ['لل', 'ولل'] : ARABIC_ARTICLES;
  const bare = hasArticle ? text.slice(2) : text;
  return [...ARABIC_PREFIXES.map((prefix) => prefix + text), ...withArticle.map((prefix) => prefix + bare)];
}

function arabicEndings({ use }: Nameable): string[] {
  return use === 'demonym' ? ['', 'ه', 'ين', 'ون', 'ات', 'ان', 'تان'] : [''];
}

const PERSIAN_ENDINGS = [
  '',
  'ه',
  'ی',
  'یی',
  'ای',
  'م',
  'ت',
  'ش',
  'مان',
  'تان',
  'شان',
  'ام',
  'ات',
  'اش',
  'اند',
  'ست',
  'است',
  'یم',
  'را',
  'ها',
  'های',
  'هایی',
  'هم',
];
const PERSIAN_PEOPLE_ENDINGS = [
  ...PERSIAN_ENDINGS,
  'ا',
  'ان',
  'یان',
  'انی',
  'یانی',
  'هایشان',
  'هایمان',
  'الاصل',
  'هایش',
  'هایم',
  'هاست',
  'ایم',
  'تبار',
  'زبان',
  'تر',
  'ترین',
];

/** Of a people in «-lı» or «-li»; names of states part theirs with an apostrophe. */
const TURKISH_PEOPLE_ENDINGS = [
  ...['', 'nın', 'ya', 'yı', 'da', 'dan', 'yla', 'lar', 'ların', 'lara', 'ları', 'larda', 'lardan', 'larla'],
  ...['nin', 'ye', 'yi', 'de', 'den', 'yle', 'ler', 'lerin', 'lere', 'leri', 'lerde', 'lerden', 'lerle'],
];

/** Of names of institutions that end in a word with the ending of what is owned: «Avrupa Birliğine». They have no apostrophe. */
const TURKISH_OWNED_ENDINGS = ` nin ne ni nde nden yle nın na nı nda ndan yla nun nu nün nü`.split(' ');

/** What may follow a name in languages that change the end of words only. */
function endingsOf({ text, use, kind }: Nameable, language: string): readonly string[] {
  const isDemonym = use === 'demonym';
  switch (language) {
    case 'en':
      return (isDemonym && !/s[eh]$/u.test(text)) || kind === 'concept' ? ['', 's'] : [''];
    case 'de':
      if (isDemonym) return /isch$/u.test(text) ? ['', 'e', 'en', 'er', 'es', 'em'] : ['', 's', 'n', 'in', 'innen'];
      return ['', 's'];
    case 'fr':
      return isDemonym ? ['', 's', 'e', 'es', 'ne', 'nes'] : [''];
    case 'es':
      return isDemonym ? ['', 's', 'es', 'a', 'as'] : [''];
    case 'fa':
      return isDemonym ? PERSIAN_PEOPLE_ENDINGS : PERSIAN_ENDINGS;
    case 'tr':
      if (isDemonym) return TURKISH_PEOPLE_ENDINGS;
      return / .*[ıiuü]$/u.test(text) ? TURKISH_OWNED_ENDINGS : [''];
    default:
      return [''];
  }
}
