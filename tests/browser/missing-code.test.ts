import { test } from 'vitest';
import { removeLateCode } from './driver/changed-extension';
import { openPanel, openView } from './driver/panel';
import { waitFor } from './driver/wait-for';
import { useSuite } from './suite';

/** As it is for a panel that stays open while the extension is updated: code that it has not asked for yet is gone. */
const suite = useSuite({ change: removeLateCode });

test('the panel says what could not be loaded, and does not wait for it', async () => {
  const panel = await openPanel(suite.session(), await suite.visitMarked('/article'));
  const saysSo = (selector: string) =>
    waitFor(`${selector} to say so`, () =>
      panel.evaluate(
        (wanted) => document.querySelector(wanted)?.textContent?.startsWith('This part of Backgrounder could not'),
        selector,
      ),
    );
  await openView(panel, 'Map');
  await saysSo('#view-map [role=status]');
  await openView(panel, 'Story');
  await (await panel.waitForSelector('.cite summary'))?.click();
  await saysSo('.cite [role=alert]');
  await panel.close();
});
