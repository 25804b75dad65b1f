import type { JSX } from 'preact';
import type { Caveat } from '../dossier/dossier';
import { type OnRead, ReadLine } from './QuoteBlock';

type CaveatListProps = {
  caveats: readonly Caveat[];
  /** BCP 47 language tag of the caveats, where it is not that of what is around them. */
  language?: string;
  onRead: OnRead;
};

/** What the article leaves open, each line with the way to its place. */
export function CaveatList({ caveats, language, onRead }: CaveatListProps): JSX.Element {
  return (
    <ul class="lines">
      {caveats.map(({ id, text, quote }) => (
        <li key={id}>
          <ReadLine text={text} language={language} quote={quote} onRead={onRead} />
        </li>
      ))}
    </ul>
  );
}
