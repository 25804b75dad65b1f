import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { cardOf } from '../driver/card';
import { hoverMark, markTexts } from '../driver/marks';
import { waitFor } from '../driver/wait-for';
import { useSuite } from '../suite';

// Firefox does not tell its driver which scripts have come: there, the files are the same.
const suite = useSuite();

/** Opens a page, and gives the names of the extension's scripts that have come into it by now. */
async function visit(path: string, body: string): Promise<{ page: Page; scripts: readonly string[] }> {
  const page = await suite.visit('/blank', { body: '<!doctype html><title>A page</title>' });
  const client = await page.createCDPSession();
  const scripts: string[] = [];
  client.on('Debugger.scriptParsed', ({ url }) => {
    if (url.startsWith(suite.session().origin)) scripts.push(url.split('/').at(-1) ?? '');
  });
  await client.send('Debugger.enable');
  scripts.length = 0;
  await suite.visit(path, { body }).then((other) => other.close());
  await page.goto(suite.server().origin + path);
  return { page, scripts };
}

test('a page without names gets neither the code that marks nor that of the card', async () => {
  const { scripts } = await visit('/nameless', '<!doctype html><title>A page</title><p>Nothing of the story.');
  // What comes after it shows that the extension has had its turn.
  await suite.visitMarked('/frame.html');
  expect(new Set(scripts)).toEqual(new Set(['first.js', 'content.js']));
});

test('the card’s code comes when the pointer comes to a name, once', async () => {
  const { page, scripts } = await visit(
    '/named',
    '<!doctype html><title>A page</title><p>Viktor Khrenin came to Minsk.',
  );
  await markTexts(page, 2);
  await suite.visitMarked('/frame.html').then((other) => other.close());
  expect(new Set(scripts)).toEqual(new Set(['first.js', 'content.js', 'marks.js']));
  await page.bringToFront();
  await hoverMark(page, 'Viktor Khrenin');
  await cardOf(page, 'Viktor Khrenin');
  await hoverMark(page, 'Minsk');
  await cardOf(page, 'Minsk');
  await waitFor('it', () => scripts.includes('card.js'));
  expect(scripts.filter((name) => name === 'card.js')).toEqual(['card.js']);
});
