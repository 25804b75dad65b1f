import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openPanel, openView } from './driver/panel';
import { waitFor } from './driver/wait-for';
import { useSuite } from './suite';

const folder = mkdtempSync(join(tmpdir(), 'backgrounder-saved-'));
const suite = useSuite({ preferences: { 'browser.download.folderList': 2, 'browser.download.dir': folder } });

afterAll(() => rmSync(folder, { recursive: true }));

test('what is saved is a file in each form', async () => {
  const panel = await openPanel(suite.session(), await suite.visitMarked('/article'));
  if (suite.session().name === 'chromium') {
    const client = await panel.createCDPSession();
    await client.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
  }
  await openView(panel, 'Story');
  await (await panel.waitForSelector('.cite summary'))?.click();
  await panel.waitForSelector('.cite .form');
  for (const button of await panel.$$('.cite .form > .wide-tool')) await button.click();
  const saved = (type: string) =>
    waitFor(type, () => {
      const files = readdirSync(folder);
      const name = files.find((file) => file.endsWith(type));
      // Firefox fills a file of another name, which then takes the place of the one that it has made.
      if (name === undefined || files.some((file) => file.endsWith('.part'))) return undefined;
      return readFileSync(join(folder, name), 'utf8') || undefined;
    });
  expect(JSON.parse(await saved('.json'))).toMatchObject([
    { type: 'article-newspaper', 'container-title': 'Tehran Times' },
  ]);
  expect(await saved('.bib')).toContain('journal = {Tehran Times}');
});
