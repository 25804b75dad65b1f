import type { JSX, RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { t } from '../i18n';

type SearchFieldProps = {
  query: string;
  field: RefObject<HTMLInputElement | null>;
  onQuery: (query: string) => void;
  /** A letter is typed elsewhere in the panel: the field must be in sight to take it. */
  onType: () => void;
  /** The keyboard goes down to the results or, where nothing is searched for, to the list of the page. */
  onDown: () => void;
  /** The reader means the first result. */
  onEnter: () => void;
};

/**
 * Takes the first letter typed: it has the focus from the start, and is given what is typed anywhere in the panel. Escape
 * clears it, wherever the keyboard is; once more, the browser closes the panel.
 */
export function SearchField({ query, field, onQuery, onType, onDown, onEnter }: SearchFieldProps): JSX.Element {
  // Before the first paint: whoever opens the panel may already be typing.
  useLayoutEffect(() => field.current?.focus(), []);
  // Before the reader's next key.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented) return;
      if (isTyped(event)) {
        onType();
        // Once that is drawn. The letter goes to what has the focus when all have heard the key.
        queueMicrotask(() => field.current?.focus());
      }
      if (event.key !== 'Escape' || query === '') return;
      // Otherwise the browser closes the popup, and the reader loses the list.
      event.preventDefault();
      onQuery('');
      field.current?.focus();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [query]);
  return (
    <input
      ref={field}
      type="search"
      class="search"
      aria-label={t('panelSearch')}
      placeholder={t('panelSearch')}
      autocomplete="off"
      spellcheck={false}
      dir="auto"
      value={query}
      onInput={(event) => onQuery(event.currentTarget.value)}
      onKeyDown={(event) => {
        // A word that is still being composed is not asked for yet.
        if (event.isComposing || (event.key !== 'ArrowDown' && event.key !== 'Enter')) return;
        event.preventDefault();
        if (event.key === 'Enter') onEnter();
        else onDown();
      }}
    />
  );
}

/** What takes typed letters itself. */
const TYPED_INTO = 'input:not([type="checkbox"]), textarea, select, [contenteditable]';

/** Whether a key types a letter that nothing else takes. */
function isTyped({ key, ctrlKey, metaKey, altKey, target }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey || !/^\S$/u.test(key)) return false;
  return !(target instanceof Element) || target.closest(TYPED_INTO) === null;
}
