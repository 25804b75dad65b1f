import { expect, inject, test } from 'vitest';
import { routes } from '../pages/routes';
import { launch, newProfile, removeProfile, type Session } from './driver/launch';
import { openPanel, pressInRow } from './driver/panel';
import { serve } from './driver/serve';
import { waitFor } from './driver/wait-for';

const browser = inject('browser');

test('whom the reader follows and what is switched off outlast the browser', async () => {
  const profile = newProfile(browser);
  const server = await serve(routes);
  const read = async (session: Session) => {
    const page = await session.newPage();
    await page.goto(`${server.origin}/article`);
    return openPanel(session, page);
  };
  const first = await launch(browser, { profile });
  const panel = await read(first);
  await pressInRow(panel, 'Minsk', '.star');
  await waitFor('it to be followed', () => panel.evaluate(() => document.querySelector('.followed .heading') !== null));
  await panel.click('.head .switch');
  await waitFor('the pause', () => panel.evaluate(() => document.querySelectorAll('.head input:checked').length === 1));
  await first.close();

  const second = await launch(browser, { profile });
  const later = await read(second);
  await waitFor('the followed', () => later.evaluate(() => document.querySelector('.followed .heading') !== null));
  expect(await later.$$eval('.followed .heading', (names) => names.map(({ textContent }) => textContent))).toEqual([
    'Minsk',
  ]);
  expect(await later.$$eval('.head input:checked', ({ length }) => length)).toBe(1);
  await second.close();
  await server.close();
  removeProfile(profile);
});
