import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { reviveLexicon } from '../src/lexicon/revive-lexicon';
import { markPage } from '../src/page/mark-page';
import '../src/page/marking-slot';

/** Comes into a frame with the first name that may stand there. */
export default defineUnlistedScript(() => {
  globalThis.backgrounderMarkPage = (names, ...rest) => markPage(reviveLexicon(names), ...rest);
});
