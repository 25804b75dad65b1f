import { type ComponentChild, render } from 'preact';
import { browser } from 'wxt/browser';
import { t } from './i18n';

/** Shows a component in a page of the extension, in the language of its words and the direction of the browser. */
export function showPage(placeId: string, component: ComponentChild): void {
  document.documentElement.lang = t('languageTag');
  document.documentElement.dir = browser.i18n.getMessage('@@bidi_dir');
  const place = document.getElementById(placeId);
  if (place) render(component, place);
}
