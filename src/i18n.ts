import { browser } from 'wxt/browser';
import type messages from '../assets/public/_locales/en/messages.json';
import type { Kind } from './dossier/dossier';

export type MessageKey = keyof typeof messages;

/** Messages that come as `<key>_one`, `<key>_other` and so on (CLDR plural categories). */
type PluralKey = MessageKey extends infer Key ? (Key extends `${infer Stem}_other` ? Stem : never) : never;

/** A string for the reader, from the locale files. */
export function t(key: MessageKey, ...substitutions: string[]): string {
  return browser.i18n.getMessage(key, substitutions);
}

/** How the browser's language counts. Made once: it is dear, and a list counts in each of its rows. */
let counting: { rules: Intl.PluralRules; numbers: Intl.NumberFormat } | undefined;

function startCounting(): NonNullable<typeof counting> {
  const language = browser.i18n.getUILanguage();
  return { rules: new Intl.PluralRules(language), numbers: new Intl.NumberFormat(language) };
}

/** A number as the browser's language writes it. */
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
