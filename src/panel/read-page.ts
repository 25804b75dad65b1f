import { browser } from 'wxt/browser';
import { hostOf } from '../page/site';
import { readFrames, type TabFrame } from '../tab';
import { findTab } from './find-tab';

/** The page that the panel speaks about. */
export type Page = {
  tabId: number;
  /** Empty where the page is on no site: a browser's own page, a file. */
  site: string;
  isLoading: boolean;
  /** Empty where the page is of a kind that is left alone; absent where extensions may not read the page. */
  frames?: readonly TabFrame[];
};

/** Asks the reader's page what is marked on it. Where there is no tab to ask, it is as if it could not be read. */
export async function readPage(): Promise<Page> {
  const tab = await findTab();
  const tabId = tab?.id ?? browser.tabs.TAB_ID_NONE;
  const site = hostOf(tab?.url ?? '');
  const frames = site === '' ? undefined : await readFrames(tabId);
  return {
    tabId,
    site,
    isLoading: tab?.status === 'loading',
    ...(frames && { frames }),
  };
}
