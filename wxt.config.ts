import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';
import { bundleDossiers } from './src/build/bundle-dossiers';
import { bundleMaps } from './src/build/bundle-maps';

/** Never changes: browsers keep the reader's settings under it. */
const GECKO_ID = 'backgrounder@backgrounder.example';

/** The least that the browser suites have been run in. */
const LEAST_FIREFOX = '150.0';

const contentScriptContext = fileURLToPath(new URL('./src/content-script-context.ts', import.meta.url));
const noFetch = fileURLToPath(new URL('./src/cite/no-fetch.ts', import.meta.url));
const dossiers = fileURLToPath(new URL('./assets/dossiers', import.meta.url));

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/auto-icons'],
  imports: false,
  manifestVersion: 3,
  publicDir: 'assets/public',
  autoIcons: { baseIconPath: 'assets/icons/icon.svg', developmentIndicator: false },
  vite: () => ({
    plugins: [bundleDossiers(dossiers), bundleMaps(dossiers)],
    resolve: {
      alias: {
        'wxt/utils/content-script-context': contentScriptContext,
        // With these the citation library would fetch.
        'sync-fetch': noFetch,
        'fetch-ponyfill': noFetch,
      },
    },
    // The least versions that the manifest names: nothing is rewritten for older ones.
    build: { target: 'esnext' },
    esbuild: { jsx: 'automatic', jsxImportSource: 'preact' },
  }),
  manifest: ({ browser, mode }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: ['contextMenus', 'scripting', 'storage'],
    host_permissions: ['http://*/*', 'https://*/*'],
    action: { default_title: '__MSG_extensionName__' },
    content_scripts: [
      {
        matches: ['http://*/*', 'https://*/*'],
        js: ['first.js'],
        run_at: 'document_start',
        all_frames: true,
        match_origin_as_fallback: true,
      },
    ],
    omnibox: { keyword: 'bg' },
    commands: {
      'next-mention': { suggested_key: { default: 'Alt+Shift+N' }, description: '__MSG_commandNext__' },
      'previous-mention': { suggested_key: { default: 'Alt+Shift+P' }, description: '__MSG_commandPrevious__' },
      'open-card': { suggested_key: { default: 'Alt+Shift+C' }, description: '__MSG_commandCard__' },
    },
    // Nothing is fetched: the browser itself holds us to it. A «blob:» never leaves the page: pictures of the map pass through one. The development server needs its own policy.
    ...(mode === 'production' && {
      content_security_policy: {
        extension_pages:
          "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; " +
          "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
      },
    }),
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: GECKO_ID,
              strict_min_version: LEAST_FIREFOX,
              data_collection_permissions: { required: ['none'] },
            },
            // Without it Firefox for Android installs no extension.
            gecko_android: { strict_min_version: LEAST_FIREFOX },
          },
        }
      : { minimum_chrome_version: '140' }),
  }),
});
