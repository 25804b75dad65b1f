import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../i18n';

type SearchFieldProps = { query: string; onQuery: (query: string) => void };

/** Takes the first letter typed: it has the focus from the start. Escape clears it. */
export function SearchField({ query, onQuery }: SearchFieldProps): JSX.Element {
  const input = useRef<HTMLInputElement>(null);
  // Before the first paint: whoever opens the panel may already be typing.
  useLayoutEffect(() => input.current?.focus(), []);
  return (
    <input
      ref={input}
      type="search"
      class="search"
      aria-label={t('panelSearch')}
      placeholder={t('panelSearch')}
      autocomplete="off"
      spellcheck={false}
      value={query}
      onInput={(event) => onQuery(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || query === '') return;
        // Otherwise the browser closes the popup, and the reader loses the list.
        event.preventDefault();
        onQuery('');
      }}
    />
  );
}
