import type { Page } from 'puppeteer-core';

/**
 * Runs a script in Firefox's own window, whose parts no driver of pages reaches: it gives what the script does, as long as
 * that is a text, a number or a truth value.
 */
export async function inBrowserWindow(page: Page, script: string): Promise<unknown> {
  const { session } = (page.mainFrame() as unknown as BidiFrame).browsingContext.userContext.browser;
  const { result } = await session.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const answer = await session.send('script.evaluate', {
    expression: script,
    target: { context: result.contexts?.[0]?.context },
    awaitPromise: true,
  });
  if (answer.result.type === 'exception') throw new Error(answer.result.exceptionDetails?.text);
  return answer.result.result?.value;
}

/** What puppeteer has of WebDriver BiDi below its own API, which knows pages only. */
type BidiFrame = { browsingContext: { userContext: { browser: { session: BidiSession } } } };
type BidiSession = { send(method: string, params: object): Promise<{ result: BidiResult }> };
type BidiResult = {
  contexts?: { context: string }[];
  type?: string;
  exceptionDetails?: { text: string };
  result?: { value?: unknown };
};
