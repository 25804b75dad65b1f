import { expect, test } from 'vitest';
import { inBrowserWindow } from '../driver/browser-window';
import { openPanel, rowsOf, stateOf } from '../driver/panel';
import { waitFor } from '../driver/wait-for';
import { useSuite } from '../suite';

const suite = useSuite();

test('the panel says so when its page has crashed', async () => {
  const page = await suite.visitMarked('/article');
  const panel = await openPanel(suite.session(), page);
  await waitFor('the list', async () => (await rowsOf(panel)).length === 16);
  await inBrowserWindow(
    panel,
    `(() => {
      const { frameLoader } = gBrowser.browsers.find(({ currentURI }) => currentURI.spec.endsWith('/article'));
      const tools = Cc['@mozilla.org/processtools-service;1'].getService(Ci.nsIProcessToolsService);
      tools.kill(frameLoader.remoteTab.osPid);
    })()`,
  );
  // What Firefox shows in its place is a page of its own.
  await waitFor('the state', async () => (await stateOf(panel)).startsWith('This page is the browser’s own'));
  expect(await rowsOf(panel)).toEqual([]);
  await panel.close();
});
