import { englishText } from './texts';

/** A page of 2 MB of text in 50,000 text nodes, with sentences of the story at the rate of a page that mentions it. */
export function longPage(): string {
  const nodes = piecesOf(englishText(2_400_000), 50_000, 40);
  const paragraphs: string[] = [];
  for (let at = 0; at < nodes.length; at += 4) {
    const [first = '', second = '', third = '', fourth = ''] = nodes.slice(at, at + 4);
    paragraphs.push(`<p>${first}<a href="#${at}">${second}</a>${third}<b>${fourth}</b></p>`);
  }
  return page(paragraphs.join('\n'));
}

/** A page that shows what is in a list of names, over and over, each in a paragraph of its own. */
export function pageOfNames(count: number): string {
  const names = ['Iran', 'Belarus', 'Minsk', 'NATO', 'Viktor Khrenin'];
  const paragraph = (_: unknown, at: number): string =>
    `<p>The talks of day ${at} went on in the usual way, and then ${names[at % names.length]} came up again.</p>`;
  return page(Array.from({ length: count }, paragraph).join('\n'));
}

/** A page on which a script writes 200 text nodes anew at each frame, and notes how far frames are apart. */
export function restlessPage(): string {
  const script = `
    const nodes = [...document.querySelectorAll('li')].map((item) => item.firstChild);
    let frame = 0;
    globalThis.gaps = [];
    let last;
    const rewrite = (now) => {
      if (last !== undefined) gaps.push(now - last);
      last = now;
      frame += 1;
      for (const [index, node] of nodes.entries()) {
        node.data = (index + frame) % 10 === 0 ? 'Minsk at ' + frame : 'The price of ' + index + ' is now ' + frame;
      }
      requestAnimationFrame(rewrite);
    };
    requestAnimationFrame(rewrite);`;
  const items = Array.from({ length: 200 }, (_, index) => `<li>Number ${index}</li>`).join('');
  return page(`<p>Iran and Belarus</p><ul style="columns: 8">${items}</ul><script>${script}</script>`);
}

/** A page without a name of the story: what most pages are. */
export function quietPage(): string {
  const text = 'The river rose by a hand during the night, and the ferry stayed at its landing until noon. '.repeat(4);
  return page(`<p>${text}</p>\n`.repeat(200));
}

/** A page that replaces all that it shows again and again: `replace(times)` ends once it has. */
export function replacingPage(): string {
  const script = `
    const pause = () => new Promise((resolve) => setTimeout(resolve));
    globalThis.replace = async (times) => {
      for (let time = 0; time < times; time += 1) {
        const main = document.createElement('main');
        for (const name of ['Iran', 'Viktor Khrenin', 'nobody', 'Minsk', 'NATO']) {
          const paragraph = document.createElement('p');
          paragraph.append('Of the talks with ', name, ' in room ' + time);
          main.append(paragraph);
        }
        main.append(document.createElement('replaced-part'));
        main.lastChild.attachShadow({ mode: 'open' }).append('In Belarus');
        document.body.replaceChildren(main);
        await pause();
      }
    };`;
  return page(`<main><p>Iran</p></main><script>${script}</script>`);
}

function piecesOf(text: string, count: number, length: number): string[] {
  return Array.from({ length: count }, (_, at) => escaped(text.slice(at * length, (at + 1) * length)));
}

function escaped(text: string): string {
  return text.replace(/[&<>]/gu, (sign) => `&#${sign.charCodeAt(0)};`);
}

function page(body: string): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title><body>${body}</body></html>`;
}
