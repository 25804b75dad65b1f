import { render } from 'preact';
import { browser } from 'wxt/browser';
import { t } from '../i18n';
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
  // The card reads as the browser does, whichever way and language the page reads.
  host.content.lang = t('languageTag');
  host.content.dir = browser.i18n.getMessage('@@bidi_dir');

  return {
    show(finding, anchor) {
      turn += 1;
      const mine = turn;
      const open = (all: CardTurnerProps['cards']): void => {
        if (turn !== mine) return;
        const { key } = finding.entity;
        render(<CardTurner key={mine} cards={all} entity={key} finding={finding} onRead={onRead} />, host.content);
        host.open(anchor);
      };
      // Once the extension is updated or removed its storage no longer answers, and no card opens.
      cards().then(open, () => undefined);
    },
    hide() {
      turn += 1;
      host.close();
      render(null, host.content);
    },
    isTarget: host.isTarget,
  };
}
