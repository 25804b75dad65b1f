import type { Browser } from 'wxt/browser';
import { hostOf } from '../page/site';
import type { TabAnswer } from '../tab';

/** What the panel can say of a page. */
export type PageState =
  /** It answers: it may have names. */
  | 'read'
  /** So far only some of its frames do. */
  | 'read in part'
  /** It has not been asked for long. */
  | 'asked'
  /** It has been asked, and does not answer: it is busy, or has crashed. */
  | 'silent'
  | 'loading'
  /** The browser has put it to sleep to save memory. */
  | 'asleep'
  /** A document of a kind that is left alone. */
  | 'left alone'
  /** A page of the browser's, a file, or another to which no web address leads. */
  | 'browser'
  /** A store of extensions, from which browsers keep them away. */
  | 'store'
  | 'pdf'
  /** A page of this extension. */
  | 'own'
  /**
   * The browser, or whoever administers it, does not let this extension read it; or it could not be loaded; or it is a PDF in
   * Firefox whose address does not say so.
   */
  | 'forbidden'
  /** No tab is open. */
  | 'none';

/** Hosts of which extensions may read no page, in one browser or another. */
const STORES = ['chromewebstore.google.com', 'chrome.google.com', 'addons.mozilla.org', 'microsoftedge.microsoft.com'];

/** What the panel needs to know of a tab. */
export type SeenTab = Pick<Browser.tabs.Tab, 'url' | 'status' | 'discarded'>;

/** What a tab tells of its page before that is asked: nothing where it is to be asked. */
export function stateBeforehand(tab: SeenTab | undefined, origin: string): PageState | undefined {
  if (tab === undefined) return 'none';
  if (tab.url?.startsWith(origin) === true) return 'own';
  if (hostOf(tab.url ?? '') === '') return 'browser';
  // Asked, it would answer only once the reader goes there.
  if (tab.discarded === true || tab.status === 'unloaded') return 'asleep';
  return undefined;
}

/** What a tab's page is by its answer: none where it may not be read. */
export function stateByAnswer({ url = '', status }: SeenTab, answer: TabAnswer | undefined): PageState {
  if (answer !== undefined && answer.frames.length > 0) return 'read';
  if (answer?.type === 'application/pdf') return 'pdf';
  if (answer !== undefined && status === 'loading') return 'loading';
  if (isPdfByName(url)) return 'pdf';
  if (answer === undefined) return STORES.includes(hostOf(url)) ? 'store' : 'forbidden';
  return 'left alone';
}

/** Firefox's viewer does not say what it shows. */
function isPdfByName(url: string): boolean {
  return URL.canParse(url) && /\.pdf$/iu.test(new URL(url).pathname);
}
