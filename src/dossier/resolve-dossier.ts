import type { Article, Dossier, EventDate, Line, Quote, Speaker } from './dossier';
import type { DossierParts } from './dossier-parts';
import { parseEdtf } from './edtf-date';
import type { DataPath, Report } from './fault';
import { createQuoteResolver, isInQuotationMarks } from './resolve-quote';
import type { EventInput, QuoteInput, StatementInput } from './schema';

/** Finds every quote's place in the article; what cannot be found is reported and left out. */
export function resolveDossier(parts: DossierParts, article: Article, report: Report): Dossier {
  const resolveQuote = createQuoteResolver(article);
  const quoteAt = (input: QuoteInput, path: DataPath): Quote[] => {
    const resolved = resolveQuote(input);
    if (resolved.ok) return [resolved.quote];
    for (const { part, message, fixed } of resolved.faults) report([...path, 'quote', part], message, fixed);
    return [];
  };
  const lineAt = ({ text, quote }: { text: string; quote: QuoteInput }, path: DataPath): Line[] =>
    quoteAt(quote, path).map((resolved) => ({ text, quote: resolved }));

  return {
    id: parts.id,
    article,
    entities: parts.entities.flatMap(({ item, index }) => {
      const [what] = lineAt(item.what, ['entities', index, 'what']);
      const [role] = lineAt(item.role, ['entities', index, 'role']);
      return what && role ? [{ ...item, what, role }] : [];
    }),
    statements: parts.statements.flatMap(({ item: { id, about, quote, speaker }, index }) =>
      quoteAt(quote, ['statements', index]).map((resolved) => ({
        id,
        about,
        quote: resolved,
        speaker: speakerOf(speaker),
        quoted: speaker !== undefined && isInQuotationMarks(article.body, resolved),
      })),
    ),
    summary: parts.summary.map(({ item }) => item),
    relations: parts.relations.flatMap(({ item: { from, to, label, inverse, quote }, index }) =>
      quoteAt(quote, ['relations', index]).map((resolved) => ({
        from,
        to,
        label,
        ...(inverse !== undefined && { inverse }),
        quote: resolved,
      })),
    ),
    events: parts.events.flatMap(({ item: { id, text, about, background, quote, date }, index }) =>
      quoteAt(quote, ['events', index]).map((resolved) => {
        if (date !== undefined) checkWords(date, resolved, ['events', index, 'date'], report);
        return { id, text, about, background, date: eventDate(date), quote: resolved };
      }),
    ),
    caveats: parts.caveats.flatMap(({ item, index }) =>
      quoteAt(item.quote, ['caveats', index]).map((resolved) => ({ ...item, quote: resolved })),
    ),
    notes: parts.notes.map(({ item }) => item),
    decoys: parts.decoys.map(({ item }) => item),
  };
}

type DateInput = NonNullable<EventInput['date']>;

/** What tells the date must stand in the event's own quote: a date is evidence too. */
function checkWords(date: DateInput, { exact }: Quote, path: DataPath, report: Report): void {
  const [key, words] = 'edtf' in date ? ['words', date.words] : ['unresolved', date.unresolved];
  if (exact.includes(words)) return;
  report(
    [...path, key],
    `${JSON.stringify(words)} is not in the event's quote; expected words of ${JSON.stringify(exact)}`,
  );
}

function eventDate(date: EventInput['date']): EventDate {
  if (date === undefined) return { kind: 'undated' };
  if ('unresolved' in date) return { kind: 'unresolved', words: date.unresolved };
  const { earliest = null, latest = null } = parseEdtf(date.edtf) ?? {};
  return { kind: 'dated', edtf: date.edtf, words: date.words, earliest, latest };
}

function speakerOf(speaker: StatementInput['speaker']): Speaker {
  if (speaker === undefined) return { kind: 'article' };
  return typeof speaker === 'string' ? { kind: 'entity', entity: speaker } : { kind: 'group', ...speaker };
}
