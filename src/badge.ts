import { browser } from 'wxt/browser';
import type { EntityKey } from './dossier/dossier';
import { numberText, t, tCount } from './i18n';
import { type Followed, isFollowed } from './library/followed';
import { readStored } from './library/read-stored';
import { isMarking, type Settings } from './library/settings';
import { hostOf } from './page/site';
import { askTab, askTopFrame, countMentions, type TabAnswer } from './tab';
import { toolbarIcon } from './toolbar-icon';
import { within } from './within';

const BLUE = '#1d56b8';
/** Beside the star, so that the colour is not alone in saying so. */
const AMBER = '#8a5a00';

/** When a tab was asked for what its badge shows, in turns: answers may overtake each other. */
let asked = 0;
const shown = new Map<number, number>();

/**
 * Shows on the toolbar button how many entities a tab names: where the reader follows some of them, how many of those,
 * with a star. The title says both. Where marking is paused the icon and the title say that.
 */
export async function showBadge(tabId: number): Promise<void> {
  asked += 1;
  const turn = asked;
  const whole = heard(askTab(tabId));
  if ((await within(whole, PATIENCE)) === undefined) {
    await writeBadge(tabId, turn, await within(heard(askTopFrame(tabId)), PATIENCE));
  }
  await writeBadge(tabId, turn, await whole);
}

/** Milliseconds for which all frames of a page are waited for, and then its top frame: one that hangs never answers. */
const PATIENCE = 500;

/** That a page has been heard: it may have answered that it may not be read. */
type Heard = { answer: TabAnswer | undefined };

async function heard(answer: Promise<TabAnswer | undefined>): Promise<Heard> {
  return { answer: await answer };
}

/** Writes what a page has answered, in a turn; where it has not been heard its names stay as they were shown. */
async function writeBadge(tabId: number, turn: number, said: Heard | undefined): Promise<void> {
  const [followed, settings, tab] = await Promise.all([
    readStored('followed'),
    readStored('settings'),
    browser.tabs.get(tabId).catch(() => undefined),
  ]);
  if (tab === undefined) {
    // It was closed meanwhile: there is no button left to write on.
    shown.delete(tabId);
    return;
  }
  if ((shown.get(tabId) ?? 0) > turn) return;
  shown.set(tabId, turn);
  const site = hostOf(tab.url ?? '');
  const names = said && badgeOf([...countMentions(said.answer?.frames ?? []).keys()], followed);
  const title = pausedTitle(settings, site) ?? names?.title;
  try {
    // All at once, so that no other turn comes in between.
    await Promise.all([
      names && browser.action.setBadgeBackgroundColor({ tabId, color: names.color }),
      names && browser.action.setBadgeText({ tabId, text: names.text }),
      showIcon(!isMarking(settings, site), tabId),
      title !== undefined && browser.action.setTitle({ tabId, title }),
    ]);
  } catch {
    // So it was.
  }
}

/** Shows on the toolbar button of all pages, those that cannot be marked too, whether marking is paused everywhere. */
export async function showPaused(settings: Settings): Promise<void> {
  await showIcon(settings.paused);
  await browser.action.setTitle({ title: pausedTitle(settings, '') ?? t('extensionName') });
}

/** In a tab, or in all. Firefox for Android has menus in place of icons. */
async function showIcon(isPaused: boolean, tabId?: number): Promise<void> {
  if (browser.action.setIcon === undefined) return;
  await browser.action.setIcon({ ...(tabId !== undefined && { tabId }), imageData: toolbarIcon(isPaused) });
}

function pausedTitle(settings: Settings, site: string): string | undefined {
  if (settings.paused) return t('badgePausedEverywhere');
  return isMarking(settings, site) ? undefined : t('badgePausedSite', site);
}

function badgeOf(named: readonly EntityKey[], followed: Followed): { text: string; color: string; title: string } {
  if (named.length === 0) return { text: '', color: BLUE, title: t('extensionName') };
  const title = tCount('badgeTitle', named.length);
  const dear = named.filter((entity) => isFollowed(followed, entity)).length;
  if (dear === 0) return { text: String(named.length), color: BLUE, title };
  return { text: `★${dear}`, color: AMBER, title: t('badgeFollowed', title, numberText(dear)) };
}
