import type { CDPSession, Page } from 'puppeteer-core';

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
 * The elements that match a selector within the closed shadow roots of a page's hosts. Nothing in the
 * product helps: both browsers show their drivers what they hide from pages.
 */
export async function seeInside(page: Page, hostName: string, selector: string): Promise<SeenElement[]> {
  const seen = await callInside(page, hostName, DESCRIBE, selector);
  return Array.isArray(seen) ? seen : [];
}

/** The same in all hosts of a page: a card that is pinned has one of its own. */
export async function seeInEach(page: Page, hostName: string, selector: string): Promise<SeenElement[]> {
  const found: SeenElement[] = [];
  for (let nth = 0; ; nth += 1) {
    const seen = await callInside(page, hostName, DESCRIBE, selector, nth);
    if (!Array.isArray(seen)) return found;
    found.push(...seen);
  }
}

/** The markup and the style sheets within a closed shadow root; `undefined` where there is none. */
export async function copyInside(page: Page, hostName: string): Promise<{ html: string; css: string } | undefined> {
  const copy = await callInside(page, hostName, COPY, '');
  return typeof copy === 'object' && copy !== null ? (copy as { html: string; css: string }) : undefined;
}

const DESCRIBE = `function (selector) {
  return [...this.querySelectorAll(selector)].map((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    const opacity = Number(getComputedStyle(element).opacity);
    return { text: element.innerText ?? element.textContent, opacity, x, y, width, height };
  });
}`;

const COPY = `function () {
  const css = [...this.adoptedStyleSheets].flatMap((sheet) => [...sheet.cssRules]).map((rule) => rule.cssText).join('');
  return { html: this.innerHTML, css };
}`;

/** Calls a function on the shadow root of a page's nth host with a name: its answer goes through JSON. */
export async function callInside(
  page: Page,
  hostName: string,
  declaration: string,
  argument: string,
  nth = 0,
): Promise<unknown> {
  const isFirefox = (await page.browser().version()).toLowerCase().startsWith('firefox');
  return isFirefox
    ? callInFirefox(page, hostName, declaration, argument, nth)
    : callInChromium(page, hostName, declaration, argument, nth);
}

type CdpNode = { localName: string; shadowRoots?: CdpNode[]; children?: CdpNode[]; backendNodeId: number };

async function callInChromium(
  page: Page,
  hostName: string,
  declaration: string,
  argument: string,
  nth: number,
): Promise<unknown> {
  const client: CDPSession = await page.createCDPSession();
  try {
    const { root } = await client.send('DOM.getDocument', { depth: -1, pierce: true });
    const shadow = hostsIn(root, hostName)[nth]?.shadowRoots?.[0];
    if (shadow === undefined) return undefined;
    const { object } = await client.send('DOM.resolveNode', { backendNodeId: shadow.backendNodeId });
    const { result } = await client.send('Runtime.callFunctionOn', {
      objectId: object.objectId ?? '',
      functionDeclaration: declaration,
      arguments: [{ value: argument }],
      returnByValue: true,
    });
    return result.value;
  } finally {
    await client.detach();
  }
}

function hostsIn(node: CdpNode, name: string): CdpNode[] {
  const within = (node.children ?? []).flatMap((child) => hostsIn(child, name));
  return node.localName === name ? [node, ...within] : within;
}

/** WebDriver BiDi: `script.evaluate` gives closed shadow roots with an id that later calls accept. */
async function callInFirefox(
  page: Page,
  hostName: string,
  declaration: string,
  argument: string,
  nth: number,
): Promise<unknown> {
  const { id, userContext } = (page.mainFrame() as unknown as BidiFrame).browsingContext;
  const { session } = userContext.browser;
  const target = { context: id };
  const host = await session.send('script.evaluate', {
    expression: `document.querySelectorAll(${JSON.stringify(hostName)})[${nth}]`,
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

/** What puppeteer has of WebDriver BiDi below its own API, which knows no closed shadow roots. */
type BidiFrame = {
  browsingContext: { id: string; userContext: { browser: { session: BidiSession } } };
};
type BidiSession = {
  send(method: string, params: object): Promise<{ result: { result?: { value?: BidiValue } } }>;
};
type BidiValue = { shadowRoot?: { sharedId?: string } };
