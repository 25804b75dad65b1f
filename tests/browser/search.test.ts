import type { Page } from 'puppeteer-core';
import { afterEach, expect, test } from 'vitest';
import { closeExtensionTabs } from './driver/extension-tabs';
import { openPanel, openSettings, rowsOf, stateOf } from './driver/panel';
import { waitFor } from './driver/wait-for';
import { useSuite } from './suite';

const suite = useSuite();

afterEach(async () => {
  await closeExtensionTabs(suite.session());
});

const open = async (): Promise<Page> => openPanel(suite.session(), await suite.visitMarked('/frame.html'));
const value = (panel: Page) => panel.evaluate(() => document.querySelector<HTMLInputElement>('.search')?.value);
const focused = (panel: Page) => panel.evaluate(() => document.activeElement?.className);
/** The lit parts of the first result, and the line under its heading. */
const first = (panel: Page) =>
  panel.evaluate(() => {
    const row = document.querySelector('.results .cards > li');
    return {
      name: row?.querySelector('.heading')?.textContent ?? '',
      lit: [...(row?.querySelectorAll('mark') ?? [])].map(({ textContent }) => textContent),
      line: row?.querySelector('.found')?.textContent ?? '',
    };
  });

test.each([
  ['hrenin', { name: 'Viktor Khrenin', lit: ['Khrenin'], line: '' }],
  ['Насирзаде', { name: 'Aziz Nasirzadeh', lit: ['Насирзаде'], line: 'Насирзаде Russian' }],
  ['نصیرزاده', { name: 'Aziz Nasirzadeh', lit: ['نصیرزاده'], line: 'نصیرزاده Persian' }],
  ['shang coop', { name: 'Shanghai Cooperation Organization', lit: ['Shang', 'Coop'], line: '' }],
  [
    'minister Khrenin',
    { name: 'Viktor Khrenin', lit: ['Khrenin', 'Minister'], line: 'Belarusian Defense Minister, in the article' },
  ],
])('for «%s» it is lit why a card is found', async (query, expected) => {
  const panel = await open();
  await panel.keyboard.type(query);
  await waitFor('the first result', async () => JSON.stringify(await first(panel)) === JSON.stringify(expected)).catch(
    async () => expect(await first(panel)).toEqual(expected),
  );
});

test('the keyboard alone: typing anywhere, arrows, Enter, Escape', async () => {
  const panel = await open();
  await waitFor('the focus', async () => (await focused(panel)) === 'search');
  await panel.keyboard.press('Tab');
  await panel.keyboard.type('iran');
  await waitFor('the letters', async () => (await value(panel)) === 'iran');
  await waitFor('results', async () => (await rowsOf(panel)).length > 3);
  await panel.keyboard.press('ArrowDown');
  await panel.keyboard.press('ArrowDown');
  const at = () =>
    panel.evaluate(() => [...document.querySelectorAll('.results .name')].indexOf(document.activeElement as Element));
  expect(await at()).toBe(1);
  await panel.keyboard.press('ArrowUp');
  expect(await at()).toBe(0);
  await panel.keyboard.press('ArrowUp');
  expect(await focused(panel)).toBe('search');
  await panel.keyboard.press('Enter');
  await waitFor('the card', () =>
    panel.evaluate(() => document.querySelector('.results .in-place h2')?.textContent === 'Iran'),
  );
  expect(await at()).toBe(0);
  await panel.keyboard.press('Escape');
  await waitFor('an empty field', async () => (await value(panel)) === '');
  expect(await focused(panel)).toBe('search');
  await waitFor('the page', async () => (await rowsOf(panel)).length === 2);
});

test('Enter, pressed at once, opens the card of what was typed', async () => {
  const panel = await open();
  for (const query of ['minsk', 'iran', 'khrenin']) {
    await panel.keyboard.type(query);
    await panel.keyboard.press('Enter');
    await waitFor('its card', () => panel.evaluate(() => document.querySelector('.results .in-place h2') !== null));
    await panel.keyboard.press('Escape');
    await waitFor('an empty field', async () => (await value(panel)) === '');
  }
});

test('what is typed while the settings are open is searched for; Escape closes them', async () => {
  const panel = await open();
  await openSettings(panel);
  await panel.keyboard.press('Escape');
  await waitFor('the list', async () => (await rowsOf(panel)).length === 2);
  expect(await focused(panel)).toContain('settings-button');
  await openSettings(panel);
  await waitFor('the settings', async () => (await rowsOf(panel)).length === 0);
  await panel.keyboard.type('minsk');
  await waitFor('the result', async () => (await rowsOf(panel))[0]?.name === 'Minsk');
  expect(await value(panel)).toBe('minsk');
});

test.each([
  ['of spaces', '     ', 'no search'],
  ['of the signs of regular expressions', '(qq|ww)*[vv^$\\', 'no card'],
  ['of parrots', '🦜'.repeat(40), 'no card'],
  ['of ten thousand letters', 'x'.repeat(10_000), 'no card'],
])('a query %s is answered honestly', async (_, query, answer) => {
  const panel = await open();
  await panel.evaluate((text) => {
    const field = document.querySelector<HTMLInputElement>('.search');
    if (!field) return;
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }, query);
  if (answer === 'no search') expect((await rowsOf(panel)).length).toBe(2);
  else await waitFor('an answer', async () => (await stateOf(panel)).startsWith('No card matches'));
  expect(await panel.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
});

test('what the address asks for is searched for', async () => {
  const panel = await suite.session().openExtensionPage('/popup.html?query=nasirzade');
  await waitFor('the result', async () => (await rowsOf(panel))[0]?.name === 'Aziz Nasirzadeh');
});
