import { expect, test } from 'vitest';
import { collectGarbage } from '../driver/collect-garbage';
import { markTexts } from '../driver/marks';
import { useSuite } from '../suite';

const suite = useSuite();

const lineOf = (): string[] => {
  const { textDecorationLine, textDecorationStyle } = getComputedStyle(
    document.body,
    '::highlight(backgrounder-place)',
  );
  return [textDecorationLine, textDecorationStyle];
};

test('marks are not printed, and take the reader’s own colours where these are forced', async () => {
  const page = await suite.visit('/printed', { body: '<!doctype html><title>A</title><p>In Minsk' });
  await markTexts(page, 1);
  expect(await page.evaluate(lineOf)).toEqual(['underline', 'dotted']);
  await page.emulateMediaType('print');
  expect(await page.evaluate(lineOf)).toEqual(['none', 'solid']);
  await page.emulateMediaType('screen');
  const colour = () =>
    page.evaluate(() => getComputedStyle(document.body, '::highlight(backgrounder-place)').textDecorationColor);
  const own = await colour();
  const client = await page.createCDPSession();
  await client.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
  expect(await colour()).not.toBe(own);
  expect(await page.evaluate(lineOf)).toEqual(['underline', 'dotted']);
});

test('what a page lets go is not held by its marks', async () => {
  const page = await suite.visit('/letting-go', { body: '<!doctype html><title>A</title><p>In Minsk' });
  await markTexts(page, 1);
  await page.evaluate(() => {
    const paragraph = document.querySelector('p');
    if (paragraph) Object.assign(globalThis, { gone: new WeakRef(paragraph) });
    document.body.innerHTML = '<p>Iran and Belarus</p>';
  });
  await markTexts(page, 2);
  const client = await page.createCDPSession();
  await collectGarbage(client);
  expect(await page.evaluate(() => (globalThis as unknown as { gone: WeakRef<Node> }).gone.deref() === undefined)).toBe(
    true,
  );
});
