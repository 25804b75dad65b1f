import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserName } from './browser-name';
import { builtExtension } from './launch';

/** A copy of the built extension that is changed before a browser has it. */
export type ChangedExtension = { folder: string; remove: () => void };

/** Makes one; removing it is the caller's. */
export function changedExtension(name: BrowserName, change: (folder: string) => void): ChangedExtension {
  const folder = mkdtempSync(join(tmpdir(), 'backgrounder-changed-'));
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  try {
    cpSync(builtExtension(name), folder, { recursive: true });
    change(folder);
  } catch (error) {
    remove();
    throw error;
  }
  return { folder, remove };
}

/** As far as tests change it. */
type Manifest = Record<string, unknown> & { permissions: string[] };

/** Changes the manifest of an extension, given its folder. */
export function changeManifest(folder: string, change: (manifest: Manifest) => void): void {
  const file = join(folder, 'manifest.json');
  const manifest: Manifest = JSON.parse(readFileSync(file, 'utf8'));
  change(manifest);
  writeFileSync(file, JSON.stringify(manifest));
}

/**
 * Removes from an extension, given its folder, what the panel loads only once it is wanted.
 * @throws {Error} where that is not what it was.
 */
export function removeLateCode(folder: string): void {
  const chunks = join(folder, 'chunks');
  const late = readdirSync(chunks).filter((file) => /^(RelationMap|format-bibtex)-.*\.js$/u.test(file));
  if (late.length !== 2) throw new Error(`expected two files of the map and of BibTeX in ${chunks}, found ${late}`);
  for (const file of late) rmSync(join(chunks, file));
}
