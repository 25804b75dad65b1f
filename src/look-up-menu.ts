import { type Browser, browser } from 'wxt/browser';
import type { EntityKey } from './dossier/dossier';
import { t } from './i18n';
import { findForms } from './lexicon/find';
import { namedBy, reviveLexicon } from './lexicon/revive-lexicon';
import { readStored } from './library/read-stored';
import { sendMessage } from './messages';
import { searchPath } from './omnibox';
import { readSearch } from './read-search';

const MENU = 'look-up';

/** Puts our entry into the menu of a selection. Once an installation: browsers keep it. */
export async function createLookUpMenu(): Promise<void> {
  if (!hasMenus()) return;
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: MENU, title: t('lookUp'), contexts: ['selection'] });
}

/** Looks up what is selected: shows the card there, where the page lets us, else the panel with what it finds. */
export function listenToLookUpMenu(): void {
  if (!hasMenus()) return;
  browser.contextMenus.onClicked.addListener(async (info, tab) => {
    if (info.menuItemId === MENU) await lookUp(info.selectionText ?? '', { tab, frameId: info.frameId ?? 0 });
  });
}

/** Firefox for Android lets no extension into its menus. */
function hasMenus(): boolean {
  return browser.contextMenus !== undefined;
}

type Where = { tab: Pick<Browser.tabs.Tab, 'id' | 'index'> | undefined; frameId: number };

async function lookUp(text: string, { tab, frameId }: Where): Promise<void> {
  const entity = await entityIn(text);
  if (tab?.id !== undefined) {
    // A page that we may not read does not answer.
    const isShown = await sendMessage('lookUp', entity, { tabId: tab.id, frameId }).catch(() => false);
    if (isShown) return;
  }
  const url = browser.runtime.getURL(searchPath(text) as '/popup.html');
  await browser.tabs.create({ url, ...(tab && { index: tab.index + 1 }) });
}

/** The first entity that a text names, as it would be found on a page; else the one that a search finds first. */
async function entityIn(text: string): Promise<EntityKey | undefined> {
  const lexicon = reviveLexicon(await readStored('lexicon'));
  for (const { form } of findForms(lexicon, text)) {
    const named = namedBy(lexicon, form);
    if (named !== undefined) return named.entity.key;
  }
  return (await readSearch())(text).found[0]?.card.key;
}
