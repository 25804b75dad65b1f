import type { Page } from 'puppeteer-core';
import { afterEach, expect, test } from 'vitest';
import { badgeOf, buttonTitleOf } from './driver/badge';
import { cardElement, cardOf } from './driver/card';
import { closeExtensionTabs } from './driver/extension-tabs';
import { hoverMark, marksOf } from './driver/marks';
import { followNobody, openPanel, pressInRow, rowsOf } from './driver/panel';
import { waitFor } from './driver/wait-for';
import { useSuite } from './suite';

const suite = useSuite();

/** The kinds of marks of a text: «place», or «followed-place». */
const kindsOf = async (page: Pick<Page, 'evaluate'>, text: string): Promise<string[]> =>
  (await marksOf(page)).filter((mark) => mark.text === text).map(({ kind }) => kind);

/** Waits until the toolbar button of a page shows a text. */
const badge = (path: string, text: string) =>
  waitFor(`the badge «${text}»`, async () => (await badgeOf(suite.session(), suite.server().origin + path)) === text);

afterEach(async () => {
  const panel = await suite.session().openExtensionPage('/popup.html');
  await followNobody(panel);
  await closeExtensionTabs(suite.session());
});

test('a star in the panel makes marks stronger at once, counts alone on the badge, and is listed', async () => {
  const page = await suite.visitMarked('/article');
  const other = await suite.visitMarked('/other', { body: '<!doctype html><title>A</title><p>NATO and Minsk' });
  const panel = await openPanel(suite.session(), page);
  await pressInRow(panel, 'Minsk', '.star');
  await waitFor('stronger marks', async () =>
    (await kindsOf(page, 'Minsk')).every((kind) => kind === 'followed-place'),
  );
  await waitFor('others', async () => (await kindsOf(other, 'Minsk'))[0] === 'followed-place');
  expect(await kindsOf(other, 'NATO')).toEqual(['organization']);
  await badge('/article', '★1');
  const title = await buttonTitleOf(suite.session(), `${suite.server().origin}/article`);
  expect(title).toBe('Backgrounder: 16 names on this page, of which you follow 1');
  await waitFor('the list', () =>
    panel.evaluate(() => document.querySelector('.followed .heading')?.textContent === 'Minsk'),
  );
  await pressInRow(panel, 'Minsk', '.star');
  await waitFor('marks as before', async () => (await kindsOf(page, 'Minsk')).every((kind) => kind === 'place'));
  await badge('/article', '16');
});

test('those followed are shown by a button above the list of the page, which may be long', async () => {
  const panel = await openPanel(suite.session(), await suite.visitMarked('/article'));
  await panel.setViewport({ width: 380, height: 600 });
  await pressInRow(panel, 'Minsk', '.star');
  const button = await panel.waitForSelector('[aria-label="Names you follow: 1"]');
  await button?.click();
  await waitFor('the followed in view, with the keyboard', () =>
    panel.evaluate(() => {
      const heading = document.querySelector('.followed h2');
      const { top = 0 } = document.querySelector('.followed li')?.getBoundingClientRect() ?? {};
      return document.activeElement === heading && top > 0 && top < innerHeight - 40;
    }),
  );
});

test('a followed name is drawn otherwise than by colour alone, in shadow trees too', async () => {
  const page = await suite.visitMarked('/shadowed', {
    body: '<!doctype html><title>A</title><p>NATO</p><x-one><template shadowrootmode="open"><b>NATO</b></template></x-one>',
  });
  const panel = await openPanel(suite.session(), page);
  await pressInRow(panel, 'NATO', '.star');
  await waitFor('both marks', async () => {
    const kinds = await kindsOf(page, 'NATO');
    return kinds.length === 2 && kinds.every((kind) => kind === 'followed-organization');
  });
  const styles = await page.evaluate(() =>
    [document.querySelector('p'), document.querySelector('x-one')?.shadowRoot?.querySelector('b')].map((element) => {
      if (!element) return '';
      const { textDecorationStyle, textDecorationThickness } = getComputedStyle(
        element,
        '::highlight(backgrounder-followed-organization)',
      );
      return `${textDecorationStyle} ${textDecorationThickness}`;
    }),
  );
  expect(styles).toEqual(['solid 3px', 'solid 3px']);
});

test('the star in a card on the page follows too, and shows what the panel says', async () => {
  const page = await suite.visitMarked('/article');
  await hoverMark(page, 'NATO');
  await cardOf(page, 'NATO');
  const star = await cardElement(page, '.star:enabled');
  await page.mouse.move(star.x + star.width / 2, star.y + star.height / 2, { steps: 4 });
  await page.mouse.down();
  await page.mouse.up();
  await cardElement(page, '.star[aria-pressed="true"]');
  await waitFor('stronger marks', async () => (await kindsOf(page, 'NATO')).includes('followed-organization'));
  const panel = await openPanel(suite.session(), page);
  await waitFor('the star', async () =>
    panel.evaluate(() => document.querySelector('.followed .star')?.getAttribute('aria-pressed') === 'true'),
  );
});

test('who is followed is told to other machines, and comes from them; the newer word counts', async () => {
  const page = await suite.visitMarked('/other', { body: '<!doctype html><title>A</title><p>NATO and Minsk' });
  const panel = await openPanel(suite.session(), page);
  await pressInRow(panel, 'Minsk', '.star');
  const synced = (): Promise<string> =>
    panel.evaluate('chrome.storage.sync.get("followed").then((all) => JSON.stringify(all))') as Promise<string>;
  await waitFor('the word to be told', async () => /minsk[^}]*"follows":true/u.test(await synced()));
  await panel.evaluate(`(async () => {
    const { followed } = await chrome.storage.sync.get('followed');
    const key = Object.keys(followed).find((name) => name.endsWith('/minsk'));
    const said = Date.now() + 1000;
    const nato = key.replace('minsk', 'nato');
    await chrome.storage.sync.set({ followed: { [nato]: { follows: true, said }, [key]: { follows: false, said }, odd: 7 } });
  })()`);
  await waitFor('NATO to be followed', async () => (await kindsOf(page, 'NATO'))[0] === 'followed-organization');
  expect(await kindsOf(page, 'Minsk')).toEqual(['place']);
  await waitFor('the list', async () => (await rowsOf(panel)).filter(({ name }) => name === 'NATO').length === 2);
});
