import type { Article, Dossier, Line, Quote, Speaker } from './dossier';
import type { DossierParts } from './dossier-parts';
import type { DataPath, Report } from './fault';
import { isInQuotationMarks, resolveQuote } from './resolve-quote';
import type { QuoteInput, StatementInput } from './schema';

/** Finds every quote's place in the article; what cannot be found is reported and left out. */
export function resolveDossier(parts: DossierParts, article: Article, report: Report): Dossier {
  const quoteAt = (input: QuoteInput, path: DataPath): Quote[] => {
    const resolved = resolveQuote(article, input);
    if (resolved.ok) return [resolved.quote];
    report([...path, 'quote', 'exact'], resolved.message);
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
    relations: parts.relations.flatMap(({ item: { from, to, label, inverse, quote }, index }) =>
      quoteAt(quote, ['relations', index]).map((resolved) => ({
        from,
        to,
        label,
        ...(inverse !== undefined && { inverse }),
        quote: resolved,
      })),
    ),
    decoys: parts.decoys.map(({ item }) => item),
  };
}

function speakerOf(speaker: StatementInput['speaker']): Speaker {
  if (speaker === undefined) return { kind: 'article' };
  return typeof speaker === 'string' ? { kind: 'entity', entity: speaker } : { kind: 'group', ...speaker };
}
