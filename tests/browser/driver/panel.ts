import type { Page } from 'puppeteer-core';
import type { Suite } from '../suite';
import type { Session } from './launch';
import { waitFor } from './wait-for';

/** A row of the panel's list. */
export type PanelRow = { name: string; kind: string; mentions: string };

/** Opens the panel as a tab: it then speaks of the tab that was looked at before. */
export async function openPanel(
  session: Session,
  about: Page,
  path: '/popup.html' | '/sidepanel.html' = '/popup.html',
): Promise<Page> {
  await about.bringToFront();
  const panel = await session.openExtensionPage(path);
  await waitFor('the panel', () => panel.evaluate(() => document.querySelector('main') !== null));
  return panel;
}

/** Opens the panel as it is docked, in a width (CSS pixels), with the whole list of the story's article. */
export async function openDocked(suite: Suite, width: number): Promise<Page> {
  const panel = await openPanel(suite.session(), await suite.visitMarked('/article'), '/sidepanel.html');
  await panel.setViewport({ width, height: 800 });
  await waitFor('the list', async () => (await rowsOf(panel)).length === 16);
  return panel;
}

/** The rows of the list that the panel shows. */
export function rowsOf(panel: Page): Promise<PanelRow[]> {
  return panel.evaluate(() =>
    [...document.querySelectorAll('.cards > li')]
      .filter((row) => row.checkVisibility())
      .map((row) => ({
        name: row.querySelector('.heading')?.textContent ?? '',
        kind: row.querySelector('.kind-word')?.textContent ?? '',
        mentions: row.querySelector('.place .unseen')?.textContent ?? '',
      })),
  );
}

/** The line of state that the panel shows: «16 names of the story». */
export function stateOf(panel: Page): Promise<string> {
  return panel.evaluate(
    () => [...document.querySelectorAll('.state')].find((state) => state.checkVisibility())?.textContent ?? '',
  );
}

/** Opens a view of the panel by its tab, as its text says. */
export async function openView(panel: Page, label: string): Promise<void> {
  const tab = await waitFor(`the tab «${label}»`, async () => {
    for (const element of await panel.$$('[role=tab]')) {
      if ((await element.evaluate(({ textContent }) => textContent)) === label) return element;
    }
    return undefined;
  });
  await tab.click();
}

/** Opens the map's other form. */
export async function openTable(panel: Page): Promise<void> {
  await panel.evaluate(() => document.querySelector<HTMLElement>('#tab-map')?.click());
  await (await panel.waitForSelector('.map-form button:last-of-type'))?.evaluate((button) => button.click());
  await panel.waitForSelector('.relation-table');
}

/** Waits until the first element for a selector stands still, as it does once all that opens above it has. */
export async function atRest(panel: Page, selector: string): Promise<void> {
  await waitFor(`${selector} to stand still`, () =>
    panel.evaluate(async (wanted) => {
      const place = (): string => JSON.stringify(document.querySelector(wanted)?.getBoundingClientRect());
      const before = place();
      for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
      return before !== undefined && place() === before;
    }, selector),
  );
}

/** What stands out of the window at its sides; of a map, which is moved in its frame, that frame. */
export function outOfWindow(panel: Page): Promise<string[]> {
  return panel.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter((element) => element.checkVisibility() && element.closest('.unseen, .map *') === null)
      .filter((element) => {
        const { left, right, width } = element.getBoundingClientRect();
        return width > 0 && (left < -0.5 || right > innerWidth + 0.5);
      })
      .map(({ className, tagName, textContent }) => `${tagName}.${className}: ${textContent?.slice(0, 40)}`),
  );
}

/** Presses a button of the row of a name. */
export async function pressInRow(panel: Page, name: string, button: string): Promise<void> {
  const handle = await waitFor(`${button} of ${name}`, async () => {
    for (const row of await panel.$$('.cards > li')) {
      const heading = await row.$eval('.heading', (element) => element.checkVisibility() && element.textContent);
      if (heading === name) return (await row.$(button)) ?? undefined;
    }
    return undefined;
  });
  await handle.click();
}

/** Opens the panel's settings, where they are not open yet. */
export async function openSettings(panel: Page): Promise<void> {
  const button = await waitFor('the settings', async () => (await panel.$('.settings-button')) ?? undefined);
  if ((await button.evaluate(({ ariaExpanded }) => ariaExpanded)) !== 'true') await button.click();
}

/** Presses the switch whose label holds a text, in the settings too. */
export async function pressSwitch(panel: Page, label: string): Promise<void> {
  const handle = await waitFor(`the switch «${label}»`, async () => {
    for (const element of await panel.$$('label.switch')) {
      if ((await element.evaluate(({ textContent }) => textContent ?? '')).includes(label)) return element;
    }
    return undefined;
  });
  if (!(await handle.evaluate((element) => element.checkVisibility()))) await openSettings(panel);
  await handle.click();
}

/** Chooses, in the field with a label, what has these words. */
export async function choose(panel: Page, label: string, words: string): Promise<void> {
  await waitFor(`«${words}» in «${label}»`, async () => {
    for (const element of await panel.$$('label.choice')) {
      if (!(await element.evaluate(({ textContent }, text) => textContent?.startsWith(text), label))) continue;
      const select = await element.$('select');
      const value = await select?.$$eval(
        'option',
        (options, text) => options.find((o) => o.label === text)?.value,
        words,
      );
      if (select && value !== undefined) return (await select.select(value)).length > 0;
    }
    return false;
  });
}

/** Opens a page after changing settings in the panel. */
export async function withSettings(suite: Suite, change: (panel: Page) => Promise<void>, body: string): Promise<Page> {
  const visited = await suite.visitMarked('/habits', { body });
  const panel = await openPanel(suite.session(), visited);
  await openSettings(panel);
  await change(panel);
  await panel.close();
  await visited.bringToFront();
  await visited.reload();
  return visited;
}

/** Puts something else into the extension's storage, with the help of one of its pages; gives the way back. */
export async function changeStored(panel: Page, key: string, value: unknown): Promise<() => Promise<void>> {
  const local = '(globalThis.browser ?? globalThis.chrome).storage.local';
  await panel.evaluate(`(async () => {
    globalThis.kept = await ${local}.get(${JSON.stringify(key)});
    await ${local}.set(${JSON.stringify({ [key]: value })});
  })()`);
  return async () => {
    await panel.evaluate(`${local}.set(globalThis.kept)`);
    await panel.close();
  };
}

/** Ends the following of everybody, as the reader would: what is merely deleted comes back from the browser's sync. */
export async function followNobody(page: Page): Promise<void> {
  await page.evaluate(`(async () => {
    const { followed = {} } = await chrome.storage.local.get('followed');
    const ended = Object.entries(followed).map(([key, { said }]) => [key, { follows: false, said: said + 1 }]);
    await chrome.storage.local.set({ followed: Object.fromEntries(ended) });
  })()`);
}
