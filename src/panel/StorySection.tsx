import type { JSX } from 'preact';
import type { CardTurnerProps } from '../card/CardTurner';
import { CaveatList } from '../card/CaveatList';
import type { Dossier } from '../dossier/dossier';
import { t } from '../i18n';
import { readerPath } from '../reader/reader-address';

type StorySectionProps = { dossier: Dossier; onRead: CardTurnerProps['onRead'] };

/** The story that the names are from: its article, and what that leaves open. */
export function StorySection({ dossier: { id, article, caveats }, onRead }: StorySectionProps): JSX.Element {
  return (
    <section class="story">
      <h2>{article.title}</h2>
      <p>
        <a href={readerPath({ dossier: id })} target="_blank" rel="noopener">
          {t('panelRead')}
        </a>
      </p>
      {caveats.length > 0 && (
        <details>
          <summary>{t('cardCaveats')}</summary>
          <CaveatList caveats={caveats} onRead={(quote) => onRead(id, quote)} />
        </details>
      )}
    </section>
  );
}
