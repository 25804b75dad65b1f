import type { JSX } from 'preact';
import type { Quote } from '../dossier/dossier';
import { t } from '../i18n';

/** Sends the reader to a quote's place in the article. */
export type OnRead = (quote: Quote) => void;

type QuoteBlockProps = {
  quote: Quote;
  /** BCP 47 language tag of the article. */
  language: string;
  onRead: OnRead;
};

/** Words of the article, with the way to their place in it. */
export function QuoteBlock({ quote, language, onRead }: QuoteBlockProps): JSX.Element {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the button that follows each quote does the same for keyboards.
    <blockquote
      lang={language}
      onClick={({ currentTarget }) => {
        // A reader who selects words means to copy them.
        if (selectionAround(currentTarget)?.isCollapsed !== false) onRead(quote);
      }}
    >
      {quote.exact}
    </blockquote>
  );
}

/** The selection as seen from within a shadow tree: Chromium has one for each, Firefox one for all. */
function selectionAround(element: Element): Selection | null {
  const root: Node & { getSelection?: () => Selection | null } = element.getRootNode();
  return root.getSelection?.() ?? getSelection();
}

/** The button that goes to a quote's place in the article. */
export function ReadButton({ quote, onRead }: { quote: Quote; onRead: OnRead }): JSX.Element {
  const label = t('cardRead', quote.exact);
  return (
    <button type="button" class="read" title={label} aria-label={label} onClick={() => onRead(quote)}>
      <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true" focusable="false">
        <path d="M2 3.5h12M2 7h6M2 10.5h4M2 14h4M9 12.5l4.5-4.5M9.5 8h4v4" />
      </svg>
    </button>
  );
}

type ReadLineProps = {
  text: string;
  /** BCP 47 language tag of the text; absent where it is that of what is around it. */
  language?: string | undefined;
  quote: Quote;
  onRead: OnRead;
};

/** A line with its read button, which never stands on a line alone: it keeps the last word with it. */
export function ReadLine({ text, language, quote, onRead }: ReadLineProps): JSX.Element {
  const [before, last] = withoutLastWord(text);
  return (
    <>
      <span lang={language}>{before}</span>
      <span class="unbroken">
        <span lang={language}>{last}</span> <ReadButton quote={quote} onRead={onRead} />
      </span>
    </>
  );
}

/** Cuts off the last word or, where a script has no spaces, the last two characters. */
function withoutLastWord(text: string): [before: string, last: string] {
  const [, before = '', word] = /^(.*\s)?(\S{1,24})$/su.exec(text) ?? [];
  if (word !== undefined) return [before, word];
  const characters = [...text];
  return [characters.slice(0, -2).join(''), characters.slice(-2).join('')];
}
