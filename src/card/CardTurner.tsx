import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Card } from '../dossier/card';
import type { EntityKey } from '../dossier/dossier';
import { t } from '../i18n';
import { CardBody } from './CardBody';

export type CardTurnerProps = {
  cards: ReadonlyMap<EntityKey, Card>;
  /** The entity whose card comes first. Give the component a `key` of it to begin anew. */
  entity: EntityKey;
};

/** A card whose connections turn it to other cards, with a way back. */
export function CardTurner({ cards, entity }: CardTurnerProps): JSX.Element {
  const [trail, setTrail] = useState<readonly EntityKey[]>([entity]);
  const card = cards.get(trail.at(-1) ?? entity);
  return (
    <>
      {trail.length > 1 && (
        <button type="button" class="back" onClick={() => setTrail(trail.slice(0, -1))}>
          <span aria-hidden="true" class="arrow" /> {t('cardBack')}
        </button>
      )}
      {card ? (
        <CardBody key={card.key} card={card} onOpen={(next) => setTrail([...trail, next])} />
      ) : (
        <p class="gone">{t('cardGone')}</p>
      )}
    </>
  );
}
