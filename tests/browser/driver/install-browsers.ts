import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { BrowserName } from './browser-name';
import { findBrowser, howToInstall } from './find-browser';

/** Debian's packages. The fonts show the scripts of the names: Latin and Cyrillic, Arabic, Chinese. */
const PACKAGES: Record<BrowserName, string> = { chromium: 'chromium', firefox: 'firefox-esr' };
const FONTS = ['fonts-dejavu-core', 'fonts-liberation', 'fonts-wqy-microhei'];

/**
 * Installs the browsers that are missing, where it may: on Debian, as root.
 * @throws {Error} saying what to install, where it may not.
 */
export function installBrowsers(names: readonly BrowserName[]): void {
  const missing = names.filter((name) => findBrowser(name) === undefined);
  if (missing.length === 0) return;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    throw new Error(missing.map(howToInstall).join('\n'));
  }
  aptGet('update');
  aptGet('install', '-y', '--no-install-recommends', ...missing.map((name) => PACKAGES[name]), ...FONTS);
}

function aptGet(...args: string[]): void {
  // What apt says goes to stderr: stdout is for results.
  execFileSync('apt-get', ['-qq', ...args], {
    stdio: ['ignore', 2, 2],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}
