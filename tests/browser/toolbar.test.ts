import { describe, expect, test } from 'vitest';
import { badgeOf } from './driver/badge';
import { openPanel, pressSwitch } from './driver/panel';
import { dockedPanel, openPopup, type ShownPanel, watchIcon } from './driver/toolbar';
import { waitFor } from './driver/wait-for';
import { useSuite } from './suite';

const suite = useSuite();

const rows = (panel: ShownPanel): Promise<number> =>
  panel.evaluate(() => [...document.querySelectorAll('.cards > li')].filter((row) => row.checkVisibility()).length);

test('the button has another icon while marking is paused everywhere', async () => {
  const page = await suite.visitMarked('/article');
  const icon = await watchIcon(suite.session(), page);
  const atFirst = await icon();
  const panel = await openPanel(suite.session(), page);
  const after = async (before: string): Promise<string> => {
    await pressSwitch(panel, 'Mark names everywhere');
    return waitFor('another icon', async () => {
      const now = await icon();
      return now !== before && now;
    });
  };
  const paused = await after(atFirst);
  const marking = await after(paused);
  expect(marking).not.toBe(paused);
  expect(await after(marking)).toBe(paused);
  await after(paused);
  await panel.close();
});

test('the button has another icon while marking is paused on the site of the tab alone', async () => {
  const page = await suite.visit('/quiet', { body: '<!doctype html><title>A page</title><p>Nothing here.' });
  const icon = await watchIcon(suite.session(), page, 'there');
  const article = `${suite.server().origin}/article`;
  await page.goto(article);
  await waitFor('its badge', async () => (await badgeOf(suite.session(), article)) === '16');
  const marking = await icon();
  const panel = await openPanel(suite.session(), page);
  const after = async (before: string): Promise<string> => {
    await panel.bringToFront();
    await pressSwitch(panel, 'Mark names on 127.0.0.1');
    await page.bringToFront();
    return waitFor('another icon', async () => {
      const now = await icon();
      return now !== before && now;
    });
  };
  const paused = await after(marking);
  const markingAgain = await after(paused);
  expect(await after(markingAgain)).toBe(paused);
  await after(paused);
  await panel.close();
});

describe('the popup', () => {
  test('opens from the toolbar, speaks of the active tab, is ready to be typed into, and is as wide as meant', async () => {
    const page = await suite.visitMarked('/article');
    const panel = await openPopup(suite.session(), page);
    await waitFor('the list', async () => (await rows(panel)) === 16);
    await waitFor('the focus', () => panel.evaluate(() => document.activeElement?.className === 'search'));
    const { body, overflow } = await panel.evaluate(() => ({
      body: document.body.getBoundingClientRect().width,
      overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    }));
    expect([body, overflow]).toEqual([380, 0]);
    await panel.press('m', 'i', 'n', 's', 'k', 'Enter');
    await waitFor('the card', () =>
      panel.evaluate(() => document.querySelector('.results .in-place h2')?.textContent === 'Minsk'),
    );
    await panel.close();
  });

  test('stays open while Escape has something to leave, and while mentions on the page are gone through', async () => {
    const page = await suite.visitMarked('/article');
    const panel = await openPopup(suite.session(), page);
    await waitFor('the list', async () => (await rows(panel)) === 16);
    const field = () => panel.evaluate(() => document.querySelector<HTMLInputElement>('.search')?.value);
    const active = () => panel.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
    await panel.press('m', 'i');
    await waitFor('what is typed', async () => (await field()) === 'mi');
    await panel.press('Escape');
    await waitFor('an empty field', async () => (await field()) === '');
    await panel.press('ArrowDown');
    await waitFor('the first name', async () => (await active()).startsWith('Iran–Belarus defense'));
    await panel.press('ArrowDown');
    await waitFor('the next, of another kind', async () => (await active()) === 'Iran State');
    await panel.press('Enter');
    const isOpen = () => panel.evaluate(() => document.querySelector('.in-place h2') !== null);
    await waitFor('its card', isOpen);
    await panel.press('Escape');
    await waitFor('no card', async () => !(await isOpen()));
    expect(await active()).toBe('Iran State');
    await panel.evaluate(() => document.querySelectorAll<HTMLElement>('.jump')[1]?.click());
    await waitFor('the mention, lit', () =>
      page.evaluate(() => (CSS.highlights.get('backgrounder-flash')?.size ?? 0) > 0),
    );
    expect(await rows(panel)).toBe(16);
    await panel.close();
  });

  test('is docked by its button: the panel then follows from tab to tab', async () => {
    const page = await suite.visitMarked('/article');
    const panel = await openPopup(suite.session(), page);
    await panel.shown();
    await waitFor('the button', () =>
      panel.evaluate(() => {
        const button = document.querySelector<HTMLElement>('.dock-button');
        button?.focus();
        return button !== null;
      }),
    );
    await panel.press('Enter');
    const docked = await dockedPanel(suite.session(), page);
    await waitFor('the list', async () => (await rows(docked)) === 16);
    expect(await docked.evaluate(() => document.querySelector('.dock-button') === null)).toBe(true);
    await suite.visitMarked('/frame.html');
    await waitFor('the other tab’s names', async () => (await rows(docked)) === 2);
    await page.bringToFront();
    await waitFor('the first tab’s names', async () => (await rows(docked)) === 16);
    const reader = await suite.session().openExtensionPage('/reader.html');
    await waitFor('our own page', () =>
      docked.evaluate(() =>
        [...document.querySelectorAll('.state')].some(
          ({ textContent }) => textContent === 'This is a page of Backgrounder’s own.',
        ),
      ),
    );
    await reader.close();
    await docked.close();
  });
});
