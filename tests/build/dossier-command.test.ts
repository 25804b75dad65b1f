import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { checkDossiers } from '../../src/build/check-dossiers';

const ROOT = new URL('../..', import.meta.url).pathname;

/** Runs the command of `npm run dossier`. */
function dossier(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  const command = ['src/build/dossier-command.ts', '--', ...args];
  return spawnSync('node_modules/.bin/vite-node', command, { cwd: ROOT, encoding: 'utf8' });
}

test('npm run dossier prints the report and exits with 0', () => {
  const { status, stdout } = dossier('docs/example');
  expect(status).toBe(0);
  expect(stdout).toBe(`${checkDossiers(['docs/example']).text}\n`);
});

test('npm run dossier exits with 1 where something is wrong, without a stack', () => {
  const { status, stdout, stderr } = dossier('docs/exmaple');
  expect(status).toBe(1);
  expect(stdout + stderr).toBe('there is no folder docs/exmaple; expected one with a subfolder for each dossier\n');
});
