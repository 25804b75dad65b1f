import type { Name } from '../dossier/dossier';

/** The ways in which a name is written: as given, at the start of a sentence, and in the plural. */
export function formsOf({ text, lang, use }: Pick<Name, 'text' | 'lang' | 'use'>): string[] {
  const forms = [text, capitalised(text)];
  if (use === 'demonym' && isEnglish(lang) && /an$/u.test(text)) forms.push(`${text}s`);
  return [...new Set(forms)];
}

function capitalised(text: string): string {
  const [first = ''] = text;
  return first.toUpperCase() + text.slice(first.length);
}

function isEnglish(lang: string): boolean {
  return new Intl.Locale(lang).language === 'en';
}
