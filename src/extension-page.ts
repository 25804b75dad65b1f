import { type ComponentChild, render } from 'preact';
import { browser } from 'wxt/browser';

/** Shows a component in a page of the extension, in the language and direction of the browser. */
export function showPage(placeId: string, component: ComponentChild): void {
  document.documentElement.lang = browser.i18n.getUILanguage();
  document.documentElement.dir = browser.i18n.getMessage('@@bidi_dir');
  const place = document.getElementById(placeId);
  if (place) render(component, place);
}
