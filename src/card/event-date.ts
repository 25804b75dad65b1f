import type { EventDate } from '../dossier/dossier';
import { t } from '../i18n';

/** A date as precisely as the article has it, and no more; what it cannot resolve is said to be so. */
export function eventDateText(date: EventDate, language: string): string {
  switch (date.kind) {
    case 'dated':
      return edtfText(date.edtf, language);
    case 'unresolved':
      return t('dateUnresolved', date.words);
    case 'undated':
      return t('dateUndated');
  }
}

/** An EDTF date or interval (ISO 8601-2, level 1) in the reader's language. Rare forms are shown as they are written. */
export function edtfText(edtf: string, language: string): string {
  const [from = '', to] = edtf.split('/');
  if (to === undefined) return pointText(from, language);
  if (isOpen(from)) return t('dateUntil', pointText(to, language));
  if (isOpen(to)) return t('dateFrom', pointText(from, language));
  return t('dateFromTo', pointText(from, language), pointText(to, language));
}

/** «..» is an open end, nothing an unknown one: neither tells more than the other end does. */
function isOpen(end: string): boolean {
  return end === '' || end === '..';
}

/** A year, a month or a day, with what the article leaves uncertain about it. */
function pointText(edtf: string, language: string): string {
  const [, year, month, day, qualifier] = /^(\d{4})(?:-(0\d|1[0-2])(?:-(\d\d))?)?([~?%]?)$/u.exec(edtf) ?? [];
  if (year === undefined) return edtf;
  const date = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)));
  const format = new Intl.DateTimeFormat(language, {
    // Articles count in Gregorian years: one of another calendar is not as long as the one that they mean.
    calendar: 'gregory',
    timeZone: 'UTC',
    year: 'numeric',
    ...(month !== undefined && { month: 'long' }),
    ...(day !== undefined && { day: 'numeric' }),
  });
  const text = format.format(date);
  switch (qualifier) {
    case '~':
      return t('dateAbout', text);
    case '?':
      return t('datePerhaps', text);
    case '%':
      return t('datePerhapsAbout', text);
    default:
      return text;
  }
}
