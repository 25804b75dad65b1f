import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import puppeteer, { type Browser, type LaunchOptions, type Page } from 'puppeteer-core';
import * as v from 'valibot';
import type { BrowserName } from './browser-name';
import { findBrowser, howToInstall } from './find-browser';
import { waitFor } from './wait-for';

/** A browser with the extension. */
export type Session = {
  name: BrowserName;
  browser: Browser;
  /** The extension's, as the browser knows it. */
  id: string;
  /** Of the extension's pages. */
  origin: string;
  newPage(): Promise<Page>;
  /** Opens a page of the extension, such as `/popup.html`, in a tab of its own. */
  openExtensionPage(path: string): Promise<Page>;
  close(): Promise<void>;
};

export const VIEWPORT = { width: 1280, height: 900 };

/** The folder that `npm run build` leaves a browser's extension in. */
export function builtExtension(name: BrowserName): string {
  return resolve('.output', `${name === 'chromium' ? 'chrome' : 'firefox'}-mv3`);
}

export type LaunchSettings = {
  headless?: boolean;
  /** A folder that the browser keeps what it knows in; without one it forgets all. */
  profile?: string;
  /** The folder of the extension, where it is not the one that was built. */
  extension?: string;
  /** CSS pixels of text that a page does not size, as the reader sets them in the browser. */
  textSize?: number;
  /** Of Firefox, beside those that it is always started with. */
  preferences?: Readonly<Record<string, unknown>>;
  /** It goes no further than this machine. */
  isCutOff?: boolean;
  /** What is open in the browser before the extension comes. */
  beforeInstall?: (browser: Browser) => Promise<void>;
};

/**
 * Starts a browser with the built extension in a profile of its own.
 * @throws {Error} where the browser is not installed.
 */
export async function launch(
  name: BrowserName,
  {
    headless = true,
    profile: kept,
    extension = builtExtension(name),
    textSize,
    isCutOff = false,
    preferences,
    beforeInstall,
  }: LaunchSettings = {},
): Promise<Session> {
  const executablePath = findBrowser(name);
  if (executablePath === undefined) throw new Error(howToInstall(name));
  const profile = kept ?? newProfile(name);
  const shared: LaunchOptions = {
    executablePath,
    headless,
    userDataDir: profile,
    defaultViewport: headless ? VIEWPORT : null,
  };
  if (textSize !== undefined && name === 'chromium') setTextSize(profile, textSize);
  const sizes = textSize === undefined ? {} : { 'font.size.variable.x-western': textSize };
  const { browser, install } = await (name === 'chromium'
    ? launchChromium(shared, extension, isCutOff)
    : launchFirefox(shared, extension, { ...sizes, ...(isCutOff && NOWHERE), ...preferences }));
  await beforeInstall?.(browser);
  const { id, origin } = await install();
  return {
    name,
    browser,
    id,
    origin,
    newPage: () => browser.newPage(),
    async openExtensionPage(path) {
      const page = await browser.newPage();
      // Firefox reports no load event for pages of extensions.
      await page.goto(origin + path, { waitUntil: name === 'chromium' ? 'load' : [] });
      await waitFor(`${path} to be ready`, () => page.evaluate(() => document.readyState === 'complete'));
      return page;
    },
    async close() {
      await browser.close();
      if (kept === undefined) removeProfile(profile);
    },
  };
}

/** Makes a folder for a browser to keep what it knows in. */
export function newProfile(name: BrowserName): string {
  return mkdtempSync(join(tmpdir(), `backgrounder-${name}-`));
}

/** Removes it: the last processes of the browser may still be at it. */
export function removeProfile(profile: string): void {
  rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}

/** As Chromium's settings do, in a profile that is not used yet. */
function setTextSize(profile: string, size: number): void {
  mkdirSync(join(profile, 'Default'), { recursive: true });
  const preferences = { webkit: { webprefs: { default_font_size: size } } };
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
}

/** A browser without the extension yet. */
type Launched = { browser: Browser; install: () => Promise<Pick<Session, 'id' | 'origin'>> };

async function launchChromium(shared: LaunchOptions, extension: string, isCutOff: boolean): Promise<Launched> {
  const browser = await puppeteer.launch({
    ...shared,
    pipe: true,
    enableExtensions: true,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-quic',
      '--disable-sync',
      ...(isCutOff ? ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost'] : []),
      '--no-first-run',
    ],
  });
  const install = async () => {
    const id = await browser.installExtension(extension);
    return { id, origin: `chrome-extension://${id}` };
  };
  return { browser, install };
}

/** Sends Firefox to a port of this machine at which nobody answers, for all that is not on it. */
const NOWHERE = {
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': 9,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': 9,
};

/** What Firefox is to call the extension: it would make up another at each start. */
const FIREFOX_UUID = '7a1e6f0c-3f5b-4a52-9d0b-5c2e8b1d4f60';

async function launchFirefox(
  shared: LaunchOptions,
  extension: string,
  preferences: LaunchSettings['preferences'],
): Promise<Launched> {
  const browser = await puppeteer.launch({
    ...shared,
    browser: 'firefox',
    enableExtensions: true,
    // Pages of extensions can be driven only with this.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [geckoId(extension)]: FIREFOX_UUID }),
      // An extension that is loaded for a while is taken to be removed when the browser ends.
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.keepUuidOnUninstall': true,
      'app.normandy.enabled': false,
      // It would look for icons of pages that forbid all images, and log that it may not.
      'browser.chrome.site_icons': false,
      'app.update.disabledForTesting': true,
      'browser.contentblocking.report.hide_vpn_banner': true,
      'browser.newtabpage.enabled': false,
      'browser.safebrowsing.update.enabled': false,
      'browser.search.update': false,
      'browser.shell.checkDefaultBrowser': false,
      'browser.startup.page': 0,
      'datareporting.policy.dataSubmissionEnabled': false,
      // The process of a page that was closed is taken for the next: to start one costs more than most tests.
      'dom.ipc.keepProcessesAlive.web': 4,
      'dom.ipc.keepProcessesAlive.webIsolated.max': 4,
      'dom.push.connection.enabled': false,
      'extensions.update.enabled': false,
      'network.captive-portal-service.enabled': false,
      'network.connectivity-service.enabled': false,
      'services.settings.server': 'data:,',
      'toolkit.telemetry.enabled': false,
      ...preferences,
    },
  });
  const install = async () => {
    return { id: await browser.installExtension(extension), origin: `moz-extension://${FIREFOX_UUID}` };
  };
  return { browser, install };
}

const manifestSchema = v.object({ browser_specific_settings: v.object({ gecko: v.object({ id: v.string() }) }) });

function geckoId(extension: string): string {
  const manifest: unknown = JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8'));
  return v.parse(manifestSchema, manifest).browser_specific_settings.gecko.id;
}
