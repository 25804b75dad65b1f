import type { Session } from './launch';

/** The extension's API in its own pages. */
type ExtensionApi = {
  tabs: { query(filter: object): Promise<{ id: number; url?: string }[]> };
  action: { getBadgeText(details: { tabId: number }): Promise<string> };
};

/** What the toolbar button shows for the tab at an address. A page of the extension is asked: it sees all tabs. */
export async function badgeOf(session: Session, address: string): Promise<string> {
  const page = await session.openExtensionPage('/popup.html');
  try {
    return await page.evaluate(async (url) => {
      const { chrome: api } = globalThis as unknown as { chrome: ExtensionApi };
      // Not by a pattern: those of Firefox know no ports.
      const tab = (await api.tabs.query({})).find((candidate) => candidate.url === url);
      return tab ? api.action.getBadgeText({ tabId: tab.id }) : '(no such tab)';
    }, address);
  } finally {
    await page.close();
  }
}
