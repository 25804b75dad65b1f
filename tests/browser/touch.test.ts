import { expect, test } from 'vitest';
import { cardElement, cardOf, noCard } from './driver/card';
import { seeInEach } from './driver/closed-shadow';
import { VIEWPORT } from './driver/launch';
import { marksOf } from './driver/marks';
import { markOf, pressMark } from './driver/touch';
import { waitFor } from './driver/wait-for';
import { useSuite } from './suite';

const suite = useSuite();
const HOST = 'backgrounder-card';

const page = (body: string): string =>
  `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>A page</title>${body}</html>`;

test('a tap on a name opens its card at the foot of the window, a tap outside closes it', async () => {
  const visited = await suite.visitMarked('/tap', { body: page('<p style="margin: 100px">Viktor Khrenin came.') });
  await pressMark(visited, 'Viktor Khrenin', 30);
  await cardOf(visited, 'Viktor Khrenin');
  await waitFor('it to have arrived', async () => (await cardElement(visited)).opacity === 1);
  const sheet = await cardElement(visited);
  // No wider than lines are read well, and in the middle.
  expect([sheet.x, Math.round(sheet.y + sheet.height), sheet.width]).toEqual([320, VIEWPORT.height, 640]);
  const targets = await seeInEach(visited, HOST, 'button, summary, a');
  const seen = targets.filter(({ width }) => width > 0);
  expect(seen.length).toBeGreaterThan(5);
  for (const { width, height, text } of seen) {
    expect(height, text).toBeGreaterThanOrEqual(44);
    expect(width, text).toBeGreaterThanOrEqual(44);
  }
  // What is in it is touched without closing it.
  const chip = await cardElement(visited, '.chip');
  await visited.touchscreen.tap(chip.x + 20, chip.y + 10);
  await cardOf(visited, chip.text.trim());
  // A sheet is not pinned, by the key of a keyboard that is there too.
  await visited.keyboard.press('KeyP');
  await visited.touchscreen.tap(600, 40);
  await noCard(visited);
  expect(suite.console()).toEqual([]);
});

test('a name in a link opens its card at a long press, a tap is the link’s', async () => {
  const visited = await suite.visitMarked('/link', {
    body: page('<p style="margin: 100px"><a href="#there">Viktor Khrenin</a> came.'),
  });
  await pressMark(visited, 'Viktor Khrenin', 30);
  await waitFor('the link to be followed', () => visited.evaluate(() => location.hash === '#there'));
  expect(await seeInEach(visited, HOST, '.floating')).toEqual([]);
  await visited.evaluate(() => history.replaceState(null, '', location.pathname));
  await pressMark(visited, 'Viktor Khrenin', 800);
  await cardOf(visited, 'Viktor Khrenin');
  expect(await visited.evaluate(() => location.hash)).toBe('');
});

test('in a frame, whose foot may be out of sight, the card stands beside the name, with room for fingers', async () => {
  const frame = '<p style="margin: 40px">Viktor Khrenin came.<div style="height: 4000px">';
  const visited = await suite.visit('/framing', {
    body: page(`<iframe srcdoc='${frame}' style="width: 900px; height: 4200px; border: 0"></iframe>`),
  });
  const inner = await waitFor('the frame', () => visited.frames()[1]);
  const mark = await waitFor('the mark', async () => (await marksOf(inner))[0]);
  const box = await (await visited.$('iframe'))?.boundingBox();
  await visited.touchscreen.tap((box?.x ?? 0) + mark.x + 10, (box?.y ?? 0) + mark.y + 8);
  const card = await cardOf(inner, 'Viktor Khrenin');
  expect(card.y).toBeLessThan(mark.y + 60);
  const close = await cardElement(inner, '.close');
  expect([close.width, close.height]).toEqual([44, 44]);
  await visited.touchscreen.tap((box?.x ?? 0) + 700, (box?.y ?? 0) + 20);
  await noCard(inner);
});

test('on a small screen the card is as wide as it, and leaves the name to be seen', async () => {
  const visited = await suite.visitMarked('/small', { body: page('<p style="margin: 40px">Viktor Khrenin came.') });
  await visited.setViewport({ width: 320, height: 480 });
  await pressMark(visited, 'Viktor Khrenin', 30);
  await cardOf(visited, 'Viktor Khrenin');
  await waitFor('it to have arrived', async () => (await cardElement(visited)).opacity === 1);
  const sheet = await cardElement(visited);
  const mark = await markOf(visited, 'Viktor Khrenin');
  expect([sheet.x, sheet.width]).toEqual([0, 320]);
  expect(sheet.y).toBeGreaterThan(mark.y + mark.height);
});
