import { expect, test } from 'vitest';
import { cardElement, cardOf } from '../driver/card';
import { hoverMark } from '../driver/marks';
import { useSuite } from '../suite';

const suite = useSuite();

test('a card stands in what is in sight of a window that is pinched larger', async () => {
  const body =
    '<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>A page</title>' +
    '<p style="margin: 380px 300px">Viktor Khrenin came.</p></html>';
  const page = await suite.visitMarked('/pinch', { body });
  const client = await page.createCDPSession();
  await client.send('Emulation.setPageScaleFactor', { pageScaleFactor: 2 });
  await hoverMark(page, 'Viktor Khrenin');
  await cardOf(page, 'Viktor Khrenin');
  const card = await cardElement(page);
  const sight = await page.evaluate(() => {
    const { offsetLeft, offsetTop, width, height, scale } = visualViewport ?? new VisualViewport();
    return { left: offsetLeft, top: offsetTop, right: offsetLeft + width, bottom: offsetTop + height, scale };
  });
  expect(sight.scale).toBe(2);
  expect(card.x).toBeGreaterThanOrEqual(sight.left);
  expect(card.y).toBeGreaterThanOrEqual(sight.top);
  expect(card.x + card.width).toBeLessThanOrEqual(sight.right);
  expect(card.y + card.height).toBeLessThanOrEqual(sight.bottom);
});
