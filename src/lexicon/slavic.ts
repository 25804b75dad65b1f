import type { Form, FormPart } from './form';

/**
 * How names in Russian, Belarusian, Ukrainian and Polish change with case and number. The tables follow the
 * regular declensions of school grammars (Zaliznyak 1977 for Russian); irregular words are names of their own.
 */

/**
 * What nominatives that end so become in the nominative, genitive, dative, accusative, instrumental and locative:
 * endings, several divided by a stroke; `0` for none.
 */
type Pattern = readonly [ending: RegExp, ...cases: readonly string[]];

const RUSSIAN_ADJECTIVES: readonly Pattern[] = [
  [/(?<=[кгхжшчщ])(?:ий|ой)$/u, 'ий|ой', 'ого|его', 'ому|ему', 'ий|ой|ого|его', 'им', 'ом|ем'],
  [/ый$/u, 'ый', 'ого', 'ому', 'ый|ого', 'ым', 'ом'],
  [/(?<=[бвдзлмнпрстф])ой$/u, 'ой', 'ого', 'ому', 'ой|ого', 'ым', 'ом'],
  [/ая$/u, 'ая', 'ой', 'ой', 'ую', 'ой|ою', 'ой'],
  [/ое$/u, 'ое', 'ого', 'ому', 'ое', 'ым|им', 'ом'],
  [/ые$/u, 'ые', 'ых', 'ым', 'ые|ых', 'ыми', 'ых'],
  [/(?<=[кгхжшчщ])ие$/u, 'ие', 'их', 'им', 'ие|их', 'ими', 'их'],
];

const RUSSIAN_NOUNS: readonly Pattern[] = [
  [/(?<=[аеиоуыэюя])ец$/u, 'ец|йцы', 'йца|йцев', 'йцу|йцам', 'йца|йцев', 'йцем|йцами', 'йце|йцах'],
  [/ец$/u, 'ец|цы', 'ца|цев', 'цу|цам', 'ца|цев', 'цем|цами', 'це|цах'],
  [/(?<=[ая]н)ин$/u, 'ин|е', 'ина|0', 'ину|ам', 'ина|0', 'ином|ами', 'ине|ах'],
  [/(?<=[^аеёиоуыэюя])ка$/u, 'ка|ки', 'ки|ок', 'ке|кам', 'ку|ок', 'кой|кою|ками', 'ке|ках'],
  [/(?<=[к])а$/u, 'а|и', 'и', 'е|ам', 'у|и', 'ой|ою|ами', 'е|ах'],
  [/ия$/u, 'ия', 'ии', 'ии', 'ию', 'ией', 'ии'],
  [/я$/u, 'я', 'и', 'е|и', 'ю', 'ей|ею', 'е|и'],
  [/(?<=[гхжшчщ])а$/u, 'а', 'и', 'е', 'у', 'ой|ою|ей', 'е'],
  [/а$/u, 'а', 'ы', 'е', 'у', 'ой|ою', 'е'],
  [/ие$/u, 'ие', 'ия', 'ию', 'ие', 'ием', 'ии'],
  [/ий$/u, 'ий', 'ия', 'ию', 'ий|ия', 'ием', 'ии'],
  [/й$/u, 'й', 'я', 'ю', 'й|я', 'ем', 'е'],
  [/ь$/u, 'ь', 'и|я', 'и|ю', 'ь|я', 'ью|ем', 'и|е'],
  [/цы$/u, 'цы', 'цев', 'цам', 'цы|цев', 'цами', 'цах'],
  [/ы$/u, 'ы', 'ов|0', 'ам', 'ы', 'ами', 'ах'],
  [/(?<=[гкхжшчщ])и$/u, 'и', 'ов|ей|0', 'ам', 'и', 'ами', 'ах'],
  [/(?<=[жшчщц])$/u, '0', 'а', 'у', '0|а', 'ем', 'е'],
  [/(?<=(?:и|ы|о|е|ё)[нв])$/u, '0|ы', 'а|ых', 'у|ым', '0|а|ых', 'ом|ым|ыми', 'е|ых'],
  [/(?<=[бвгдзклмнпрстфх])$/u, '0|ы|и', 'а|ов', 'у|ам', '0|а|ов', 'ом|ами', 'е|у|ах'],
];

const BELARUSIAN_ADJECTIVES: readonly Pattern[] = [
  [/(?<=[кгх])і$/u, 'і', 'ага', 'аму', 'і|ага', 'ім', 'ім'],
  [/(?<=[внсмл])ы$/u, 'ы', 'ага', 'аму', 'ы|ага', 'ым', 'ым'],
  [/ая$/u, 'ая', 'ай|ае', 'ай', 'ую', 'ай|аю', 'ай'],
  [/ае$/u, 'ае', 'ага', 'аму', 'ае', 'ім|ым', 'ім|ым'],
  [/(?<!ц)ыя$/u, 'ыя', 'ых', 'ым', 'ыя|ых', 'ымі', 'ых'],
  [/ія$/u, 'ія', 'іх', 'ім', 'ія|іх', 'імі', 'іх'],
];

const BELARUSIAN_NOUNS: readonly Pattern[] = [
  [/(?<=[аеіоуыэюя])ец$/u, 'ец|йцы', 'йца|йцаў', 'йцу|йцам', 'йца|йцаў', 'йцам|йцамі', 'йцу|йцы|йцах'],
  [/ец$/u, 'ец|цы', 'ца|цаў', 'цу|цам', 'ца|цаў', 'цам|цамі', 'цу|цы|цах'],
  [/(?<=[ая]н)ін$/u, 'ін|е', 'іна|0', 'іну|ам', 'іна|0', 'інам|амі', 'іне|ах'],
  [/ка$/u, 'ка|кі', 'кі|ак', 'цы|кам', 'ку|ак', 'кай|каю|камі', 'цы|ках'],
  [/ія$/u, 'ія', 'іі', 'іі', 'ію', 'іяй|іяю', 'іі'],
  [/я$/u, 'я', 'і', 'і|е', 'ю', 'яй|яю', 'і|е'],
  [/а$/u, 'а', 'ы', 'е', 'у', 'ай|аю', 'е'],
  [/сь$/u, 'сь', 'сі', 'сі', 'сь', 'ссю|сьсю', 'сі'],
  [/ь$/u, 'ь', 'я|і', 'ю|і', 'ь|я', 'ем|ю', 'і'],
  [/й$/u, 'й', 'я', 'ю', 'й|я', 'ем', 'і|ю'],
  [/ы$/u, 'ы', 'аў', 'ам', 'ы', 'амі', 'ах'],
  [/(?<=[гкх])і$/u, 'і', 'аў|0', 'ам', 'і', 'амі', 'ах'],
  [/(?<=[жшчц])$/u, '0', 'а', 'у', '0|а', 'ам', 'у|ы'],
  [/(?<=(?:і|ы|о|е|ё|а)[нўв])$/u, '0|ы', 'а|ых', 'у|ым', '0|а|ых', 'ым|ам|ымі', 'е|ых'],
  [/(?<=[бвгдзклмнпрстфх])$/u, '0|ы|і', 'а|аў', 'у|ам', '0|а|аў', 'ам|ом|амі', 'е|у|ах'],
];

const UKRAINIAN_ADJECTIVES: readonly Pattern[] = [
  [/ий$/u, 'ий', 'ого', 'ому', 'ий|ого', 'им', 'ому|ім'],
  [/(?<=[нв]|[сц]ьк)а$/u, 'а', 'ої', 'ій', 'у', 'ою', 'ій'],
  [/і$/u, 'і', 'их', 'им', 'і|их', 'ими', 'их'],
];

const UKRAINIAN_NOUNS: readonly Pattern[] = [
  [/(?<=[аеєиіїоуюя])єць$/u, 'єць|йці', 'йця|йців', 'йцю|йцям', 'йця|йців', 'йцем|йцями', 'йці|йцях'],
  [/ець$/u, 'ець|ці', 'ця|ців', 'цю|цям', 'ця|ців', 'цем|цями', 'ці|цях'],
  [/(?<=[ая]н)ин$/u, 'ин|и', 'ина|0', 'ину|ам', 'ина|0', 'ином|ами', 'ині|ах'],
  [/ія$/u, 'ія', 'ії', 'ії', 'ію', 'ією', 'ії'],
  [/(?<=[^аеєиіїоуюя])ка$/u, 'ка|ки', 'ки|ок', 'ці|кам', 'ку|ок', 'кою|ками', 'ці|ках'],
  [/ка$/u, 'ка', 'ки', 'ці', 'ку', 'кою', 'ці'],
  [/а$/u, 'а', 'и', 'і', 'у', 'ою', 'і'],
  [/сь$/u, 'сь', 'сі', 'сі', 'сь', 'ссю', 'сі'],
  [/ь$/u, 'ь', 'я|і', 'ю|і', 'ь|я', 'ем|ю', 'і|ю'],
  [/й$/u, 'й', 'ю|я', 'ю|єві', 'й|я', 'єм', 'ї|ю'],
  [/и$/u, 'и', 'ів|0', 'ам', 'и', 'ами', 'ах'],
  [/(?<=[бвгґдзклмнпрстфхжшчщц])$/u, '0|и', 'а|у|ів', 'у|ові|ам', '0|а|ів', 'ом|им|ем|ами', 'і|у|ові|ах'],
];

const POLISH_ADJECTIVES: readonly Pattern[] = [
  [
    /(?<=[sc])ki$/u,
    ...['ki|ka|kie|cy', 'kiego|kiej|kich', 'kiemu|kiej|kim', 'ki|kiego|ką|kie|kich', 'kim|ką|kimi', 'kim|kiej|kich'],
  ],
  [/(?<=[kg])i$/u, 'i|a|ie', 'iego|iej|ich', 'iemu|iej|im', 'i|iego|ą|ie|ich', 'im|ą|imi', 'im|iej|ich'],
  [/y$/u, 'y|a|e', 'ego|ej|ych', 'emu|ej|ym', 'y|ego|ą|e|ych', 'ym|ą|ymi', 'ym|ej|ych'],
  [/a$/u, 'a', 'iej|ej', 'iej|ej', 'ą', 'ą', 'iej|ej'],
  [/e$/u, 'e', 'ych|ich', 'ym|im', 'e', 'ymi|imi', 'ych|ich'],
];

const POLISH_NOUNS: readonly Pattern[] = [
  [/niec$/u, 'niec|ńcy', 'ńca|ńców', 'ńcowi|ńcom', 'ńca|ńców', 'ńcem|ńcami', 'ńcu|ńcach'],
  [/czyk$/u, 'czyk|czycy', 'czyka|czyków', 'czykowi|czykom', 'czyka|czyków', 'czykiem|czykami', 'czyku|czykach'],
  [/(?<=[^n])in$/u, 'in|ini', 'ina|inów', 'inowi|inom', 'ina|inów', 'inem|inami', 'inie|inach'],
  [/nin$/u, 'nin|nie', 'nina|n|nów', 'ninowi|nom', 'nina|n|nów', 'ninem|nami', 'ninie|nach'],
  [/(?<=[^aeiouyąęó])ka$/u, 'ka|ki', 'ki|ek', 'ce|kom', 'kę|ki', 'ką|kami', 'ce|kach'],
  [/ka$/u, 'ka', 'ki', 'ce', 'kę', 'ką', 'ce'],
  [/(?<=[jgk])a$/u, 'a', 'i', 'i', 'ę', 'ą', 'i'],
  [/ia$/u, 'ia', 'ii', 'ii', 'ię', 'ią', 'ii'],
  [/a$/u, 'a', 'y', 'ie', 'ę', 'ą', 'ie'],
  [/ś$/u, 'ś', 'si', 'si', 'ś', 'sią', 'si'],
  [/y$/u, 'y', '0|ów', 'om', 'y', 'ami', 'ach'],
  [/(?<=[bcdfghjklłmnńprstwzżź])$/u, '0', 'u|a', 'owi', '0|a', 'em|iem', 'ie|u'],
];

/** A pattern with its endings apart. */
type Paradigm = {
  ending: RegExp;
  endings: readonly string[];
  /** By the ending that a word was given with: all that it may take, the given one first. */
  together: Map<string, readonly string[]>;
};

type Grammar = { adjectives: readonly Paradigm[]; nouns: readonly Paradigm[] };

const GRAMMARS: Readonly<Record<string, Grammar>> = {
  ru: { adjectives: paradigms(RUSSIAN_ADJECTIVES), nouns: paradigms(RUSSIAN_NOUNS) },
  be: { adjectives: paradigms(BELARUSIAN_ADJECTIVES), nouns: paradigms(BELARUSIAN_NOUNS) },
  uk: { adjectives: paradigms(UKRAINIAN_ADJECTIVES), nouns: paradigms(UKRAINIAN_NOUNS) },
  pl: { adjectives: paradigms(POLISH_ADJECTIVES), nouns: paradigms(POLISH_NOUNS) },
};

function paradigms(patterns: readonly Pattern[]): Paradigm[] {
  return patterns.map(([ending, ...cases]) => ({
    ending,
    endings: cases.flatMap((endings) => endings.split('|').map((text) => (text === '0' ? '' : text))),
    together: new Map(),
  }));
}

/** An adjective of a people or state in the nominative of its four forms: all of them are one name. */
const DEMONYM_ADJECTIVES: Readonly<Record<string, readonly [RegExp, ...string[]]>> = {
  ru: [/(?<=[цс]к)ий$/u, 'ий', 'ая', 'ое', 'ие'],
  be: [/(?<=[цс]к)і$/u, 'і', 'ая', 'ае', 'ія'],
  uk: [/(?<=[цс]ьк)ий$/u, 'ий', 'а', 'е', 'і'],
  pl: [/(?<=[cs])ki$/u, 'ki', 'ka', 'kie'],
};

/** Whether names of a language are declined here. */
export function isSlavic(language: string): boolean {
  return language in GRAMMARS;
}

/** The forms of one word, the given one first: a noun, a surname, or an adjective in all genders. */
export function declineAlone(word: string, language: string): FormPart {
  const [ending, ...genders] = DEMONYM_ADJECTIVES[language] ?? [/$^/u];
  if (!ending.test(word)) return decline(word, language, 'nouns');
  const stem = word.replace(ending, '');
  const declined = genders.flatMap((gender) => {
    const { stem: base, endings } = decline(stem + gender, language, 'adjectives');
    return endings.map((caseEnding) => base.slice(stem.length) + caseEnding);
  });
  return { stem, endings: [...new Set([word.slice(stem.length), ...declined])] };
}

/**
 * The form of a name of several words. The words of a person's name all change; of another name those up to the
 * first noun do, and what depends on it stays («Организация … договора»). Polish sets adjectives after their noun too
 * («Unia Europejska»), so that there each word changes as either. That all stand in one case is not asked.
 */
export function declineTogether(words: readonly string[], language: string, isPerson: boolean): Form {
  if (isPerson) return words.map((word) => decline(word, language, 'nouns'));
  if (language === 'pl') return words.map((word) => declineAsEither(word, language));
  const adjectives = GRAMMARS[language]?.adjectives ?? [];
  const isAdjective = (word: string): boolean => adjectives.some(({ ending }) => ending.test(word));
  const head = words.findIndex((word, index) => index === words.length - 1 || !isAdjective(word));
  const changing = words.slice(0, head + 1);
  const dependent = words.slice(head + 1).join(' ');
  return [
    ...changing.map((word, index) => decline(word, language, index < head ? 'adjectives' : 'nouns')),
    ...(dependent === '' ? [] : [{ stem: dependent, endings: [''] }]),
  ];
}

function declineAsEither(word: string, language: string): FormPart {
  const forms = (['nouns', 'adjectives'] as const).flatMap((part) => {
    const { stem, endings } = decline(word, language, part);
    return endings.map((ending) => stem + ending);
  });
  let stem = word;
  while (!forms.every((form) => form.startsWith(stem))) stem = stem.slice(0, -1);
  return { stem, endings: [...new Set(forms.map((form) => form.slice(stem.length)))] };
}

function decline(word: string, language: string, part: keyof Grammar): FormPart {
  const paradigm = GRAMMARS[language]?.[part].find(({ ending }) => ending.test(word));
  if (paradigm === undefined) return { stem: word, endings: [''] };
  const stem = word.replace(paradigm.ending, '');
  const given = word.slice(stem.length);
  const endings = paradigm.together.get(given) ?? [...new Set([given, ...paradigm.endings])];
  paradigm.together.set(given, endings);
  return { stem, endings };
}
