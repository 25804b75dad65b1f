import { cardsFor } from './library/cards';
import { readStored } from './library/read-stored';
import { type CardSearch, createCardSearch } from './search/search-cards';

/** A search through all cards as they are stored now. */
export async function readSearch(): Promise<CardSearch> {
  const [dossiers, settings] = await Promise.all([readStored('dossiers'), readStored('settings')]);
  return createCardSearch(cardsFor(dossiers, settings), dossiers);
}
