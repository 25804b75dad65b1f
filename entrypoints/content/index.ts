import { defineContentScript } from 'wxt/utils/define-content-script';
import { closedRootOf } from '../../src/closed-root-of';
import type { EntityKey } from '../../src/dossier/dossier';
import { isExtensionAlive } from '../../src/extension-life';
import type { LexiconData } from '../../src/lexicon/lexicon';
import { withoutNames } from '../../src/lexicon/revive-lexicon';
import { reviveSweep } from '../../src/lexicon/sweep';
import { type Followed, isFollowed } from '../../src/library/followed';
import { followStored } from '../../src/library/read-stored';
import { DEFAULT_SETTINGS, isMarking, type Settings } from '../../src/library/settings';
import { onMessage, sendMessage } from '../../src/messages';
import { calm } from '../../src/page/calm';
import type { CardHabits } from '../../src/page/card-habits';
import { cardView } from '../../src/page/card-slot';
import { claimSlots } from '../../src/page/claim-slots';
import { isCodeRead } from '../../src/page/elements';
import { rememberFocus } from '../../src/page/frame-focus';
import { answerSummaries } from '../../src/page/frame-summary';
import { leaveFirst } from '../../src/page/hear-first';
import { isReadable } from '../../src/page/is-readable';
import { lookForNames } from '../../src/page/look-for-names';
import type { MarkedPage } from '../../src/page/mark-page';
import { onEachDocument } from '../../src/page/on-each-document';
import { siteOf } from '../../src/page/site';
import '../../src/page/highlights.css';

/** In every frame of every page: marks names while the reader lets it. */
export default defineContentScript({
  matches: ['http://*/*', 'https://*/*'],
  allFrames: true,
  // Frames without an address of their own belong to the page that made them.
  matchOriginAsFallback: true,
  runAt: 'document_end',
  main({ signal }) {
    if (!isReadable(document)) return;
    claimSlots();
    const site = siteOf(window);
    let settings: Settings | undefined;
    let followed: Followed = {};
    let lexicon: LexiconData | undefined;
    let marking: AbortController | undefined;
    let page: MarkedPage | undefined;
    let hasStarted = false;
    let wasPaused = false;

    const untilEnd = (stopListening: () => void): void => {
      signal.addEventListener('abort', () => {
        if (isExtensionAlive()) stopListening();
      });
    };
    const restart = (): void => {
      marking?.abort();
      page = undefined;
      if (settings === undefined || lexicon === undefined) return;
      showPause(!isMarking(settings, site));
      if (!isMarking(settings, site)) return;
      marking = new AbortController();
      void start({ lexicon, settings }, AbortSignal.any([marking.signal, signal]));
    };
    /** Has the toolbar button say so: a page without names has nothing else to tell. */
    const showPause = (isPaused: boolean): void => {
      if (isPaused !== wasPaused && window.top === window) outside.marksChanged();
      wasPaused = isPaused;
    };
    const start = async (wanted: Wanted, until: AbortSignal): Promise<void> => {
      // A switch acts at once, wherever the reader is.
      if (!hasStarted) await calm(until);
      if (until.aborted) return;
      hasStarted = true;
      const readsCode = isCodeRead(wanted.settings.marksCode);
      const mark = async (): Promise<void> => {
        if (globalThis.backgrounderMarkPage === undefined) await outside.load('marks');
        const follows = (entity: EntityKey): boolean => isFollowed(followed, entity);
        const habits = (): CardHabits => habitsOf(settings ?? DEFAULT_SETTINGS);
        if (until.aborted) return;
        const names = wantedNames(wanted);
        // That takes a while, and to make the matcher of them another.
        await scheduler.yield();
        if (until.aborted) return;
        page = globalThis.backgrounderMarkPage?.(names, { ...outside, readsCode, habits, isFollowed: follows }, until);
      };
      lookForNames(reviveSweep(wanted.lexicon.sweep), { closedRootOf, readsCode }, () => void mark(), until);
    };
    answerSummaries(() => page?.marks() ?? [], signal);
    followStored(
      'settings',
      (value) => {
        const isSame = settings !== undefined && isMarkedAlike(settings, value, site);
        settings = value;
        if (!isSame) restart();
      },
      signal,
    );
    followStored(
      'followed',
      (value) => {
        followed = value;
        page?.refollow();
      },
      signal,
    );
    followStored(
      'lexicon',
      (value) => {
        lexicon = value;
        restart();
      },
      signal,
    );
    untilEnd(onMessage('dismissCard', () => page?.dismiss()));
    untilEnd(
      onMessage('cardOpens', ({ data: time }) => {
        // It may come late, and its own word comes back to a frame: the card that was opened last stays.
        if (time > opened) page?.giveWay();
      }),
    );
    const takeFocusBack = rememberFocus(signal);
    untilEnd(onMessage('giveFocusBack', ({ data }) => takeFocusBack(data)));
    untilEnd(onMessage('jump', ({ data }) => page?.jump(data) ?? false));
    untilEnd(onMessage('walk', ({ data }) => page?.walk(data) ?? 'elsewhere'));
    untilEnd(onMessage('openCard', ({ data }) => page?.openCard(data) ?? false));
    untilEnd(
      onMessage('lookUp', async ({ data: entity }) => {
        if (cardView() === undefined) await outside.load('card');
        return cardView()?.lookUp(page?.marks() ?? [], entity) ?? false;
      }),
    );
    // A card that was looked up is there though nothing is marked.
    signal.addEventListener('abort', () => {
      cardView()?.end();
      // A newer copy of us keeps the place.
      if (!isExtensionAlive()) leaveFirst();
    });
    // Only the frame that has the keyboard hears it, and the pointer may have opened a card in another.
    const onEscape = ({ key, isTrusted }: KeyboardEvent): void => {
      // A card of its own the frame closes itself.
      if (key === 'Escape' && isTrusted && hasOtherFrames() && page?.isCardOpen() !== true) outside.escape();
    };
    onEachDocument(
      () => window.addEventListener('keydown', onEscape, { capture: true, passive: true, signal }),
      signal,
    );
  },
});

/** When a card was opened in this frame (milliseconds since the epoch). */
let opened = 0;

function hasOtherFrames(): boolean {
  return window.length > 0 || window.top !== window;
}

/** Once the extension is updated or removed nobody answers, and that is no error of the page's. */
const outside = {
  cardOpens: () => {
    opened = Date.now();
    if (hasOtherFrames()) void sendMessage('cardOpens', opened).catch(() => undefined);
  },
  load: (script: 'card' | 'marks') => sendMessage('load', script).catch(() => undefined),
  marksChanged: () => void sendMessage('marksChanged').catch(() => undefined),
  wordsChanged: () => void sendMessage('wordsChanged').catch(() => undefined),
  escape: () => void sendMessage('escape').catch(() => undefined),
  closedRootOf,
};

function habitsOf({ opensCardsOn, restBeforeCard, keepsCards }: Settings): CardHabits {
  return { opensOn: opensCardsOn, dwell: restBeforeCard, keeps: keepsCards };
}

/** The names of the library, and the reader's word on them. */
type Wanted = { lexicon: LexiconData; settings: Settings };

function wantedNames({ lexicon, settings: { unmarkedKinds, hidesDemonyms } }: Wanted): LexiconData {
  return withoutNames(lexicon, ({ kind, use }) => unmarkedKinds.includes(kind) || (use === 'demonym' && hidesDemonyms));
}

/** Whether a change of settings leaves the marks of a site as they are. */
function isMarkedAlike(before: Settings, after: Settings, site: string): boolean {
  return (
    isMarking(before, site) === isMarking(after, site) &&
    before.unmarkedKinds.join() === after.unmarkedKinds.join() &&
    before.marksCode === after.marksCode &&
    before.hidesDemonyms === after.hidesDemonyms
  );
}
