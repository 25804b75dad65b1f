import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createCardView } from '../src/card/create-card-view';
import { readCards } from '../src/library/cards';
import { sendMessage } from '../src/messages';
import { offerCardView } from '../src/page/card-slot';

/** Comes into a frame with its first card. */
export default defineUnlistedScript(() => {
  const onRead = (dossier: string, quote: { start: number; end: number }): void => {
    void sendMessage('read', { dossier, quote }).catch(() => undefined);
  };
  offerCardView(createCardView({ cards: readCards, onRead }));
});
