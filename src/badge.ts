import { browser } from 'wxt/browser';
import { t, tCount } from './i18n';
import { countMentions, readFrames } from './tab';

/** Shows on the toolbar button how many entities a tab names. */
export async function showBadge(tabId: number): Promise<void> {
  const count = countMentions((await readFrames(tabId)) ?? []).size;
  try {
    await browser.action.setBadgeBackgroundColor({ tabId, color: '#1d56b8' });
    await browser.action.setBadgeText({ tabId, text: count > 0 ? String(count) : '' });
    await browser.action.setTitle({ tabId, title: count > 0 ? tCount('badgeTitle', count) : t('extensionName') });
  } catch {
    // The tab was closed meanwhile: there is no button left to write on.
  }
}
