import type { ComponentChildren, JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Card, dossierOf } from '../dossier/card';
import type { EntityKey, Quote } from '../dossier/dossier';
import { t } from '../i18n';
import type { Finding } from '../page/card-slot';
import { CardBody } from './CardBody';
import { Why } from './Why';

export type CardTurnerProps = {
  cards: ReadonlyMap<EntityKey, Card>;
  /** The entity whose card comes first. Give the component a `key` of it to begin anew. */
  entity: EntityKey;
  /** The place on a page that the first card was opened from; absent where it was chosen from a list. */
  finding?: Finding;
  /** The buttons of a card. */
  tools?: (card: Card) => ComponentChildren;
  /** For what is called by the name of the card that is shown. */
  headingId?: string;
  /** Sends the reader to a quote of an article: that of the dossier with this id. */
  onRead: (dossier: string, quote: Quote) => void;
};

/** A card whose connections turn it to other cards, with a way back. */
export function CardTurner({ cards, entity, finding, tools, headingId, onRead }: CardTurnerProps): JSX.Element {
  const [trail, setTrail] = useState<readonly EntityKey[]>([entity]);
  const card = cards.get(trail.at(-1) ?? entity);
  // On the page, those who are named with it; turned, the one whose card led there.
  const beside = trail.length === 1 ? (finding?.beside ?? []) : trail.slice(-2, -1);
  const top = useRef<HTMLDivElement>(null);
  const turned = useRef(trail);
  useLayoutEffect(() => {
    if (turned.current === trail) return;
    turned.current = trail;
    // The chip that was pressed is gone: reading, and the keyboard, begin at the top of the new card.
    top.current?.scrollIntoView({ block: 'nearest' });
    top.current?.parentElement?.querySelector('h2')?.focus({ preventScroll: true });
  }, [trail]);
  return (
    <>
      <div ref={top} />
      {trail.length > 1 && (
        <button type="button" class="back" onClick={() => setTrail(trail.slice(0, -1))}>
          <span aria-hidden="true" class="arrow" /> {t('cardBack')}
        </button>
      )}
      {card ? (
        <CardBody
          key={card.key}
          card={card}
          beside={beside.flatMap((key) => {
            const name = cards.get(key)?.name;
            return name === undefined ? [] : [{ key, name }];
          })}
          tools={tools?.(card)}
          {...(headingId !== undefined && { headingId })}
          onOpen={(next) => setTrail([...trail, next])}
          onRead={(quote) => onRead(dossierOf(card.key), quote)}
        >
          {finding && trail.length === 1 && <Why finding={finding} card={card} cards={cards} />}
        </CardBody>
      ) : (
        <p id={headingId} class="gone">
          {t('cardGone')}
        </p>
      )}
    </>
  );
}
