import { browser } from 'wxt/browser';
import type { EntityKey } from './dossier/dossier';
import { t, tCount } from './i18n';
import { type Followed, isFollowed } from './library/followed';
import { readStored } from './library/read-stored';
import { countMentions, readFrames } from './tab';

const BLUE = '#1d56b8';
/** Beside the star, so that the colour is not alone in saying so. */
const AMBER = '#8a5a00';

/**
 * Shows on the toolbar button how many entities a tab names: where the reader follows some of them, how many of those,
 * with a star. The title says both.
 */
export async function showBadge(tabId: number): Promise<void> {
  const [frames, followed] = await Promise.all([readFrames(tabId), readStored('followed')]);
  const { text, color, title } = badgeOf([...countMentions(frames ?? []).keys()], followed);
  try {
    await browser.action.setBadgeBackgroundColor({ tabId, color });
    await browser.action.setBadgeText({ tabId, text });
    await browser.action.setTitle({ tabId, title });
  } catch {
    // The tab was closed meanwhile: there is no button left to write on.
  }
}

function badgeOf(named: readonly EntityKey[], followed: Followed): { text: string; color: string; title: string } {
  if (named.length === 0) return { text: '', color: BLUE, title: t('extensionName') };
  const title = tCount('badgeTitle', named.length);
  const dear = named.filter((entity) => isFollowed(followed, entity)).length;
  if (dear === 0) return { text: String(named.length), color: BLUE, title };
  return { text: `★${dear}`, color: AMBER, title: t('badgeFollowed', title, String(dear)) };
}
