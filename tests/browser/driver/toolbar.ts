import type { Page } from 'puppeteer-core';
import { workerOf } from './background';
import { inBrowserWindow } from './browser-window';
import type { Session } from './launch';
import { waitFor } from './wait-for';

/** The panel where the browser itself shows it. */
export type ShownPanel = {
  /** Calls a function in it. The function sees the panel's globals and its arguments, which go through JSON, as does what it gives. */
  evaluate<Args extends readonly unknown[], Result>(call: (...args: Args) => Result, ...args: Args): Promise<Result>;
  /** Is done once the reader sees it. */
  shown(): Promise<void>;
  /** Presses keys, one after the other, as the reader would. */
  press(...keys: readonly string[]): Promise<void>;
  close(): Promise<void>;
};

/** Opens the popup as the toolbar button does, over the page in front. */
export async function openPopup(session: Session, page: Page): Promise<ShownPanel> {
  await page.bringToFront();
  if (session.name === 'firefox') {
    await inBrowserWindow(page, `${firefoxAction(session)}.then((action) => void action.openPopup(window, false))`);
    return inFirefox(page, '/popup.html');
  }
  await (await workerOf(session)).evaluate('chrome.action.openPopup()');
  return inChromium(session, '/popup.html');
}

/**
 * Watches the icon of the toolbar button, of the one tab that has names or where nothing else is known of a tab; gives
 * what gives a text that stands for its picture, which is empty in Chromium, that tells of no icon, until one is set.
 */
export async function watchIcon(
  session: Session,
  page: Page,
  where: 'there' | 'elsewhere' = 'elsewhere',
): Promise<() => Promise<string>> {
  const isOfTab = where === 'there';
  if (session.name === 'firefox') {
    const tab = isOfTab ? 'gBrowser.selectedTab' : 'null';
    const icon = `${firefoxAction(session)}.then(({ action }) => JSON.stringify(action.getContextData(${tab}).icon))`;
    return async () => String(await inBrowserWindow(page, icon));
  }
  const worker = await workerOf(session);
  await worker.evaluate((ofTab) => {
    const watched = globalThis as unknown as WatchedWorker;
    const { action } = watched.chrome;
    const set = action.setIcon.bind(action);
    watched.icon = '';
    action.setIcon = (details) => {
      if ((details.tabId !== undefined) === ofTab)
        watched.icon = JSON.stringify(Object.values(details.imageData).map(({ data }) => [...data]));
      return set(details);
    };
  }, isOfTab);
  return () => worker.evaluate(() => (globalThis as unknown as WatchedWorker).icon);
}

type WatchedWorker = {
  icon: string;
  chrome: { action: { setIcon(details: IconDetails): Promise<void> } };
};
type IconDetails = { tabId?: number; imageData: Record<string, ImageData> };

/** The side panel or the sidebar, once it is open. */
export function dockedPanel(session: Session, page: Page): Promise<ShownPanel> | ShownPanel {
  return session.name === 'firefox' ? inFirefox(page, '/sidepanel.html') : inChromium(session, '/sidepanel.html');
}

async function inChromium({ browser }: Session, path: string): Promise<ShownPanel> {
  const panel = await (await browser.waitForTarget((target) => target.url().endsWith(path))).asPage();
  return {
    evaluate: (call, ...args) => panel.evaluate(call as unknown as (...args: unknown[]) => never, ...args),
    async shown() {
      await waitFor('it to be shown', () => panel.evaluate(() => document.visibilityState === 'visible'));
    },
    async press(...keys) {
      for (const key of keys) {
        await panel.keyboard.press(key as 'Enter').catch((error: unknown) => {
          // A popup goes with the key that closes it.
          if (!panel.isClosed()) throw error;
        });
      }
    },
    close: () => panel.close(),
  };
}

/** What of Firefox's own is behind the toolbar button of the extension. */
function firefoxAction({ id }: Session): string {
  return `(async () => {
    const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
    await ExtensionParent.apiManager.asyncLoadModule('browserAction');
    return ExtensionParent.apiManager.global.browserActionFor(WebExtensionPolicy.getByID('${id}').extension);
  })()`;
}

/** The frame of a page of the extension in Firefox's own window. */
function frameOf(path: string): string {
  return `(() => {
    const frames = (of) => [...of.querySelectorAll('browser')].flatMap((each) =>
      [each, ...(each.contentDocument ? frames(each.contentDocument) : [])]);
    return frames(document).find(({ currentURI }) => currentURI?.spec.endsWith('${path}'));
  })()`;
}

/** Firefox tells its driver of no page in a popup or sidebar: its own window asks them, by scripts in their frames. */
function inFirefox(page: Page, path: string): ShownPanel {
  const frame = frameOf(path);
  /** Has the frame run a script, and gives what that answers. */
  const run = (script: string): Promise<string> =>
    waitFor(`the frame of ${path}`, async () => {
      const answer = await inBrowserWindow(
        page,
        `(() => {
          const manager = ${frame}?.messageManager;
          if (manager === undefined) return '';
          const answer = new Promise((resolve) => {
            manager.addMessageListener('answer', ({ data }) => resolve(data));
            // One that is about to be replaced by that of the page never answers.
            setTimeout(resolve, 1000, '');
          });
          manager.loadFrameScript('data:;charset=utf-8,' + encodeURIComponent(${JSON.stringify(script)}), false);
          return answer;
        })()`,
      );
      return answer === '' ? undefined : String(answer);
    });
  const shown = async (): Promise<void> => {
    await waitFor('the popup to be shown', () =>
      inBrowserWindow(page, `['open', undefined].includes(${frame}?.closest('panel')?.state)`),
    );
  };
  return {
    async evaluate(call, ...args) {
      const script = `((document, performance) => {
        const answer = () => JSON.stringify((${call})(...${JSON.stringify(args)})) ?? 'null';
        sendAsyncMessage('answer', answer());
      })(content.document, content.performance)`;
      return JSON.parse(await run(script));
    },
    shown,
    async press(...keys) {
      // Until it is shown a popup is in a window of its own, from which nothing can be opened.
      await shown();
      await run(`(() => {
        const keyboard = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
        keyboard.beginInputTransactionForTests(content);
        sendAsyncMessage('answer', 'pressed');
        for (const key of ${JSON.stringify(keys)}) {
          const named = key.length > 1;
          const code = { Enter: 'RETURN', Escape: 'ESCAPE', ArrowDown: 'DOWN', ArrowUp: 'UP' }[key];
          const event = new content.KeyboardEvent('', { key, keyCode: content.KeyboardEvent['DOM_VK_' + code] ?? 0 });
          keyboard.keydown(event, named ? keyboard.KEY_NON_PRINTABLE_KEY : 0);
          keyboard.keyup(event, named ? keyboard.KEY_NON_PRINTABLE_KEY : 0);
        }
      })()`);
    },
    async close() {
      const hide = `(${frame}.closest('panel')?.hidePopup() ?? SidebarController.hide())`;
      await inBrowserWindow(page, `void ${hide}`);
    },
  };
}
