/**
 * Listens for the keys that go from one element of a list to another: the arrows, Home and End. They work while one of
 * the elements that the selector names has the keyboard.
 */
export function moveBetween(selector: string): (event: KeyboardEvent & { currentTarget: Element }) => void {
  return (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    const elements = [...event.currentTarget.querySelectorAll<HTMLElement>(selector)];
    const next = nextPlace(
      event.key,
      elements.findIndex((element) => element.matches(':focus')),
      elements.length,
    );
    if (next === undefined) return;
    event.preventDefault();
    elements[next]?.focus();
  };
}

function nextPlace(key: string, place: number, count: number): number | undefined {
  if (place < 0) return undefined;
  switch (key) {
    case 'ArrowDown':
      return Math.min(place + 1, count - 1);
    case 'ArrowUp':
      return Math.max(place - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}
