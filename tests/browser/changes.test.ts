import { expect, test } from 'vitest';
import { marksOf, markTexts } from './driver/marks';
import { waitFor } from './driver/wait-for';
import { useSuite } from './suite';

const suite = useSuite();

const page = (body: string): string =>
  `<!doctype html><html lang="en"><title>A page</title><body>${body}</body></html>`;

test('a long page is marked to its end while a part of it changes at every frame', async () => {
  const body = page(`<p id="busy">Minsk</p><div id="long"></div><script>
    const long = document.querySelector('#long');
    for (let i = 0; i < 20000; i += 1) {
      const paragraph = document.createElement('p');
      paragraph.textContent = i % 100 === 0 ? 'Talks in Belarus, ' + i : 'Nothing of the story, ' + i;
      long.append(paragraph);
    }
    let frames = 0;
    const change = () => {
      frames += 1;
      document.querySelector('#busy').textContent = frames % 2 ? 'In Iran, ' + frames : 'In Minsk, ' + frames;
      // What is being read may be taken away, and put elsewhere.
      long.append(long.firstChild);
      if (!document.body.dataset.done) requestAnimationFrame(change);
    };
    change();
  </script>`);
  const visited = await suite.visit('/long', { body });
  await waitFor(
    'the marks',
    async () => (await marksOf(visited)).filter(({ text }) => text === 'Belarus').length === 200,
  );
  await visited.evaluate(() => {
    document.body.dataset.done = 'yes';
  });
  await waitFor('the last change', () =>
    visited.evaluate(async () => {
      const read = () => document.querySelector('#busy')?.textContent;
      const before = read();
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      return before === read();
    }),
  );
  const last = await visited.evaluate(() => document.querySelector('#busy')?.textContent?.split(/[ ,]+/u)[1]);
  await waitFor('the marks of what stands there now', async () => {
    const texts = (await marksOf(visited)).map(({ text }) => text);
    return texts[0] === last && texts.length === 201;
  });
  expect(suite.console()).toEqual([]);
});

test('marks follow a list whose few elements are filled anew as one scrolls', async () => {
  const visited = await suite.visitMarked('/virtual', {
    body: page('<ul><li>Iran</li><li>of nobody</li><li>Minsk</li></ul>'),
  });
  expect(await markTexts(visited, 2)).toEqual(['Iran', 'Minsk']);
  await visited.evaluate(() => {
    for (const [index, item] of [...document.querySelectorAll('li')].entries()) {
      const { firstChild } = item;
      if (firstChild) firstChild.nodeValue = ['of nobody', 'NATO', 'Viktor Khrenin'][index] ?? '';
    }
  });
  const texts = async () => (await marksOf(visited)).map(({ text }) => text).join();
  await waitFor('the marks of what is shown now', async () => (await texts()) === 'NATO,Viktor Khrenin');
});

test('marks follow text that comes letter by letter', async () => {
  const visited = await suite.visitMarked('/chat', { body: page('<p>Iran</p><p id="answer"></p>') });
  await visited.evaluate(async () => {
    const text = document.querySelector('#answer')?.appendChild(document.createTextNode(''));
    for (const letter of 'In Minsk Viktor Khrenin spoke.') {
      text?.appendData(letter);
      await new Promise((done) => requestAnimationFrame(done));
    }
  });
  expect(await markTexts(visited, 3)).toEqual(['Iran', 'Minsk', 'Viktor Khrenin']);
});

test('marks follow a page that replaces itself, and goes on under another address', async () => {
  const visited = await suite.visitMarked('/first', { body: page('<main><p>Iran</p></main>') });
  await visited.evaluate(() => {
    history.pushState({}, '', '/second');
    const paragraph = document.createElement('p');
    paragraph.textContent = 'Belarus and NATO';
    document.body.replaceChildren(paragraph);
  });
  const texts = async () => (await marksOf(visited)).map(({ text }) => text).join();
  await waitFor('the new marks', async () => (await texts()) === 'Belarus,NATO');
  await visited.evaluate(() => {
    const body = document.createElement('body');
    body.innerHTML = '<p>In Minsk</p>';
    document.body.replaceWith(body);
  });
  await waitFor('the newest mark', async () => (await texts()) === 'Minsk');
  expect(suite.console()).toEqual([]);
});

test('marks follow nodes that are moved', async () => {
  const visited = await suite.visitMarked('/moving', {
    body: page('<p id="a">Iran</p><p id="b">Minsk</p><p>NATO</p>'),
  });
  await visited.evaluate(() => {
    const [a, b] = [document.querySelector('#a'), document.querySelector('#b')];
    if (a && b) b.after(a);
  });
  await waitFor('the order', async () => (await marksOf(visited)).map(({ text }) => text).join() === 'Minsk,Iran,NATO');
  await visited.evaluate(() => {
    const [a, b] = [document.querySelector('#a'), document.querySelector('#b')];
    if (a?.firstChild && b) b.append(' and ', a.firstChild);
  });
  await waitFor('the order', async () => (await marksOf(visited)).map(({ text }) => text).join() === 'Minsk,Iran,NATO');
});

test('a tab in the background is read, and what changes there once it is seen', async () => {
  const behind = await suite.visit('/behind', { body: page('<p>Iran</p>') });
  expect(await markTexts(behind, 1)).toEqual(['Iran']);
  const before = await suite.visitMarked('/before', { body: page('<p>NATO</p>') });
  expect(await behind.evaluate(() => document.visibilityState)).toBe('hidden');
  await behind.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<p>Minsk</p>'));
  // By the time that another page has been read, and changed, and read again, this one would have been too.
  await before.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<p>Belarus</p>'));
  await markTexts(before, 2);
  expect((await marksOf(behind)).map(({ text }) => text)).toEqual(['Iran']);
  await behind.bringToFront();
  expect(await markTexts(behind, 2)).toEqual(['Iran', 'Minsk']);
});
