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

/** An EDTF date in the reader's language: a year, a month or a day. Any other form is shown as it is written. */
export function edtfText(edtf: string, language: string): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/u.exec(edtf) ?? [];
  if (year === undefined) return edtf;
  const date = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)));
  const format = new Intl.DateTimeFormat(language, {
    timeZone: 'UTC',
    year: 'numeric',
    ...(month !== undefined && { month: 'long' }),
    ...(day !== undefined && { day: 'numeric' }),
  });
  return format.format(date);
}
