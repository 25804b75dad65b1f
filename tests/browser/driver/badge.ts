import type { Session } from './launch';

/** The extension's API in its own pages. */
type ExtensionApi = {
  tabs: { query(filter: object): Promise<{ id: number; url?: string }[]> };
  action: {
    getBadgeText(details: { tabId: number }): Promise<string>;
    getTitle(details: { tabId?: number }): Promise<string>;
  };
};

/** What the toolbar button shows for the tab at an address. */
export function badgeOf(session: Session, address: string): Promise<string> {
  return ask(session, address, 'getBadgeText');
}

/** What the toolbar button says for the tab at an address. */
export function buttonTitleOf(session: Session, address: string): Promise<string> {
  return ask(session, address, 'getTitle');
}

/** What the toolbar button says where nothing else is known of a tab: on a page of the browser's, say. */
export async function buttonTitleAnywhere(session: Session): Promise<string> {
  const page = await session.openExtensionPage('/popup.html');
  try {
    return await page.evaluate(() => (globalThis as unknown as { chrome: ExtensionApi }).chrome.action.getTitle({}));
  } finally {
    await page.close();
  }
}

/** Asks of the button. A page of the extension does: it sees all tabs. */
async function ask(session: Session, address: string, question: keyof ExtensionApi['action']): Promise<string> {
  const page = await session.openExtensionPage('/popup.html');
  try {
    return await page.evaluate(
      async (url, asked) => {
        const { chrome: api } = globalThis as unknown as { chrome: ExtensionApi };
        // Not by a pattern: those of Firefox know no ports.
        const tab = (await api.tabs.query({})).find((candidate) => candidate.url === url);
        return tab ? api.action[asked]({ tabId: tab.id }) : '(no such tab)';
      },
      address,
      question,
    );
  } finally {
    await page.close();
  }
}
