import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Dossier } from '../dossier/dossier';
import { t, tCount } from '../i18n';
import { CardList, type CardListProps } from './CardList';
import { createCardSearch } from './search-cards';

type SearchResultsProps = Omit<CardListProps, 'shown'> & { query: string; dossiers: readonly Dossier[] };

/** The cards that match what was typed, the best first. */
export function SearchResults({ query, dossiers, cards, ...list }: SearchResultsProps): JSX.Element {
  const search = useMemo(() => createCardSearch(cards, dossiers), [cards, dossiers]);
  const found = search(query);
  return (
    <section class="view results" aria-label={t('panelResults')}>
      <h2>{t('panelResults')}</h2>
      <p class="state" role="status">
        {found.length > 0 ? tCount('panelFound', found.length) : t('panelNoResults', query.trim())}
      </p>
      <CardList shown={found} cards={cards} {...list} />
    </section>
  );
}
