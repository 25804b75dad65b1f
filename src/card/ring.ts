import type { Card } from '../dossier/card';
import type { EntityKey } from '../dossier/dossier';
import { kindWord, numberText, t } from '../i18n';
import type { Stop } from '../page/card-slot';
import css from './card.css?inline';
import { createCardHost } from './card-host';
import { followLines } from './place-card';

/** CSS pixels between a name and the ring around it. */
const GAP = 2;

/** Milliseconds that a live region is there before something is said in it: screen readers miss what it came with. */
const BEFORE_SAYING = 100;

/** The ring around the mention that the keyboard has walked to. */
export type Ring = { draw(stop: Stop): void; clear(): void };

/** Makes a ring that is not seen yet. It says in a live region where it stands, as no element of the page has the focus. */
export function createRing(cardOf: (key: EntityKey) => Promise<Card | undefined>): Ring {
  const host = createCardHost(css);
  host.floating.className = 'backgrounder rings';
  const lines = document.createElement('div');
  const said = document.createElement('p');
  said.className = 'said';
  said.setAttribute('role', 'status');
  said.lang = t('languageTag');
  host.floating.append(lines, said);
  let turn = 0;
  let stopFollowing = (): void => undefined;

  const draw = (rects: readonly DOMRect[]): void => {
    lines.replaceChildren(
      ...rects.map(({ left, top, width, height }) => {
        const line = document.createElement('div');
        line.className = 'ring';
        const place = { left: left - GAP, top: top - GAP, width: width + 2 * GAP, height: height + 2 * GAP };
        for (const [side, length] of Object.entries(place)) line.style.setProperty(side, `${length}px`);
        return line;
      }),
    );
  };
  return {
    draw({ finding, anchor, place, count }) {
      stopFollowing();
      turn += 1;
      const mine = turn;
      const isNew = !host.element.isConnected;
      if (!host.attach(anchor.start)) return;
      stopFollowing = followLines(anchor, draw, host.floating);
      const say = (card: Card | undefined): void => {
        if (turn !== mine) return;
        const who = card ? `${card.name}, ${kindWord(card.kind)}` : finding.text;
        said.textContent = t('walkPlace', who, numberText(place), numberText(count));
      };
      // Once the extension is updated or removed its storage no longer answers: the name itself says enough.
      const card = cardOf(finding.entity.key).catch(() => undefined);
      setTimeout(() => void card.then(say), isNew ? BEFORE_SAYING : 0);
    },
    clear() {
      turn += 1;
      stopFollowing();
      host.remove();
      said.textContent = '';
    },
  };
}
