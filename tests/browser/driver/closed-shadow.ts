import type { CDPSession, Frame, Page } from 'puppeteer-core';

/** What a reader sees of an element in a closed shadow root. */
export type SeenElement = {
  text: string;
  /** Less than 1 while it fades in. */
  opacity: number;
  /** CSS pixels of the viewport. */
  x: number;
  y: number;
  width: number;
  height: number;
};

/**
 * The elements that match a selector within the closed shadow roots of a page's hosts, those left out that are there
 * without being seen yet. Nothing in the product helps: both browsers show their drivers what they hide from pages.
 */
export async function seeInside(page: Page | Frame, hostName: string, selector: string): Promise<SeenElement[]> {
  const seen = await callInside(page, { hostName, declaration: DESCRIBE, argument: selector });
  return Array.isArray(seen) ? seen : [];
}

/** The same in all hosts of a page: a card that is pinned has one of its own. */
export async function seeInEach(page: Page | Frame, hostName: string, selector: string): Promise<SeenElement[]> {
  const found: SeenElement[] = [];
  for (let nth = 0; ; nth += 1) {
    const seen = await callInside(page, { hostName, nth, declaration: DESCRIBE, argument: selector });
    if (!Array.isArray(seen)) return found;
    found.push(...seen);
  }
}

/** How many hosts a page has, in open shadow trees too. */
export async function countHosts(page: Page | Frame, hostName: string): Promise<number> {
  return Number(await page.evaluate(`(${HOSTS_IN})(document, ${JSON.stringify(hostName)}).length`));
}

/** The markup and the style sheets within a closed shadow root; `undefined` where there is none. */
export async function copyInside(page: Page, hostName: string): Promise<{ html: string; css: string } | undefined> {
  const copy = await callInside(page, { hostName, declaration: COPY });
  return typeof copy === 'object' && copy !== null ? (copy as { html: string; css: string }) : undefined;
}

const DESCRIBE = `function (selector) {
  const isSeen = (element) => getComputedStyle(element).visibility === 'visible';
  return [...this.querySelectorAll(selector)].filter(isSeen).map((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    const opacity = Number(getComputedStyle(element).opacity);
    return { text: element.innerText ?? element.textContent, opacity, x, y, width, height };
  });
}`;

const COPY = `function () {
  const css = [...this.adoptedStyleSheets].flatMap((sheet) => [...sheet.cssRules]).map((rule) => rule.cssText).join('');
  return { html: this.innerHTML, css };
}`;

/** A function to call on the shadow root of a page's host: its argument and its answer go through JSON. */
type Call = {
  hostName: string;
  /** Which of the hosts with this name, from 0. */
  nth?: number;
  /** Source text; `this` is the shadow root. */
  declaration: string;
  argument?: string;
};

/** Calls a function within a closed shadow root; `undefined` where there is none. */
export async function callInside(page: Page | Frame, call: Call): Promise<unknown> {
  const frame = 'mainFrame' in page ? page.mainFrame() : page;
  const isFirefox = (await frame.page().browser().version()).toLowerCase().startsWith('firefox');
  return isFirefox ? callInFirefox(frame, call) : callInChromium(frame, call);
}

/** What puppeteer keeps to itself of a frame: the session of the process that draws it. */
type CdpFrame = { client: CDPSession };

/** DevTools protocol: `DOM.describeNode` names closed shadow roots too. */
async function callInChromium(frame: Frame, { hostName, nth = 0, declaration, argument = '' }: Call): Promise<unknown> {
  const { client } = frame as unknown as CdpFrame;
  const handle = await frame.evaluateHandle(hostIn(hostName, nth));
  try {
    const { objectId } = handle.remoteObject();
    if (objectId === undefined) return undefined;
    const { node } = await client.send('DOM.describeNode', { objectId });
    const backendNodeId = node.shadowRoots?.[0]?.backendNodeId;
    if (backendNodeId === undefined) return undefined;
    const { object } = await client.send('DOM.resolveNode', { backendNodeId });
    const { result } = await client.send('Runtime.callFunctionOn', {
      objectId: object.objectId ?? '',
      functionDeclaration: declaration,
      arguments: [{ value: argument }],
      returnByValue: true,
    });
    return result.value;
  } finally {
    await handle.dispose();
  }
}

/** WebDriver BiDi: `script.evaluate` gives closed shadow roots with an id that later calls accept. */
async function callInFirefox(frame: Frame, { hostName, nth = 0, declaration, argument = '' }: Call): Promise<unknown> {
  const { id, userContext } = (frame as unknown as BidiFrame).browsingContext;
  const { session } = userContext.browser;
  const target = { context: id };
  const host = await session.send('script.evaluate', {
    expression: hostIn(hostName, nth),
    target,
    awaitPromise: false,
    serializationOptions: { includeShadowTree: 'all', maxDomDepth: 1 },
  });
  const sharedId = host.result.result?.value?.shadowRoot?.sharedId;
  if (sharedId === undefined) return undefined;
  const seen = await session.send('script.callFunction', {
    functionDeclaration: `(root, argument) => JSON.stringify((${declaration}).call(root, argument))`,
    arguments: [{ sharedId }, { type: 'string', value: argument }],
    target,
    awaitPromise: false,
  });
  return JSON.parse(String(seen.result.result?.value ?? 'null'));
}

/** Source text: the `nth` element with a name. */
function hostIn(name: string, nth: number): string {
  return `(${HOSTS_IN})(document, ${JSON.stringify(name)})[${nth}]`;
}

/** Source text of a function: all elements with a name, in open shadow trees too. */
const HOSTS_IN = `function hostsIn(root, name) {
  return [...root.querySelectorAll('*')].flatMap((element) => [
    ...(element.localName === name ? [element] : []),
    ...(element.shadowRoot ? hostsIn(element.shadowRoot, name) : []),
  ]);
}`;

/** What puppeteer has of WebDriver BiDi below its own API, which knows no closed shadow roots. */
type BidiFrame = {
  browsingContext: { id: string; userContext: { browser: { session: BidiSession } } };
};
type BidiSession = {
  send(method: string, params: object): Promise<{ result: { result?: { value?: BidiValue } } }>;
};
type BidiValue = { shadowRoot?: { sharedId?: string } };
