import { browser } from 'wxt/browser';
import type messages from '../assets/public/_locales/en/messages.json';
import type { Kind } from './dossier/dossier';
import { primaryLanguage } from './lexicon/primary-language';

export type MessageKey = keyof typeof messages;

/** Messages that come as `<key>_one`, `<key>_other` and so on (CLDR plural categories). */
type PluralKey = MessageKey extends infer Key ? (Key extends `${infer Stem}_other` ? Stem : never) : never;

/** A string for the reader, from the locale files. */
export function t(key: MessageKey, ...substitutions: string[]): string {
  return browser.i18n.getMessage(key, substitutions);
}

/**
 * The language of our words (BCP 47), which need not be the browser's: we have not all. Where it is, in the form of the
 * browser's region, as in 24 July or July 24.
 */
export function ourLanguage(): string {
  const ours = t('languageTag');
  const browsers = browser.i18n.getUILanguage();
  return primaryLanguage(browsers) === primaryLanguage(ours) ? browsers : ours;
}

/** What a language is called, given its tag (BCP 47). */
export function languageWord(language: string): string {
  return new Intl.DisplayNames(ourLanguage(), { type: 'language' }).of(language) ?? language;
}

/** Several names as one part of a sentence. */
export function listText(names: readonly string[]): string {
  return new Intl.ListFormat(ourLanguage()).format(names);
}

/** How our language counts. Made once: it is dear, and a list counts in each of its rows. */
let counting: { rules: Intl.PluralRules; numbers: Intl.NumberFormat } | undefined;

function startCounting(): NonNullable<typeof counting> {
  const language = ourLanguage();
  return { rules: new Intl.PluralRules(language), numbers: new Intl.NumberFormat(language) };
}

/** A number as our language writes it. */
export function numberText(number: number): string {
  counting ??= startCounting();
  return counting.numbers.format(number);
}

/** A string that counts something, in the plural form that the number asks for. */
export function tCount(key: PluralKey, count: number): string {
  counting ??= startCounting();
  const category = counting.rules.select(count);
  const number = numberText(count);
  return optional(`${key}_${category}`, number) ?? t(`${key}_other`, number);
}

/** Locales differ in their plural categories: English has no `_few`. */
function optional(key: string, substitution: string): string | undefined {
  return browser.i18n.getMessage(key as MessageKey, substitution) || undefined;
}

const KIND_WORDS: Record<Kind, MessageKey> = {
  person: 'kindPerson',
  state: 'kindState',
  organization: 'kindOrganization',
  place: 'kindPlace',
  media: 'kindMedia',
  concept: 'kindConcept',
  agreement: 'kindAgreement',
};

const KINDS_WORDS: Record<Kind, MessageKey> = {
  person: 'kindsPerson',
  state: 'kindsState',
  organization: 'kindsOrganization',
  place: 'kindsPlace',
  media: 'kindsMedia',
  concept: 'kindsConcept',
  agreement: 'kindsAgreement',
};

/** The word for all of a kind of entity. */
export function kindsWord(kind: Kind): string {
  return t(KINDS_WORDS[kind]);
}

/** The word for a kind of entity. */
export function kindWord(kind: Kind): string {
  return t(KIND_WORDS[kind]);
}
