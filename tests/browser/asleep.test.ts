import { describe, expect, test } from 'vitest';
import { putBackgroundToSleep } from './driver/background';
import { cardOf } from './driver/card';
import { closeExtensionTabs } from './driver/extension-tabs';
import { hoverMark, marksOf } from './driver/marks';
import { followNobody, openPanel, pressInRow, pressSwitch, rowsOf } from './driver/panel';
import { waitFor } from './driver/wait-for';
import { useSuite } from './suite';

const suite = useSuite();

test('a page’s first card opens though background is asleep', async () => {
  const page = await suite.visitMarked('/article');
  await putBackgroundToSleep(suite.session(), page);
  await hoverMark(page, 'Viktor Khrenin');
  await cardOf(page, 'Viktor Khrenin');
  expect(suite.console()).toEqual([]);
});

test('the panel follows its page though background is killed meanwhile', async () => {
  const page = await suite.visitMarked('/article');
  const panel = await openPanel(suite.session(), page);
  await waitFor('the list', async () => (await rowsOf(panel)).length === 16);
  await putBackgroundToSleep(suite.session(), page);
  await page.bringToFront();
  await page.evaluate(() => {
    document.body.textContent = 'NATO';
  });
  await waitFor('the one name', async () => (await rowsOf(panel)).map(({ name }) => name).join() === 'NATO');
  await closeExtensionTabs(suite.session());
});

describe('though background is asleep', () => {
  const asleep = async () => {
    const page = await suite.visitMarked('/article');
    const panel = await openPanel(suite.session(), page);
    await waitFor('the list', async () => (await rowsOf(panel)).length === 16);
    await putBackgroundToSleep(suite.session(), page);
    await panel.bringToFront();
    return { page, panel };
  };

  test('a star of the panel acts', async () => {
    const { page, panel } = await asleep();
    await pressInRow(panel, 'Minsk', '.star');
    await waitFor('stronger marks', async () => (await marksOf(page)).some(({ kind }) => kind === 'followed-place'));
    await followNobody(panel);
    await closeExtensionTabs(suite.session());
  });

  test('a switch of the panel acts', async () => {
    const { page, panel } = await asleep();
    await pressSwitch(panel, 'Mark names everywhere');
    await waitFor('no mark', async () => (await marksOf(page)).length === 0);
    await pressSwitch(panel, 'Mark names everywhere');
    await closeExtensionTabs(suite.session());
  });
});
