import type { JSX } from 'preact';
import type { CardStatement } from '../dossier/card';
import { t } from '../i18n';

/** A statement in the article's words, and who says so. */
export function StatementItem({ statement, source }: { statement: CardStatement; source: string }): JSX.Element {
  return (
    <li class={statement.quoted ? 'statement quoted' : 'statement'}>
      <blockquote>{statement.quote.exact}</blockquote>
      <p class="speaker">{speakerLine(statement, source)}</p>
    </li>
  );
}

function speakerLine({ speaker, quoted }: CardStatement, source: string): string {
  if (speaker === undefined) return t('speakerArticle', source);
  return quoted ? t('speakerQuoted', speaker) : t('speakerReported', speaker, source);
}
