import { readFileSync } from 'node:fs';

const ARTICLE = new URL('../../assets/dossiers/iran-belarus-defense-agreement/article.md', import.meta.url);

/** The bundled article as a plain web page: a paragraph for each of its lines. */
export function articlePage(): string {
  const [, , body = ''] = readFileSync(ARTICLE, 'utf8').split(/^---\n/mu);
  const paragraphs = body.split('\n').map((line) => `<p>${escaped(line)}</p>`);
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>The article</title>
<style>
  body { margin: 48px auto; max-width: 660px; padding: 0 20px; font: 18px/1.65 Georgia, serif; color: #222; }
</style>
<main>
${paragraphs.join('\n')}
</main>
</html>
`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
