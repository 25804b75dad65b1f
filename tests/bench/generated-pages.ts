import { englishText, russianText } from './texts';

/** Pages of several kinds for everyone to measure on, by name; each of them holds sentences of the story. */
export function generatedPages(): Map<string, string> {
  const english = englishText(400_000).split('\n').filter(Boolean).map(escaped);
  const russian = russianText(200_000).split('\n').filter(Boolean).map(escaped);
  return new Map([
    ['an article', page(article(english.slice(0, 120)))],
    ['an article in Russian', page(article(russian.slice(0, 120)))],
    ['a front page', page(english.slice(0, 600).map(teaser).join(''))],
    ['a discussion', page(discussion(english.slice(0, 1200)))],
    ['a table', page(table(english.slice(0, 1500)))],
  ]);
}

function article(lines: readonly string[]): string {
  const paragraph = (line: string): string => `<p class="text">${line.replace(/\w{9,}/gu, '<a href="#">$&</a>')}</p>`;
  return `<nav>${menu(80)}</nav><main><article><h1>A story</h1>${lines.map(paragraph).join('\n')}</article></main>`;
}

function teaser(line: string, index: number): string {
  return `<section><div class="card"><div><a href="#${index}"><span class="kicker">News</span>
    <h3><span>${line.slice(0, 90)}</span></h3></a><p>${line.slice(90, 220)}</p><time>${index} minutes ago</time></div></div></section>`;
}

function discussion(lines: readonly string[]): string {
  return lines
    .map(
      (
        line,
        index,
      ) => `<div class="comment"><div class="head"><a href="#">reader ${index}</a> <span>${index} points</span>
        <a href="#">reply</a></div><div class="body"><p>${line}</p></div></div>`,
    )
    .join('');
}

function table(lines: readonly string[]): string {
  const cells = (line: string): string =>
    line
      .split(/(?<=\. )/u)
      .map((cell) => `<td>${cell}</td>`)
      .join('');
  return `<table><tbody>${lines.map((line, index) => `<tr><th>${index}</th>${cells(line)}</tr>`).join('')}</tbody></table>`;
}

function menu(count: number): string {
  return `<ul>${Array.from({ length: count }, (_, index) => `<li><a href="#">Section ${index}</a></li>`).join('')}</ul>`;
}

function page(body: string): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title><body>${body}</body></html>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>]/gu, (sign) => `&#${sign.charCodeAt(0)};`);
}
