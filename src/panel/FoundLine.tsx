import type { JSX } from 'preact';
import { browser } from 'wxt/browser';
import { excerptOf } from '../search/excerpt';
import type { Found } from '../search/search-cards';
import { LitText } from './LitText';

/** Why a card was found, where its heading does not tell: another name of it, with its language, or a line of the card. */
export function FoundLine({ line, language }: { line: NonNullable<Found['line']>; language: string }): JSX.Element {
  const { part, text, lang, lit } = excerptOf(line);
  return (
    <span class={part === 'statement' ? 'found quoted' : 'found'}>
      <bdi lang={lang}>
        <LitText text={text} lit={lit} />
      </bdi>
      {part === 'name' && lang !== language && <span class="tongue"> {languageWord(lang)}</span>}
    </span>
  );
}

function languageWord(lang: string): string {
  return new Intl.DisplayNames(browser.i18n.getUILanguage(), { type: 'language' }).of(lang) ?? lang;
}
