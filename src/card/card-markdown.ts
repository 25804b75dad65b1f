import type { Card, CardStatement } from '../dossier/card';
import type { Quote } from '../dossier/dossier';
import { kindWord, ourLanguage, t, tCount } from '../i18n';
import { edtfText, eventDateText } from './event-date';
import { speakerLine } from './StatementItem';

/** A card as Markdown (CommonMark), ready to paste: every line with the quote that bears it out, and the source. */
export function cardMarkdown(card: Card): string {
  const { name, kind, what, role, statements, connections, events, caveats, notes } = card;
  const ours = ourLanguage();
  const parts = [
    `## ${plain(name)}`,
    `*${kindWord(kind)}.* ${plain(what.text)}`,
    plain(role.text),
    quoteBlocks([what.quote, role.quote]),
    section(
      t('cardStatements'),
      statements.map((statement) => statementMarkdown(statement, card)),
      '\n\n',
    ),
    section(
      t('cardConnections'),
      connections.map((to) => `- ${plain(to.label)} **${plain(to.name)}**: ${quoted(to.quote)}`),
    ),
    section(
      t('cardEvents'),
      events.map(({ text, date, quote }) => `- ${plain(eventDateText(date, ours))}: ${plain(text)} ${quoted(quote)}`),
    ),
    section(
      t('cardCaveats'),
      caveats.map(({ text, quote }) => `- ${plain(text)} ${quoted(quote)}`),
    ),
    section(
      t('cardNotes'),
      notes.map(({ text, source, seen }) => {
        const when = t('noteSource', source.publisher, edtfText(source.date, ours), edtfText(seen, ours));
        return `- ${plain(text)} ${link(source.title, source.address)}, ${plain(when)}`;
      }),
    ),
    sourceMarkdown(card),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** Entities of a page as a Markdown list: what each is, the words that bear it out, and how often the page names it. */
export function listMarkdown(
  { title, address }: { title: string; address: string },
  cards: readonly Card[],
  counts: ReadonlyMap<string, number>,
): string {
  const items = cards.map(({ key, name, kind, what }) => {
    const mentions = tCount('panelMentions', counts.get(key) ?? 0);
    return `- **${plain(name)}** (${kindWord(kind)}; ${mentions}): ${plain(what.text)} ${quoted(what.quote)}`;
  });
  const sources = new Set(cards.map(sourceMarkdown));
  return `${[`## ${plain(t('listOn', title))}`, `<${address}>`, items.join('\n'), ...sources].join('\n\n')}\n`;
}

function section(title: string, items: readonly string[], between = '\n'): string {
  return items.length > 0 ? `### ${title}\n\n${items.join(between)}` : '';
}

function statementMarkdown(statement: CardStatement, { source }: Card): string {
  const words = statement.quoted ? quoted(statement.quote) : plain(statement.quote.exact);
  return blockquote(`${words}\n\n— ${plain(speakerLine(statement, source.name))}`);
}

/** Quotes as blocks, each once. */
function quoteBlocks(quotes: readonly Quote[]): string {
  return [...new Set(quotes.map(({ exact }) => blockquote(plain(exact))))].join('\n\n');
}

function sourceMarkdown({ source: { name, title, address, view } }: Pick<Card, 'source'>): string {
  return `${t('cardSource')}: ${link(title, address)}, ${plain(name)}${view === undefined ? '' : `. ${plain(view)}`}`;
}

function blockquote(text: string): string {
  return text.replaceAll(/^/gmu, '> ').replaceAll(/^> $/gmu, '>');
}

function quoted({ exact }: Quote): string {
  return `“${plain(exact).replaceAll(/\s*\n\s*/gu, ' ')}”`;
}

function link(text: string, address: string): string {
  return `[${plain(text)}](<${address.replaceAll(/[<>\n]/gu, encodeURIComponent)}>)`;
}

/** Text that Markdown shows as it stands (CommonMark §2.4): what could be read as its signs is escaped. */
export function plain(text: string): string {
  return text
    .replaceAll(/[\\`*_[\]<>~|]/gu, '\\$&')
    .replaceAll(/&(?=#?\w+;)/gu, '\\&')
    .replaceAll(/^(\s*)([#+-])(?=\s)/gmu, '$1\\$2')
    .replaceAll(/^(\s*\d+)([.)])(?=\s)/gmu, '$1\\$2');
}
