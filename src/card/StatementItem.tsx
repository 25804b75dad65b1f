import type { JSX } from 'preact';
import type { CardStatement } from '../dossier/card';
import { t } from '../i18n';
import { type OnRead, QuoteBlock, ReadLine } from './QuoteBlock';

type StatementItemProps = { statement: CardStatement; source: string; language: string; onRead: OnRead };

/** A statement in the article's words, and who says so. */
export function StatementItem({ statement, source, language, onRead }: StatementItemProps): JSX.Element {
  return (
    <li class={statement.quoted ? 'statement quoted' : 'statement'}>
      <QuoteBlock quote={statement.quote} language={language} onRead={onRead} />
      <p class="speaker">
        <ReadLine text={speakerLine(statement, source)} quote={statement.quote} onRead={onRead} />
      </p>
    </li>
  );
}

/** Who says a statement, in words. */
export function speakerLine({ speaker, quoted }: CardStatement, source: string): string {
  if (speaker === undefined) return t('speakerArticle', source);
  return quoted ? t('speakerQuoted', speaker) : t('speakerReported', speaker, source);
}
