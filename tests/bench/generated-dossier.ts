import type { SourceFile } from '../../src/dossier/source-file';

/** An article and its annotations with so many entities: 100 characters of article, 5 quotes and a relation for each. */
export function generatedDossier(entities: number): { article: SourceFile; annotations: SourceFile } {
  const ids = Array.from({ length: entities }, (_, index) => `entity-${index}`);
  const sentence = (id: string) =>
    `The ${id} said “we shall build the ${id} harbour,” and left the town of ${id} for the mountains.`;
  const head = '---\ntitle: Generated\nsource:\n  name: Nobody\n  address: https://nobody.example\nlanguage: en\n---\n';
  const quote = (exact: string) => ({ exact });
  const data = {
    id: 'generated',
    entities: ids.map((id) => ({
      id,
      kind: 'organization',
      names: [{ text: `The ${id}`, lang: 'en', use: 'full' }],
      what: { text: 'It builds', quote: quote(`the ${id} harbour`) },
      role: { text: 'It left', quote: quote(`left the town of ${id} for`) },
    })),
    statements: ids.flatMap((id) => [
      { id: `${id}-said`, about: [id], quote: quote(`we shall build the ${id} harbour`), speaker: id },
      { id: `${id}-left`, about: [id], quote: quote(`The ${id} said “we shall build`) },
    ]),
    relations: ids.slice(1).map((id, index) => ({
      from: id,
      to: `entity-${index}`,
      label: 'follows',
      quote: quote(`the town of ${id} for the mountains`),
    })),
  };
  return {
    article: { path: 'article.md', text: head + ids.map(sentence).join(' ') },
    annotations: { path: 'dossier.json', text: JSON.stringify(data) },
  };
}
