import type { JSX, RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { CardBody } from '../card/CardBody';
import { CaveatList } from '../card/CaveatList';
import { cardTools } from '../card-tools';
import { CiteArticle } from '../cite/CiteArticle';
import { type Card, entityKey } from '../dossier/card';
import type { Dossier, EntityKey } from '../dossier/dossier';
import { t } from '../i18n';
import type { LexiconData } from '../lexicon/lexicon';
import { ArticleText } from './ArticleText';
import { cardAddress, type ReaderPlace, readerHash } from './reader-address';

export type ReaderProps = {
  dossier: Dossier;
  cards: ReadonlyMap<EntityKey, Card>;
  lexicon: LexiconData;
  /** What of the article the reader was sent to. */
  place: Omit<ReaderPlace, 'dossier'>;
  /** Grows when the reader is sent to the same place once more. */
  arrival: number;
};

/**
 * An article as text made for reading, with its marks, and the card of a name beside it. The address alone
 * says what is open: every step changes it, so that the browser goes back and reloads.
 */
export function Reader({ dossier, cards, lexicon, place, arrival }: ReaderProps): JSX.Element {
  const { article, caveats } = dossier;
  const goTo = (next: Omit<ReaderPlace, 'dossier'>): void => location.assign(readerHash(next));
  const hrefOf = (entity: EntityKey): string => cardAddress({ ...place, dossier: dossier.id }, entity);
  const card = place.card === undefined ? undefined : cards.get(entityKey(dossier.id, place.card));
  const beside = useRef<HTMLElement>(null);
  const onLink = useCardFocus(place.card, beside);
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
        <ArticleText article={article} lexicon={lexicon} place={place} arrival={arrival} cardHref={hrefOf} />
        {caveats.length > 0 && (
          <section>
            <h2>{t('cardCaveats')}</h2>
            <CaveatList caveats={caveats} onRead={(quote) => goTo({ ...place, quote })} />
          </section>
        )}
        <CiteArticle dossier={dossier} />
      </main>
      <aside ref={beside} tabIndex={-1} aria-label={t('readerCard')}>
        {place.card === undefined ? (
          <p class="hint">{t('readerHint')}</p>
        ) : (
          <>
            <a class="close" href={readerHash(place.quote ? { quote: place.quote } : {})}>
              {t('readerClose')}
            </a>
            {card ? (
              <CardBody
                key={card.key}
                card={card}
                tools={cardTools(card)}
                onOpen={(entity) => location.assign(hrefOf(entity))}
                onRead={(quote) => goTo({ ...place, quote })}
              />
            ) : (
              <p class="gone">{t('cardGone')}</p>
            )}
          </>
        )}
      </aside>
    </div>
  );
}

/**
 * Takes the keyboard to a card that opens, and back to the name in the text that it was opened from when it
 * closes. Neither scrolls the text.
 * @returns what is to hear of clicks on links.
 */
function useCardFocus(card: string | undefined, beside: RefObject<HTMLElement | null>): (event: Event) => void {
  /** The offset of the name in the article: its element is another one once something else is lit. */
  const name = useRef<string | undefined>(undefined);
  const shown = useRef(card);
  const focusCard = (): void => beside.current?.focus({ preventScroll: true });
  useLayoutEffect(() => {
    if (shown.current === card) return;
    shown.current = card;
    if (card === undefined) {
      const link = document.querySelector<HTMLElement>(`.mention[data-start="${name.current}"]`);
      link?.focus({ preventScroll: true });
    } else {
      beside.current?.scrollTo({ top: 0, behavior: 'instant' });
      focusCard();
    }
  }, [card]);
  return ({ target }) => {
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a.mention') : null;
    if (link === null) return;
    name.current = link.dataset.start;
    // The card is open already.
    if (link.getAttribute('href') === location.hash) focusCard();
  };
}
