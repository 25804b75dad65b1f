import { render } from 'preact';
import { browser } from 'wxt/browser';
import type { CardView } from '../page/card-slot';
import { CardTurner, type CardTurnerProps } from './CardTurner';
import css from './card.css?inline';
import { createCardHost } from './card-host';

type CardSources = {
  /** Asked each time a card opens. */
  cards: () => Promise<CardTurnerProps['cards']>;
  onRead: CardTurnerProps['onRead'];
};

/** The card on a page: decides what is in the host and when. */
export function createCardView({ cards, onRead }: CardSources): CardView {
  // A card that was meant for an earlier name must not open over a later one.
  let turn = 0;
  const host = createCardHost(css);
  // The card reads as the browser does, whichever way the page reads.
  host.content.dir = browser.i18n.getMessage('@@bidi_dir');

  return {
    show(finding, anchor) {
      turn += 1;
      const mine = turn;
      void cards().then((all) => {
        if (turn !== mine) return;
        const { key } = finding.entity;
        render(<CardTurner key={mine} cards={all} entity={key} finding={finding} onRead={onRead} />, host.content);
        host.open(anchor);
      });
    },
    hide() {
      turn += 1;
      host.close();
      render(null, host.content);
    },
    isTarget: host.isTarget,
  };
}
