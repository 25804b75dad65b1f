import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, inject } from 'vitest';
import { routes } from '../pages/routes';
import { type ChangedExtension, changedExtension } from './driver/changed-extension';
import { type LaunchSettings, launch, type Session } from './driver/launch';
import { marksOf } from './driver/marks';
import { type Served, type Server, serve } from './driver/serve';
import { waitFor } from './driver/wait-for';

/** A browser with the extension and a server of pages, for the tests of a file. */
export type Suite = {
  session(): Session;
  server(): Server;
  /** Opens a page of `tests/pages`, or one that is made up on the spot. */
  visit(path: string, served?: Served): Promise<Page>;
  /** The same, with its marks. */
  visitMarked(path: string, served?: Served): Promise<Page>;
  /** Serves a page that is not visited yet; gives its address. */
  serveLater(path: string, served: Served): string;
  /** What the pages opened since the last test began have logged, errors included. */
  console(): readonly string[];
};

type SuiteSettings = Omit<LaunchSettings, 'extension'> & {
  /** Changes a copy of the built extension, given its folder, that the browser has instead. */
  change?: (folder: string) => void;
};

/** Starts a browser before the tests of a file, and closes each test's pages after it. */
export function useSuite({ change, ...settings }: SuiteSettings = {}): Suite {
  const made = new Map<string, Served>();
  let session: Session | undefined;
  let server: Server | undefined;
  let changed: ChangedExtension | undefined;
  let pages: Page[] = [];
  let logged: string[] = [];

  beforeAll(async () => {
    server = await serve((path) => made.get(path) ?? routes(path));
    changed = change && changedExtension(inject('browser'), change);
    session = await launch(inject('browser'), {
      isCutOff: true,
      ...settings,
      ...(changed && { extension: changed.folder }),
    });
  });
  afterEach(async () => {
    await Promise.all(pages.filter((page) => !page.isClosed()).map((page) => page.close()));
    pages = [];
    logged = [];
  });
  afterAll(async () => {
    await session?.close();
    await server?.close();
    changed?.remove();
  });

  const visit: Suite['visit'] = async (path, served) => {
    if (served !== undefined) made.set(path, served);
    const page = await started(session).newPage();
    pages.push(page);
    page.on('console', (message) => logged.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => logged.push(`error: ${String(error)}`));
    await page.goto(started(server).origin + path);
    return page;
  };

  return {
    session: () => started(session),
    server: () => started(server),
    visit,
    async visitMarked(path, served) {
      const page = await visit(path, served);
      await waitFor('marks', async () => (await marksOf(page)).length > 0);
      return page;
    },
    serveLater(path, served) {
      made.set(path, served);
      return started(server).origin + path;
    },
    console: () => logged,
  };
}

function started<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the suite has not started');
  return value;
}
