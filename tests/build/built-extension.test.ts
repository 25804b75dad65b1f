import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';

/** Bytes, gzipped, that a page without names may cost. */
const CONTENT_SCRIPT_LIMIT = 14_000;

describe.each(['chrome-mv3', 'firefox-mv3'])('the built extension %s', (target) => {
  const folder = new URL(`../../.output/${target}/`, import.meta.url).pathname;
  if (!existsSync(folder)) throw new Error(`there is no ${folder}: run «npm run build» first`);
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });

  test('asks for what it uses, and for no more', () => {
    expect(manifest.manifest_version).toBe(3);
    // Chrome opens no side panel without its permission, of which it warns nobody; Firefox asks none for its sidebar.
    const forPanel = target === 'chrome-mv3' ? ['sidePanel'] : [];
    expect([...manifest.permissions].sort()).toEqual(['contextMenus', 'scripting', ...forPanel, 'storage'].sort());
    expect(manifest.host_permissions).toEqual(['http://*/*', 'https://*/*']);
    expect(manifest.optional_permissions).toBeUndefined();
  });

  test('shows nothing of itself to pages', () => {
    expect(manifest.web_accessible_resources).toBeUndefined();
    expect(manifest.externally_connectable).toBeUndefined();
    for (const script of ['content-scripts/content.js', 'marks.js', 'card.js']) {
      expect(readFileSync(join(folder, script), 'utf8')).not.toContain('postMessage');
    }
  });

  test('may not fetch, by its own policy', () => {
    expect(manifest.content_security_policy.extension_pages).toMatch(/^default-src 'none'; /u);
    expect(manifest.content_security_policy.extension_pages).not.toMatch(/connect-src|https?:|\*/u);
  });

  test('is built for readers, not for its developers', () => {
    // What is built for developing says of each element which line of which file made it.
    const isFor = (mark: string) => (file: string) => readFileSync(join(folder, file), 'utf8').includes(mark);
    const code = files.filter((file) => file.endsWith('.js'));
    expect(code.filter(isFor('lineNumber:'))).toEqual([]);
    expect(code.filter(isFor(process.cwd()))).toEqual([]);
  });

  test('has a content script that is small', () => {
    const script = readFileSync(join(folder, 'content-scripts/content.js'));
    expect(gzipSync(script).length).toBeLessThanOrEqual(CONTENT_SCRIPT_LIMIT);
  });

  test('brings the code of the card apart from it', () => {
    expect(files).toContain('card.js');
    expect(readFileSync(join(folder, 'content-scripts/content.js'), 'utf8')).not.toContain('adoptedStyleSheets');
  });

  test('has the strings that its manifest and its code ask for', () => {
    const messages = JSON.parse(readFileSync(join(folder, '_locales/en/messages.json'), 'utf8'));
    const asked = JSON.stringify(manifest).matchAll(/__MSG_(\w+)__/gu);
    for (const [, key] of asked) expect(messages).toHaveProperty(key ?? '');
  });
});

test('the Firefox build keeps its id, and says that it collects nothing', () => {
  const path = new URL('../../.output/firefox-mv3/manifest.json', import.meta.url);
  const { gecko } = JSON.parse(readFileSync(path, 'utf8')).browser_specific_settings;
  expect(gecko.id).toBe('backgrounder@backgrounder.example');
  expect(gecko.data_collection_permissions).toEqual({ required: ['none'] });
});
