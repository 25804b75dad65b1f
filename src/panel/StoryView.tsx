import type { JSX } from 'preact';
import { CaveatList } from '../card/CaveatList';
import { t } from '../i18n';
import { readerPath } from '../reader/reader-address';
import type { StoryViewProps } from './story-view';

/** The story that the names are from: its article, and what that leaves open. */
export function StoryView({ dossier: { id, article, caveats }, onRead }: StoryViewProps): JSX.Element {
  return (
    <section class="story">
      <h2>{article.title}</h2>
      <p>
        <a href={readerPath({ dossier: id })} target="_blank" rel="noopener">
          {t('panelRead')}
        </a>
      </p>
      {caveats.length > 0 && (
        <>
          <h3>{t('cardCaveats')}</h3>
          <CaveatList caveats={caveats} onRead={(quote) => onRead(id, quote)} />
        </>
      )}
    </section>
  );
}
