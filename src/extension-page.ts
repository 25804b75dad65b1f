import { type ComponentChild, render } from 'preact';
import { t } from './i18n';

/** Shows a component in a page of the extension, in the language and the direction of our words. */
export function showPage(placeId: string, component: ComponentChild): void {
  document.documentElement.lang = t('languageTag');
  document.documentElement.dir = t('languageDirection');
  const place = document.getElementById(placeId);
  if (place) render(component, place);
}
