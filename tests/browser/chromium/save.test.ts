import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openPanel, openView } from '../driver/panel';
import { waitFor } from '../driver/wait-for';
import { useSuite } from '../suite';

const suite = useSuite();

test('what is saved is a file in each form', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'backgrounder-saved-'));
  const panel = await openPanel(suite.session(), await suite.visitMarked('/article'));
  const client = await panel.createCDPSession();
  await client.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
  await openView(panel, 'Story');
  await (await panel.waitForSelector('.cite summary'))?.click();
  await panel.waitForSelector('.cite .form');
  for (const button of await panel.$$('.cite .form > .wide-tool')) await button.click();
  const files = await waitFor('two files', () => {
    const saved = readdirSync(folder).filter((name) => /\.(?:bib|json)$/u.test(name));
    return saved.length === 2 && saved;
  });
  const json = readFileSync(join(folder, files.find((name) => name.endsWith('.json')) ?? ''), 'utf8');
  rmSync(folder, { recursive: true });
  expect(JSON.parse(json)).toMatchObject([{ type: 'article-newspaper', 'container-title': 'Tehran Times' }]);
});
