import { bundledDossiers } from 'virtual:bundled-dossiers';
import { expect, test } from 'vitest';
import { citationOf, toBibtex, toCslJson } from '../../src/cite/cite-article';
import type { Dossier } from '../../src/dossier/dossier';

const dossierTitled = (title: string): Dossier => {
  const [dossier] = bundledDossiers;
  if (dossier === undefined) throw new Error('no dossier is bundled');
  return { ...dossier, id: 'a-story', article: { ...dossier.article, title } };
};

test('a reference has what the article says of itself, and neither an author nor a date', () => {
  const items = JSON.parse(toCslJson(citationOf(dossierTitled('A title'))));
  expect(items).toEqual([
    {
      id: 'a-story',
      type: 'article-newspaper',
      title: 'A title',
      'container-title': 'Tehran Times',
      URL: 'https://www.tehrantimes.com',
      language: 'en',
      note: 'Title as in the Backgrounder dossier a-story',
    },
  ]);
});

test.each([
  ['plain', 'Two sign a deal', 'title = {Two sign a deal}'],
  ['in another script', 'Насирзаде в Минске', 'Насирзаде'],
  ['with signs of TeX', '5 % & more_less #1', '5 \\% \\& more\\_less \\#1'],
  ['with braces', 'a {b} c', 'a \\{b\\} c'],
])('as BibTeX, a title %s is kept whole', async (_, title, expected) => {
  const bibtex = await toBibtex(citationOf(dossierTitled(title)));
  expect(bibtex).toMatch(/^@article\{a-story,\n/u);
  expect(bibtex).toContain(expected);
  expect(bibtex).toContain('journal = {Tehran Times}');
  expect(bibtex).toContain('url = {https://www.tehrantimes.com}');
  expect(bibtex).not.toMatch(/author|year|date/u);
});
