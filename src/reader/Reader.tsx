import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { CardTurner } from '../card/CardTurner';
import { CaveatList } from '../card/CaveatList';
import { type Card, entityKey } from '../dossier/card';
import type { Dossier, EntityKey } from '../dossier/dossier';
import { t } from '../i18n';
import type { LexiconData } from '../lexicon/lexicon';
import { ArticleText } from './ArticleText';
import { cardAddress, type ReaderPlace, readerHash, readerPath } from './reader-address';

export type ReaderProps = {
  dossier: Dossier;
  cards: ReadonlyMap<EntityKey, Card>;
  lexicon: LexiconData;
  /** What of the article the reader was sent to. */
  place: Omit<ReaderPlace, 'dossier'>;
};

/** An article as text made for reading, with its marks, and the card of a name beside it. */
export function Reader({ dossier, cards, lexicon, place }: ReaderProps): JSX.Element {
  const { article, caveats } = dossier;
  // Counts up when the reader is sent to the place where the address already is: nothing else would tell.
  const [arrival, setArrival] = useState(0);
  const goTo = (next: Omit<ReaderPlace, 'dossier'>): void => {
    if (location.hash === readerHash(next)) setArrival(arrival + 1);
    else location.hash = readerHash(next);
  };
  const onLink = (event: Event): void => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (link?.getAttribute('href') === location.hash) setArrival(arrival + 1);
  };
  useEffect(() => {
    document.title = t('readerTitle', article.title);
  }, [article]);
  return (
    <div class="reader" onClickCapture={onLink}>
      <main lang={article.language} dir="auto">
        <h1>{article.title}</h1>
        <p class="source">
          {t('readerSource', article.source.name)}{' '}
          <a href={article.source.address} target="_blank" rel="noopener noreferrer">
            {article.source.address.replace(/^https?:\/\//u, '')}
          </a>
        </p>
        <ArticleText
          article={article}
          lexicon={lexicon}
          place={place}
          arrival={arrival}
          cardHref={(entity) => cardAddress({ ...place, dossier: dossier.id }, entity)}
        />
        {caveats.length > 0 && (
          <section>
            <h2>{t('cardCaveats')}</h2>
            <CaveatList caveats={caveats} onRead={(quote) => goTo({ ...place, quote })} />
          </section>
        )}
      </main>
      <aside aria-label={t('readerCard')}>
        {place.card === undefined ? (
          <p class="hint">{t('readerHint')}</p>
        ) : (
          <>
            <a class="close" href={readerHash(place.quote ? { quote: place.quote } : {})}>
              {t('readerClose')}
            </a>
            <CardTurner
              key={`${place.card} ${arrival}`}
              cards={cards}
              entity={entityKey(dossier.id, place.card)}
              onRead={(id, quote) => {
                if (id === dossier.id) goTo({ ...place, quote });
                else location.assign(readerPath({ dossier: id, quote }));
              }}
            />
          </>
        )}
      </aside>
    </div>
  );
}
