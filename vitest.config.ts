import { fileURLToPath } from 'node:url';
import { configDefaults, defineConfig } from 'vitest/config';
import { bundleDossiers } from './src/build/bundle-dossiers';
import { bundleMaps } from './src/build/bundle-maps';
import type { BrowserName } from './tests/browser/driver/browser-name';

const dossiers = fileURLToPath(new URL('./assets/dossiers', import.meta.url));

const browserSuite = (browser: BrowserName) => ({
  test: {
    name: browser,
    include: ['tests/browser/*.test.ts', `tests/browser/${browser}/*.test.ts`],
    provide: { browser },
    // One window at a time: only that in front is painted, and has the keyboard.
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});

export default defineConfig({
  plugins: [bundleDossiers(dossiers), bundleMaps(dossiers)],
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: [...configDefaults.exclude, 'tests/browser/**'],
          // Some run commands, whose time is the machine's.
          testTimeout: 60_000,
        },
      },
      browserSuite('chromium'),
      browserSuite('firefox'),
    ],
  },
});

declare module 'vitest' {
  interface ProvidedContext {
    browser: BrowserName;
  }
}
