import type { JSX } from 'preact';
import type { EntityKey, Kind } from '../dossier/dossier';
import { t } from '../i18n';
import { KindIcon } from './KindIcon';

type EntityChipProps = {
  entity: EntityKey;
  name: string;
  kind: Kind;
  /** BCP 47 language tag of the name. */
  language: string;
  /** It stands on the reader's page, and the chip says so. */
  isOnPage?: boolean;
  onOpen: (entity: EntityKey) => void;
};

/** An entity as a button that opens its card. */
export function EntityChip({ entity, name, kind, language, isOnPage = false, onOpen }: EntityChipProps): JSX.Element {
  return (
    <button type="button" class="chip" data-kind={kind} onClick={() => onOpen(entity)}>
      <KindIcon kind={kind} />
      <span lang={language}>{name}</span>
      {isOnPage && <span class="on-page">{t('onThisPage')}</span>}
    </button>
  );
}
