import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { badgeOf } from './driver/badge';
import { cardOf, noCard } from './driver/card';
import { hoverMark, marksOf, markTexts } from './driver/marks';
import { waitFor } from './driver/wait-for';
import { ARTICLE_MARKS, FRAME_MARKS, HARD_PLACES_MARKS } from './expected-marks';
import { useSuite } from './suite';

const suite = useSuite();

describe('marks', () => {
  test('are where a careful reader of the article counts them, and nowhere else', async () => {
    const page = await suite.visit('/article');
    expect(await markTexts(page, ARTICLE_MARKS.length)).toEqual(ARTICLE_MARKS);
  });

  test('hold in hard places', async () => {
    const page = await suite.visit('/hard-places');
    expect(await markTexts(page, HARD_PLACES_MARKS.length)).toEqual(HARD_PLACES_MARKS);
  });

  test('are in frames too', async () => {
    const page = await suite.visit('/hard-places');
    const frame = await waitFor('the frame', () => page.frames().find((frame) => frame.url().endsWith('/frame.html')));
    expect(await markTexts(frame, FRAME_MARKS.length)).toEqual(FRAME_MARKS);
  });

  test('are in frames without an address of their own too', async () => {
    const body = `<!doctype html><html lang="en"><title>A</title><p>Iran</p>
      <iframe srcdoc="<p>Viktor Khrenin</p>"></iframe>
      <iframe id="blank"></iframe>
      <script>
        const page = document.querySelector('#blank').contentDocument;
        page.body.append('In Minsk');
      </script>`;
    const page = await suite.visitMarked('/made-frames', { body });
    for (const [index, name] of ['Viktor Khrenin', 'Minsk'].entries()) {
      const frame = await waitFor(`frame ${index}`, async () => page.mainFrame().childFrames()[index]);
      expect(await markTexts(frame, 1)).toEqual([name]);
    }
    await waitFor('the badge', async () => (await badgeOf(suite.session(), page.url())) === '3');
  });

  test('are in a blank window that a page opens and fills', async () => {
    const page = await suite.visitMarked('/article');
    const opened = new Promise<Page | null>((resolve) => page.once('popup', resolve));
    await page.evaluate(() => {
      const made = window.open('about:blank', '_blank');
      made?.document.body.append('In Minsk');
    });
    const filled = await opened;
    if (filled === null) throw new Error('no window was opened');
    const texts = await markTexts(filled, 1).finally(() => filled.close());
    expect(texts).toEqual(['Minsk']);
  });

  test('wait in frames that have no room for a word, until they have', async () => {
    const sizes = ['width="0" height="0"', 'width="300" height="5"', 'style="display: none"'];
    const frames = sizes.map((size) => `<iframe ${size} srcdoc="<p>Viktor Khrenin"></iframe>`).join('');
    const page = await suite.visitMarked('/small-frames', { body: `<!doctype html><title>A</title><p>Minsk${frames}` });
    const small = page.mainFrame().childFrames();
    expect(small).toHaveLength(sizes.length);
    // A frame with room that comes later shows that the others have had their turn.
    await page.evaluate(() => {
      const frame = document.createElement('iframe');
      frame.srcdoc = '<p>Belarus';
      document.body.append(frame);
    });
    const late = await waitFor('the frame', () => page.mainFrame().childFrames()[sizes.length]);
    expect(await markTexts(late, 1)).toEqual(['Belarus']);
    for (const frame of small) expect(await marksOf(frame)).toEqual([]);
    await page.evaluate(() => {
      for (const frame of document.querySelectorAll('iframe')) frame.style.cssText = 'width: 300px; height: 100px';
    });
    for (const frame of small) expect(await markTexts(frame, 1)).toEqual(['Viktor Khrenin']);
  });

  test('leave decoration alone that readers of screens are not told of, but not a page beneath a dialog', async () => {
    const body = `<!doctype html><html lang="en"><title>A</title><div aria-hidden="true"><p>Iran</p></div>
      <p>In <span aria-hidden="true">Belarus</span> Minsk`;
    const page = await suite.visitMarked('/decoration', { body });
    expect(await markTexts(page, 2)).toEqual(['Iran', 'Minsk']);
  });

  test('tell the kinds apart', async () => {
    const page = await suite.visit('/article');
    await markTexts(page, ARTICLE_MARKS.length);
    const kinds = new Map((await marksOf(page)).map(({ text, kind }) => [text, kind]));
    expect(Object.fromEntries(kinds)).toMatchObject({
      Iran: 'state',
      'This pact': 'agreement',
      Khrenin: 'person',
      NATO: 'organization',
      Minsk: 'place',
      'www.tehrantimes.com': 'media',
    });
  });

  test('leave the document as it was, with a card and after it', async () => {
    const page = await suite.visit('/hard-places');
    const source = await page.evaluate(async () => {
      const parsed = new DOMParser().parseFromString(await (await fetch('')).text(), 'text/html');
      return parsed.documentElement.outerHTML;
    });
    const html = () => page.evaluate(() => document.documentElement.outerHTML);
    await markTexts(page, HARD_PLACES_MARKS.length);
    expect(await html()).toBe(source);

    await hoverMark(page, 'Viktor Khrenin');
    const host = '<backgrounder-card popover="manual"></backgrounder-card>';
    await waitFor('the card', async () => (await html()).includes(host));
    expect((await html()).replace(host, '')).toBe(source);

    await page.keyboard.press('Escape');
    await waitFor('the card to go', async () => !(await html()).includes(host));
    expect(await html()).toBe(source);
  });

  test('change the look of no element of the page, and neither does a card', async () => {
    const page = await suite.visit('/hard-places');
    await markTexts(page, HARD_PLACES_MARKS.length);
    const looks = (): Promise<string[]> =>
      page.evaluate(() =>
        [...document.querySelectorAll('*:not(backgrounder-card)')].map((element) => {
          const style = getComputedStyle(element);
          return `${element.localName} ${[...style].map((name) => style.getPropertyValue(name)).join(';')}`;
        }),
      );
    const before = await looks();
    expect(before.length).toBeGreaterThan(30);
    await hoverMark(page, 'Viktor Khrenin');
    await cardOf(page, 'Viktor Khrenin');
    expect(await looks()).toEqual(before);
    await page.keyboard.press('Escape');
    await noCard(page);
    expect(await looks()).toEqual(before);
  });

  test('do not change what is selected and copied', async () => {
    const page = await suite.visit('/hard-places');
    await markTexts(page, HARD_PLACES_MARKS.length);
    const selected = await page.evaluate(() => {
      const split = document.getElementById('split');
      if (split) getSelection()?.selectAllChildren(split);
      return String(getSelection());
    });
    expect(selected).toBe('Aziz Nasirzadeh met Viktor Khrenin.');
  });
});

describe('on a page that changes, marks', () => {
  const start = { body: '<!doctype html><title>A</title><div id="text"><p>Iran and Minsk</p></div>' };

  test('come with new text and go with old', async () => {
    const page = await suite.visit('/changing', start);
    expect(await markTexts(page, 2)).toEqual(['Iran', 'Minsk']);
    await page.evaluate(() => {
      const paragraph = document.createElement('p');
      paragraph.textContent = 'Then Viktor Khrenin spoke of NATO.';
      document.getElementById('text')?.append(paragraph);
    });
    expect(await markTexts(page, 4)).toEqual(['Iran', 'Minsk', 'Viktor Khrenin', 'NATO']);
    await page.evaluate(() => document.querySelector('p')?.remove());
    expect(await markTexts(page, 2)).toEqual(['Viktor Khrenin', 'NATO']);
  });

  test('follow text that is edited in place', async () => {
    const page = await suite.visit('/changing', start);
    await markTexts(page, 2);
    await page.evaluate(() => {
      const text = document.querySelector('p')?.firstChild;
      if (text) text.nodeValue = 'Nobody but Belarus, Russia and China';
    });
    expect(await markTexts(page, 3)).toEqual(['Belarus', 'Russia', 'China']);
  });

  test('are in reading order, wherever new text is put', async () => {
    const page = await suite.visit('/changing', start);
    await markTexts(page, 2);
    await page.evaluate(() => {
      const paragraph = document.createElement('p');
      paragraph.textContent = 'NATO first';
      document.getElementById('text')?.prepend(paragraph);
    });
    expect(await markTexts(page, 3)).toEqual(['NATO', 'Iran', 'Minsk']);
  });

  test('go when text becomes editable, and come back after', async () => {
    const page = await suite.visit('/changing', start);
    await markTexts(page, 2);
    await page.evaluate(() => document.querySelector('p')?.setAttribute('contenteditable', 'true'));
    expect(await markTexts(page, 0)).toEqual([]);
    await page.evaluate(() => document.querySelector('p')?.removeAttribute('contenteditable'));
    expect(await markTexts(page, 2)).toEqual(['Iran', 'Minsk']);
  });

  test('come for surnames once the full name is there', async () => {
    const page = await suite.visit('/surname', { body: '<!doctype html><title>A</title><p>Lukyanovich spoke.</p>' });
    await page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<p>It was Andrey Lukyanovich.</p>'));
    expect(await markTexts(page, 2)).toEqual(['Lukyanovich', 'Andrey Lukyanovich']);
  });
});
