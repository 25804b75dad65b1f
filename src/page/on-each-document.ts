/**
 * Calls at once, and again each time the page is written anew: `document.open` takes all listeners off the window, ours
 * too, and leaves observers (HTML, §8.4.1). A listener that is still there is not added twice. Ends with the signal.
 */
export function onEachDocument(listen: () => void, signal: AbortSignal): void {
  let root: Element | null = document.documentElement;
  const observer = new MutationObserver(() => {
    if (document.documentElement === root) return;
    root = document.documentElement;
    if (root !== null) listen();
  });
  observer.observe(document, { childList: true });
  signal.addEventListener('abort', () => observer.disconnect());
  listen();
}
