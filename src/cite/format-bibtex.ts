import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import type { CslItem } from './cite-article';

const { format } = plugins.config.get('@bibtex');
// Our ids are keys as BibTeX wants them. What is not ASCII would else be left out where the plugin knows no command for it:
// a title in Cyrillic, all of it.
Object.assign(format, { useIdAsLabel: true, checkLabel: false, asciiOnly: false });

/** Writes a reference as BibTeX. */
export function formatBibtex(item: CslItem): string {
  const texts = { title: item.title, 'container-title': item['container-title'], note: item.note };
  const escaped = Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, escapeTex(text)]));
  return `${new Cite({ ...item, ...escaped }).format('bibtex').trim()}\n`;
}

/** Characters that TeX takes for commands (The TeXbook, chapter 7). */
const COMMANDS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

function escapeTex(text: string): string {
  return text.replaceAll(/[\\~^]|[&%$#_{}]/gu, (sign) => COMMANDS[sign] ?? `\\${sign}`);
}
