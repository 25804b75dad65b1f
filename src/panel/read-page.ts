import { browser } from 'wxt/browser';
import { hostOf } from '../page/site';
import { type DescribedFrame, describeFrames, describeTopFrame } from '../tab';
import { findTab } from './find-tab';
import { type PageState, stateBeforehand, stateByAnswer } from './page-state';

/** The page that the panel speaks about. */
export type Page = {
  tabId: number;
  windowId?: number | undefined;
  /** Empty where the page is on no site: a browser's own page, a file. */
  site: string;
  state: PageState;
  /** Those of its frames that have answered. */
  frames: readonly DescribedFrame[];
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
    frames: [],
  };
  const state = stateBeforehand(tab, browser.runtime.getURL('/'));
  if (state !== undefined || tab === undefined) return { ...page, state: state ?? 'none' };
  onAsked({ ...page, state: 'asked' });
  const frames = await describeFrames(page.tabId);
  return { ...page, state: stateByAnswer(tab, frames?.length), frames: frames ?? [] };
}

/** The page as far as its top frame tells, where others do not answer; nothing where it has nothing to say either. */
export async function readTopFrame(page: Page): Promise<Page | undefined> {
  const frames = await describeTopFrame(page.tabId);
  return frames?.[0] && { ...page, state: 'read', frames };
}
