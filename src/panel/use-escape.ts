import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/** Has Escape do something while there is something to leave, in place of what it does otherwise. */
export function useEscape(isActive: boolean, onEscape: () => void): void {
  useEscapeWhere(isActive, () => true, onEscape);
}

/** The same for what is left within an element, and only while that is seen; wherever the keyboard is. */
export function useEscapeIn(place: RefObject<Element | null>, isActive: boolean, onEscape: () => void): void {
  useEscapeWhere(isActive, () => place.current?.checkVisibility() === true, onEscape);
}

function useEscapeWhere(isActive: boolean, isMeant: () => boolean, onEscape: () => void): void {
  // Before the reader's next key.
  useLayoutEffect(() => {
    if (!isActive) return;
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || !isMeant()) return;
      // Otherwise the browser closes the popup, and the reader loses the list.
      event.preventDefault();
      onEscape();
    };
    document.addEventListener('keydown', onKey, { capture: true });
    return () => document.removeEventListener('keydown', onKey, { capture: true });
  }, [isActive]);
}
