import type { JSX } from 'preact';
import type { Caveat } from '../dossier/dossier';
import { type OnRead, ReadButton } from './QuoteBlock';

/** What the article leaves open, each line with the way to its place. */
export function CaveatList({ caveats, onRead }: { caveats: readonly Caveat[]; onRead: OnRead }): JSX.Element {
  return (
    <ul class="lines">
      {caveats.map(({ id, text, quote }) => (
        <li key={id}>
          {text} <ReadButton quote={quote} onRead={onRead} />
        </li>
      ))}
    </ul>
  );
}
