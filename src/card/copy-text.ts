/**
 * Puts a text on the clipboard, for which no permission is wanted while the reader presses a button. Pages that are not
 * secure, or forbid it to themselves, have the older way alone.
 * @throws {Error} where the browser lets neither.
 */
export async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    if (!copyByEvent(text)) throw new Error('the browser refused to copy');
  }
}

/** Has the browser copy, and gives it the text in place of what is selected. The page may hear that something is copied, not what. */
function copyByEvent(text: string): boolean {
  const listening = new AbortController();
  let isCopied = false;
  const onCopy = (event: ClipboardEvent): void => {
    event.stopImmediatePropagation();
    event.preventDefault();
    event.clipboardData?.setData('text/plain', text);
    isCopied = event.clipboardData !== null;
  };
  window.addEventListener('copy', onCopy, { capture: true, signal: listening.signal });
  document.execCommand('copy');
  listening.abort();
  return isCopied;
}
