import type { JSX } from 'preact';
import type { Lit } from '../search/search-cards';

type LitTextProps = { text: string; lit: readonly Lit[] };

/** A text with what was asked for lit. */
export function LitText({ text, lit }: LitTextProps): JSX.Element {
  return (
    <>
      {lit.map(({ start, end }, index) => (
        <>
          {text.slice(lit[index - 1]?.end ?? 0, start)}
          <mark>{text.slice(start, end)}</mark>
        </>
      ))}
      {text.slice(lit.at(-1)?.end ?? 0)}
    </>
  );
}
