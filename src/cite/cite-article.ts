import type { Dossier } from '../dossier/dossier';

/** A reference as CSL-JSON has it (Citation Style Language 1.0.2), as far as an article gives one. */
export type CslItem = {
  id: string;
  type: 'article-newspaper';
  title: string;
  'container-title': string;
  URL: string;
  language: string;
  note: string;
};

/**
 * The reference of a dossier's article. It has no author and no date: the article, as the dossier keeps it, says neither,
 * and the title may be the dossier's own, which the note says.
 */
export function citationOf({ id, article: { title, source, language } }: Dossier): CslItem {
  return {
    id,
    type: 'article-newspaper',
    title,
    'container-title': source.name,
    URL: source.address,
    language,
    note: `Title as in the Backgrounder dossier ${id}`,
  };
}

/** A reference as CSL-JSON, which reference managers import. */
export function toCslJson(item: CslItem): string {
  return `${JSON.stringify([item], null, 2)}\n`;
}

/** A reference as BibTeX. The library that knows how comes when it is first wanted. */
export async function toBibtex(item: CslItem): Promise<string> {
  const { formatBibtex } = await import('./format-bibtex');
  return formatBibtex(item);
}
