import { describe, expect, test } from 'vitest';
import { cardOf } from './driver/card';
import { hoverMark, marksOf, markTexts } from './driver/marks';
import { openPanel, openSettings, pressInRow, pressSwitch, rowsOf } from './driver/panel';
import { waitFor } from './driver/wait-for';
import { useSuite } from './suite';

const suite = useSuite();

const page = (body: string): string => `<!doctype html><html lang="en"><title>Iran</title><body>${body}</body></html>`;

/** Each with a name in it; after each, text that is read. */
const LEFT_ALONE: Record<string, string> = {
  'choices of a list': '<select><option>Belarus<option>China</select>',
  'suggestions of a field': '<input list="l"><datalist id="l"><option>Belarus</datalist>',
  'what a reader writes': '<textarea>Belarus</textarea><input value="Belarus"><div contenteditable>Belarus</div>',
  'a rich editor': '<div role="textbox">Belarus</div>',
  'labels of a drawing': '<svg width="90" height="20"><text y="15">Belarus</text></svg>',
  'a formula': '<math><mtext>Belarus</mtext></math>',
  'what shows where scripts do not run': '<noscript>Belarus</noscript><template>Belarus</template>',
};

describe('left alone is', () => {
  test.each(Object.entries(LEFT_ALONE))('%s', async (name, body) => {
    const visited = await suite.visit(`/${name.replaceAll(' ', '-')}`, { body: page(`${body}<p>In Minsk`) });
    expect(await markTexts(visited, 1)).toEqual(['Minsk']);
    expect(suite.console()).toEqual([]);
  });
});

test('text that is not to be translated is read', async () => {
  const visited = await suite.visit('/untranslated', { body: page('<p>Talks in <span translate="no">Minsk</span>') });
  expect(await markTexts(visited, 1)).toEqual(['Minsk']);
});

test('code is left alone, and read where the reader wants it', async () => {
  const body = page('<p>In Minsk <code>Belarus</code> <kbd>NATO</kbd></p><pre>China</pre><samp>Russia</samp>');
  const visited = await suite.visit('/code', { body });
  expect(await markTexts(visited, 1)).toEqual(['Minsk']);
  const panel = await openPanel(suite.session(), visited);
  await openSettings(panel);
  await pressSwitch(panel, 'Mark names in code');
  expect(await markTexts(visited, 5)).toEqual(['Minsk', 'Belarus', 'NATO', 'China', 'Russia']);
  await pressSwitch(panel, 'Mark names in code');
  await panel.close();
  expect(await markTexts(visited, 1)).toEqual(['Minsk']);
});

test('a plain text is read as the browser shows it, and opens cards', async () => {
  const text = 'MINUTES\n\nViktor Khrenin met Aziz Nasirzadeh in Minsk.\n\n* of NATO: nothing\n';
  const visited = await suite.visit('/minutes.txt', { body: text, type: 'text/plain; charset=utf-8' });
  expect(await markTexts(visited, 4)).toEqual(['Viktor Khrenin', 'Aziz Nasirzadeh', 'Minsk', 'NATO']);
  await hoverMark(visited, 'Viktor Khrenin');
  await cardOf(visited, 'Viktor Khrenin');
  expect(suite.console()).toEqual([]);
});

test('a feed is left alone', async () => {
  const feed = '<?xml version="1.0"?><rss version="2.0"><channel><title>Iran</title></channel></rss>';
  const visited = await suite.visit('/feed', { body: feed, type: 'text/xml' });
  await suite.visitMarked('/frame.html');
  expect(await marksOf(visited)).toEqual([]);
  expect(suite.console()).toEqual([]);
});

test('text that is not to be seen is not counted, and jumps pass it over', async () => {
  const body = page(`<details><summary>More</summary><p>Minsk</p></details>
    <details>Minsk</details>
    <div hidden="until-found">Minsk</div>
    <div style="display: none">Minsk</div>
    <div style="visibility: hidden">Minsk</div>
    <div style="height: 3000px"></div>
    <p id="seen">Minsk</p>
    <div style="height: 3000px"></div>
    <div style="content-visibility: auto; contain-intrinsic-size: 500px">Minsk</div>`);
  const visited = await suite.visit('/hidden-places', { body });
  await markTexts(visited, 7);
  const panel = await openPanel(suite.session(), visited);
  await waitFor('the mentions', async () => (await rowsOf(panel))[0]?.mentions === '2 mentions');
  await pressInRow(panel, 'Minsk', '.jump');
  await waitFor('the jump', () =>
    visited.evaluate(() => {
      const { top = -1, bottom = Infinity } = document.getElementById('seen')?.getBoundingClientRect() ?? {};
      return top >= 0 && bottom <= innerHeight;
    }),
  );
  await visited.evaluate(() => document.querySelector('details')?.setAttribute('open', ''));
  // The row now says which of them was jumped to.
  await waitFor('what has been opened to count', async () => /of 3$/u.test((await rowsOf(panel))[0]?.mentions ?? ''));
  await panel.close();
});
