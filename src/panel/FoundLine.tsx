import type { JSX } from 'preact';
import { languageWord } from '../i18n';
import { excerptOf } from '../search/excerpt';
import type { Found } from '../search/search-cards';
import { LitText } from './LitText';

type FoundLineProps = {
  id: string;
  line: NonNullable<Found['line']>;
  /** BCP 47 language tag of the card. */
  language: string;
};

/** Why a card was found, where its heading does not tell: another name of it, with its language, or a line of the card. */
export function FoundLine({ id, line, language }: FoundLineProps): JSX.Element {
  const { part, text, lang, lit } = excerptOf(line);
  return (
    <p id={id} class={part === 'statement' ? 'found quoted' : 'found'}>
      <bdi lang={lang}>
        <LitText text={text} lit={lit} />
      </bdi>
      {part === 'name' && lang !== language && <span class="tongue"> {languageWord(lang)}</span>}
    </p>
  );
}
