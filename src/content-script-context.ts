import { endWithExtension } from './extension-life';

declare global {
  /** Ends the copy of the content script that runs in this frame; seen by our scripts alone. */
  var backgrounderEnd: AbortController | undefined;
}

/**
 * What WXT gives a content script, in place of its own: that one tells each page, by a message which the page can read
 * and answer, that the extension is there. An older copy in the frame is ended through our own global instead.
 */
export class ContentScriptContext {
  readonly signal: AbortSignal;

  constructor() {
    const end = new AbortController();
    if (globalThis.backgrounderEnd instanceof AbortController) globalThis.backgrounderEnd.abort();
    globalThis.backgrounderEnd = end;
    this.signal = end.signal;
    endWithExtension(end);
  }
}
