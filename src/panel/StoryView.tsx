import type { JSX } from 'preact';
import { CaveatList } from '../card/CaveatList';
import { OutsideLink, shownAddress } from '../card/OutsideLink';
import { StatementItem } from '../card/StatementItem';
import { CiteArticle } from '../cite/CiteArticle';
import { summaryOf } from '../dossier/card';
import { t } from '../i18n';
import { readerPath } from '../reader/reader-address';
import type { StoryViewProps } from './story-view';
import { WhoIsWho } from './WhoIsWho';

/** The story that the names are from: what it is in short, who is in it, what its article leaves open and where that is from. */
export function StoryView({ dossier, cards, onPage, onOpen, onRead }: StoryViewProps): JSX.Element {
  const { id, article, caveats } = dossier;
  const { title, source, language } = article;
  const summary = summaryOf(dossier);
  /** In the tab that it is open in; with a key that asks for another tab or window, in that. */
  const read = (event: MouseEvent): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    onRead(id);
  };
  return (
    <article class="story card-body">
      <header>
        <h2 lang={language}>{title}</h2>
        <p>
          <a class="to-reader" href={readerPath({ dossier: id })} target="_blank" rel="noopener" onClick={read}>
            {t('panelRead')}
          </a>
        </p>
      </header>
      {summary.length > 0 && (
        <section class="summary">
          <h3>{t('storyInShort')}</h3>
          <ol class="statements">
            {summary.map((statement) => (
              <StatementItem
                key={statement.id}
                statement={statement}
                source={source.name}
                language={language}
                onRead={(quote) => onRead(id, quote)}
              />
            ))}
          </ol>
        </section>
      )}
      <WhoIsWho dossier={dossier} cards={cards} onPage={onPage} onOpen={onOpen} />
      {caveats.length > 0 && (
        <section>
          <h3>{t('cardCaveats')}</h3>
          <CaveatList caveats={caveats} language={language} onRead={(quote) => onRead(id, quote)} />
        </section>
      )}
      <footer>
        <p>
          {t('cardSource')}: {source.name},{' '}
          <OutsideLink address={source.address}>{shownAddress(source.address)}</OutsideLink>
        </p>
        {source.view !== undefined && <p lang={language}>{source.view}</p>}
      </footer>
      <CiteArticle dossier={dossier} />
    </article>
  );
}
