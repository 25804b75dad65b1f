import { useLayoutEffect } from 'preact/hooks';

/** Has Escape do something while there is something to leave, in place of what it does otherwise. */
export function useEscape(isActive: boolean, onEscape: () => void): void {
  // Before the reader's next key.
  useLayoutEffect(() => {
    if (!isActive) return;
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      // Otherwise the browser closes the popup, and the reader loses the list.
      event.preventDefault();
      onEscape();
    };
    document.addEventListener('keydown', onKey, { capture: true });
    return () => document.removeEventListener('keydown', onKey, { capture: true });
  }, [isActive]);
}
