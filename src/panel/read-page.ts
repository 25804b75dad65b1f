import { browser } from 'wxt/browser';
import { hostOf } from '../page/site';
import { askTab, askTopFrame, type TabFrame } from '../tab';
import { findTab } from './find-tab';
import { type PageState, stateBeforehand, stateByAnswer } from './page-state';

/** The page that the panel speaks about. */
export type Page = {
  tabId: number;
  windowId?: number | undefined;
  /** Empty where the page is on no site: a browser's own page, a file. */
  site: string;
  /** Without its fragment; empty where it is not told. */
  address: string;
  state: PageState;
  /** Those of its frames that have answered. */
  frames: readonly TabFrame[];
};

/**
 * Asks the reader's page what is marked on it.
 * @param onAsked is given what is known of the page while it has not answered, which it may never do.
 */
export async function readPage(onAsked: (page: Page) => void): Promise<Page> {
  const tab = await findTab();
  const page = {
    tabId: tab?.id ?? browser.tabs.TAB_ID_NONE,
    windowId: tab?.windowId,
    site: hostOf(tab?.url ?? ''),
    address: tab?.url?.replace(/#.*/su, '') ?? '',
    frames: [],
  };
  const state = stateBeforehand(tab, browser.runtime.getURL('/'));
  if (state !== undefined || tab === undefined) return { ...page, state: state ?? 'none' };
  onAsked({ ...page, state: 'asked' });
  const answer = await askTab(page.tabId);
  return { ...page, state: stateByAnswer(tab, answer), frames: answer?.frames ?? [] };
}

/**
 * The page as far as its top frame tells, where not all of its frames answer.
 * @param known what its frames have said before
 * @returns nothing where the top frame does not answer either.
 */
export async function readTopFrame(page: Page, known: readonly TabFrame[]): Promise<Page | undefined> {
  const [top] = (await askTopFrame(page.tabId))?.frames ?? [];
  return top && { ...page, state: 'read in part', frames: [top, ...known.filter(({ frameId }) => frameId !== 0)] };
}
