import { spawn } from 'node:child_process';
import type { BrowserName } from './browser/driver/browser-name';

/**
 * Runs one of the project's own tools, as a user's shell would; whether it ended well. What runs this (vite-node) has
 * declared its own process to be for developing: builds are not to be for that.
 */
export function runTool(tool: string, args: readonly string[]): Promise<boolean> {
  const { NODE_ENV: _, ...env } = process.env;
  return new Promise((resolve) => {
    // Not through npx: that would look a missing tool up in a registry.
    const child = spawn(`node_modules/.bin/${tool}`, args, {
      stdio: 'inherit',
      shell: process.platform === 'win32',
      env,
    });
    child.on('error', () => resolve(false));
    child.on('close', (code) => resolve(code === 0));
  });
}

/**
 * Builds the extension for a browser, as `npm run build` does for both.
 * @throws {Error} where it cannot be built; what is wrong has been printed.
 */
export async function buildFor(browser: BrowserName): Promise<void> {
  const target = browser === 'firefox' ? ['-b', 'firefox'] : [];
  if (!(await runTool('wxt', ['build', ...target]))) throw new Error(`could not build the extension for ${browser}`);
}
