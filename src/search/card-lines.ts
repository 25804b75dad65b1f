import type { Card } from '../dossier/card';
import { headingOf } from '../dossier/card';
import type { Entity } from '../dossier/dossier';

/** Where on a card a line stands. */
export type CardPart =
  | 'heading'
  | 'name'
  | 'what'
  | 'role'
  | 'statement'
  | 'speaker'
  | 'connection'
  | 'event'
  | 'caveat'
  | 'note';

/** A line of a card that can be searched. */
export type CardLine = {
  part: CardPart;
  text: string;
  /** BCP 47 language tag. */
  lang: string;
};

/** What of an entity can be searched, its heading first: all its names, in all scripts, and all that its card says. */
export function linesOf(entity: Entity, card: Card): CardLine[] {
  const { what, role, statements, connections, events, caveats, notes, language } = card;
  const say = (part: CardPart, ...texts: readonly string[]): CardLine[] =>
    texts.map((text) => ({ part, text, lang: language }));
  return [
    { part: 'heading', text: headingOf(entity), lang: language },
    ...entity.names.slice(1).map(({ text, lang }): CardLine => ({ part: 'name', text, lang })),
    ...say('what', what.text),
    ...say('role', role.text),
    ...statements.flatMap(({ quote, speaker }) => [
      ...say('statement', quote.exact),
      ...(speaker === undefined ? [] : say('speaker', speaker)),
    ]),
    ...connections.flatMap(({ label, name }) => say('connection', `${label} ${name}`)),
    ...events.flatMap(({ text, quote }) => [...say('event', text), ...say('statement', quote.exact)]),
    ...caveats.flatMap(({ text }) => say('caveat', text)),
    ...notes.flatMap(({ text }) => say('note', text)),
  ];
}
