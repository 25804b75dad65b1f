import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { BrowserName } from './browser-name';

const VARIABLES: Record<BrowserName, string> = {
  chromium: 'BACKGROUNDER_CHROMIUM',
  firefox: 'BACKGROUNDER_FIREFOX',
};

const COMMANDS: Record<BrowserName, readonly string[]> = {
  chromium: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'],
  firefox: ['firefox', 'firefox-esr'],
};

const ELSEWHERE: Record<BrowserName, readonly string[]> = {
  chromium: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  ],
  firefox: ['/Applications/Firefox.app/Contents/MacOS/firefox', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
};

/** The path of an installed browser: the one that the environment names, else one in the usual places. */
export function findBrowser(name: BrowserName): string | undefined {
  const named = process.env[VARIABLES[name]];
  if (named !== undefined) return named;
  const folders = (process.env.PATH ?? '').split(delimiter);
  const onPath = COMMANDS[name].flatMap((command) => folders.map((folder) => join(folder, command)));
  return [...onPath, ...ELSEWHERE[name]].find((path) => existsSync(path));
}

/** What to do where a browser is missing and cannot be installed for the reader. */
export function howToInstall(name: BrowserName): string {
  return `No ${name} found: install ${COMMANDS[name].join(' or ')}, or set ${VARIABLES[name]} to its path.`;
}
