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
  const isFirefox = (await page.browser().version()).toLowerCase().startsWith('firefox');
  return isFirefox ? seeInFirefox(page, hostName, selector) : seeInChromium(page, hostName, selector);
}

const DESCRIBE = `function (selector) {
  return [...this.querySelectorAll(selector)].map((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    const opacity = Number(getComputedStyle(element).opacity);
    return { text: element.innerText ?? element.textContent, opacity, x, y, width, height };
  });
}`;

type CdpNode = { localName: string; shadowRoots?: CdpNode[]; children?: CdpNode[]; backendNodeId: number };

async function seeInChromium(page: Page, hostName: string, selector: string): Promise<SeenElement[]> {
  const client: CDPSession = await page.createCDPSession();
  try {
    const { root } = await client.send('DOM.getDocument', { depth: -1, pierce: true });
    const shadow = findHost(root, hostName)?.shadowRoots?.[0];
    if (shadow === undefined) return [];
    const { object } = await client.send('DOM.resolveNode', { backendNodeId: shadow.backendNodeId });
    const { result } = await client.send('Runtime.callFunctionOn', {
      objectId: object.objectId ?? '',
      functionDeclaration: DESCRIBE,
      arguments: [{ value: selector }],
      returnByValue: true,
    });
    return result.value;
  } finally {
    await client.detach();
  }
}

function findHost(node: CdpNode, name: string): CdpNode | undefined {
  if (node.localName === name) return node;
  for (const child of node.children ?? []) {
    const found = findHost(child, name);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** WebDriver BiDi: `script.evaluate` gives closed shadow roots with an id that later calls accept. */
async function seeInFirefox(page: Page, hostName: string, selector: string): Promise<SeenElement[]> {
  const { id, userContext } = (page.mainFrame() as unknown as BidiFrame).browsingContext;
  const { session } = userContext.browser;
  const target = { context: id };
  const host = await session.send('script.evaluate', {
    expression: `document.querySelector(${JSON.stringify(hostName)})`,
    target,
    awaitPromise: false,
    serializationOptions: { includeShadowTree: 'all', maxDomDepth: 1 },
  });
  const sharedId = host.result.result?.value?.shadowRoot?.sharedId;
  if (sharedId === undefined) return [];
  const seen = await session.send('script.callFunction', {
    functionDeclaration: `(root, selector) => JSON.stringify((${DESCRIBE}).call(root, selector))`,
    arguments: [{ sharedId }, { type: 'string', value: selector }],
    target,
    awaitPromise: false,
  });
  return JSON.parse(String(seen.result.result?.value ?? '[]'));
}

/** What puppeteer has of WebDriver BiDi below its own API, which knows no closed shadow roots. */
type BidiFrame = {
  browsingContext: { id: string; userContext: { browser: { session: BidiSession } } };
};
type BidiSession = {
  send(method: string, params: object): Promise<{ result: { result?: { value?: BidiValue } } }>;
};
type BidiValue = { shadowRoot?: { sharedId?: string } };
