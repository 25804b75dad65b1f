import type { JSX } from 'preact';
import type { Card } from '../dossier/card';
import type { Dossier, EntityKey, Quote } from '../dossier/dossier';
import type { MessageKey } from '../i18n';

/** What each view of a story is given. */
export type StoryViewProps = {
  dossier: Dossier;
  cards: ReadonlyMap<EntityKey, Card>;
  /** The entities that stand on the reader's page. */
  onPage: ReadonlySet<EntityKey>;
  /** Opens an entity's card in the panel. */
  onOpen: (entity: EntityKey) => void;
  /** Shows the article in its own tab, at a quote or as it is. */
  onRead: (dossier: string, quote?: Quote) => void;
};

/** A view of a story, with a tab of its own. */
export type StoryViewEntry = {
  /** The address's fragment that opens it. */
  id: string;
  /** What its tab says. */
  label: MessageKey;
  /** It takes all the width that there is. */
  isWide?: boolean;
  View: (props: StoryViewProps) => JSX.Element;
};
