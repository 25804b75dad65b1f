import { defineContentScript } from 'wxt/utils/define-content-script';
import type { LexiconData } from '../../src/lexicon/lexicon';
import { reviveLexicon, withoutKind } from '../../src/lexicon/revive-lexicon';
import { followStored } from '../../src/library/read-stored';
import { isMarking, type Settings } from '../../src/library/settings';
import { onMessage, sendMessage } from '../../src/messages';
import { isReadable } from '../../src/page/is-readable';
import { type MarkedPage, markPage } from '../../src/page/mark-page';
import { siteOf } from '../../src/page/site';
import './highlights.css';

/** In every frame of every page: marks names while the reader lets it. */
export default defineContentScript({
  matches: ['http://*/*', 'https://*/*'],
  allFrames: true,
  runAt: 'document_end',
  main({ signal }) {
    if (!isReadable(document)) return;
    const site = siteOf(window);
    let settings: Settings | undefined;
    let lexicon: LexiconData | undefined;
    let marking: AbortController | undefined;
    let page: MarkedPage | undefined;

    const restart = (): void => {
      marking?.abort();
      page = undefined;
      if (settings === undefined || lexicon === undefined || !isMarking(settings, site)) return;
      marking = new AbortController();
      const names = settings.marksConcepts ? lexicon : withoutKind(lexicon, 'concept');
      page = markPage(reviveLexicon(names), outside, AbortSignal.any([marking.signal, signal]));
    };
    followStored(
      'settings',
      (value) => {
        settings = value;
        restart();
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
    signal.addEventListener(
      'abort',
      onMessage('jump', ({ data }) => page?.jump(data) ?? false),
    );
  },
});

/** Once the extension is updated or removed nobody answers, and that is no error of the page's. */
const outside = {
  loadCard: () => sendMessage('loadCard').catch(() => undefined),
  marksChanged: () => void sendMessage('marksChanged').catch(() => undefined),
};
