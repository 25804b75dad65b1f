import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createCardView } from '../src/card/create-card-view';
import { cardTools } from '../src/card-tools';
import { readCards } from '../src/library/cards';
import { readStored } from '../src/library/read-stored';
import { sendMessage } from '../src/messages';
import { offerCardView } from '../src/page/card-slot';
import { isCodeRead, readCode } from '../src/page/elements';
import type { Visit } from '../src/page/frame-focus';

/** Comes into a frame with its first card. */
export default defineUnlistedScript(() => {
  // Once the extension is updated or removed nobody answers, and the card closes.
  const onRead = (dossier: string, quote: { start: number; end: number }): void =>
    void sendMessage('read', { dossier, quote }).catch(() => undefined);
  const giveFocusBack = (visit: Visit): void => void sendMessage('giveFocusBack', visit).catch(() => undefined);
  const read = async () => {
    const [cards, settings] = await Promise.all([readCards(), readStored('settings')]);
    readCode(isCodeRead(settings.marksCode));
    return { cards, colours: settings.cardColours };
  };
  offerCardView(createCardView({ read, tools: cardTools, onRead, giveFocusBack }));
});
