import { dossierOf } from '../dossier/card';
import type { EntityKey, Quote } from '../dossier/dossier';

/** A place in the article of a dossier. */
export type ReaderPlace = {
  dossier: string;
  /** UTF-16 offsets into the article's body, `end` exclusive. */
  quote?: Pick<Quote, 'start' | 'end'>;
  /** The id of the entity whose card is open. */
  card?: string;
};

/**
 * The address of a place within the extension. What changes while one reads is in the fragment, so that
 * the browser's back button goes from place to place.
 */
export function readerPath({ dossier, ...place }: ReaderPlace): `/reader.html?${string}` {
  return `/reader.html?${new URLSearchParams({ dossier })}${readerHash(place)}`;
}

/** The fragment of a place in the article that is open: `#quote=357-475&card=minsk`. */
export function readerHash({ quote, card }: Omit<ReaderPlace, 'dossier'>): string {
  const fragment = new URLSearchParams();
  if (quote !== undefined) fragment.set('quote', `${quote.start}-${quote.end}`);
  if (card !== undefined) fragment.set('card', card);
  // A bare «#» would send the reader to the top of the page.
  return `#${fragment.size > 0 ? fragment : 'article'}`;
}

/**
 * Where an entity's card is read, seen from a place: beside the article that is open, if it is from the same
 * dossier, else beside that of its own.
 */
export function cardAddress({ dossier, ...place }: ReaderPlace, entity: EntityKey): string {
  const home = dossierOf(entity);
  const card = entity.slice(home.length + 1);
  return home === dossier ? readerHash({ ...place, card }) : readerPath({ dossier: home, card });
}

/** The place that an address means; what it does not say, or says wrongly, is left out. */
export function readerPlace(address: string): Partial<ReaderPlace> {
  const { searchParams, hash } = new URL(address);
  const fragment = new URLSearchParams(hash.slice(1));
  const dossier = searchParams.get('dossier');
  const card = fragment.get('card');
  const [, start, end] = /^(\d{1,9})-(\d{1,9})$/u.exec(fragment.get('quote') ?? '') ?? [];
  return {
    ...(dossier !== null && { dossier }),
    ...(card !== null && { card }),
    ...(start !== undefined && Number(start) < Number(end) && { quote: { start: Number(start), end: Number(end) } }),
  };
}
