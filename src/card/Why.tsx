import type { JSX } from 'preact';
import type { Card } from '../dossier/card';
import type { EntityKey, NameUse } from '../dossier/dossier';
import { languageWord, listText, type MessageKey, t } from '../i18n';
import type { Acceptance } from '../lexicon/lexicon';
import type { Finding } from '../page/card-slot';

type WhyProps = { finding: Finding; card: Card; cards: ReadonlyMap<EntityKey, Card> };

const USE_WORDS: Record<NameUse, MessageKey> = {
  full: 'whyFull',
  short: 'whyShort',
  acronym: 'whyAcronym',
  demonym: 'whyDemonym',
};

/** «Why is this marked?»: the name that was found, and the rule that took it with its evidence. */
export function Why({ finding: { text, name, reason }, card, cards }: WhyProps): JSX.Element {
  return (
    <details class="why">
      <summary>{t('whyTitle')}</summary>
      <p>
        {t('whyText', text)} {t(USE_WORDS[name.use], name.text, card.name, languageWord(name.lang))}{' '}
        {reasonText(reason, card, cards)}
      </p>
    </details>
  );
}

function reasonText(reason: Acceptance, card: Card, cards: WhyProps['cards']): string {
  switch (reason.rule) {
    case 'unambiguous':
      return t('whyUnambiguous');
    case 'named-on-page':
      return t('whyNamedOnPage', card.name);
    case 'beside':
    case 'among': {
      const names = reason.entities.map((key) => cards.get(key)?.name ?? key);
      return t('whyBeside', listText(names));
    }
    case 'context':
      return t('whyContext', reason.word);
  }
}
