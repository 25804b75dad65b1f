import { tabStops, type Way } from './focus';
import { moveByKey } from './move-card';

type CardKeys = {
  onPin: () => void;
  onClose: () => void;
  /** Tab was pressed at an end of the card. Answers whether that is done, or the browser is to go on from where it is. */
  onLeave: (way: Way) => boolean;
};

/**
 * The card's own keys: Tab leaves it at both ends, arrows go from relation to relation and move it at its grip, P pins,
 * Escape closes.
 * @param target what in the card has the keyboard
 */
export function pressKey(
  event: KeyboardEvent,
  target: HTMLElement,
  floating: HTMLElement,
  { onPin, onClose, onLeave }: CardKeys,
): void {
  if (!event.isTrusted || event.ctrlKey || event.altKey || event.metaKey) return;
  const { key, code, shiftKey } = event;
  if (key === 'Tab') leaveAtEnds(event, target, floating, onLeave);
  else if (key === 'Escape') {
    // It is not meant for what lies under the card.
    event.preventDefault();
    onClose();
  } else if (isLetterP(key, code) && !shiftKey) {
    // It closes what is pinned: the letter is not for what has the keyboard then.
    event.preventDefault();
    // Held down, it would close what it has pinned.
    if (!event.repeat) onPin();
  } else if (target.matches('.chip')) moveAmongChips(event, target, floating);
  else if (target.matches('.grip')) moveByKey(event, floating);
}

/** By the letter or, where the keyboard writes another script, by the key's place. */
function isLetterP(key: string, code: string): boolean {
  return key.toLowerCase() === 'p' || (code === 'KeyP' && !/^[a-z]$/iu.test(key));
}

function leaveAtEnds(
  event: KeyboardEvent,
  target: HTMLElement,
  floating: HTMLElement,
  onLeave: CardKeys['onLeave'],
): void {
  // The keyboard may be on what Tab does not stop at: the card itself, or its heading.
  const beyond = event.shiftKey ? Node.DOCUMENT_POSITION_PRECEDING : Node.DOCUMENT_POSITION_FOLLOWING;
  const isAtEnd = !tabStops(floating).some((stop) => (target.compareDocumentPosition(stop) & beyond) !== 0);
  if (isAtEnd && onLeave(event.shiftKey ? 'back' : 'forward')) event.preventDefault();
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

function moveAmongChips(event: KeyboardEvent, target: HTMLElement, floating: HTMLElement): void {
  const step = STEPS[event.key];
  if (step === undefined) return;
  event.preventDefault();
  const chips = [...floating.querySelectorAll<HTMLElement>('.chip')];
  const isMirrored = getComputedStyle(floating).direction === 'rtl';
  const isSideways = event.key === 'ArrowLeft' || event.key === 'ArrowRight';
  chips[chips.indexOf(target) + (isMirrored && isSideways ? -step : step)]?.focus();
}
