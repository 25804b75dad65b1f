import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import * as v from 'valibot';
import { BROWSER_NAMES } from './browser/driver/browser-name';
import { installBrowsers } from './browser/driver/install-browsers';

/**
 * `npm test`: types, lint, builds, and all suites in Node, Chromium and Firefox. The last line says
 * how many passed and failed; each check and build counts as one.
 */
const CHECKS: Record<string, readonly string[]> = {
  'generated types': ['wxt', 'prepare'],
  types: ['tsc', '-p', '.'],
  'types of the pure rooms': ['tsc', '-p', 'src/tsconfig.pure.json'],
  'lint and format': ['biome', 'check', '--error-on-warnings'],
  'build for Chromium': ['wxt', 'build'],
  'build for Firefox': ['wxt', 'build', '-b', 'firefox'],
};

const REPORT = '.output/tests.json';
const reportSchema = v.object({
  numPassedTests: v.number(),
  numTotalTests: v.number(),
  success: v.boolean(),
});

let passed = 0;
let failed = 0;

installBrowsers(BROWSER_NAMES);
for (const [name, [command = '', ...args]] of Object.entries(CHECKS)) {
  say(`\n— ${name}`);
  if (run(command, args)) passed += 1;
  else failed += 1;
}
say('\n— suites');
mkdirSync('.output', { recursive: true });
rmSync(REPORT, { force: true });
run('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${REPORT}`]);
const { numPassedTests, numTotalTests, success } = readReport();
passed += numPassedTests;
// A skipped test has not passed, and a file that does not load has no tests to fail.
failed += Math.max(numTotalTests - numPassedTests, success ? 0 : 1);

say(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

/** What the suites reported; that they failed where they broke off without a report. */
function readReport(): v.InferOutput<typeof reportSchema> {
  if (!existsSync(REPORT)) return { numPassedTests: 0, numTotalTests: 0, success: false };
  return v.parse(reportSchema, JSON.parse(readFileSync(REPORT, 'utf8')));
}

function run(command: string, args: readonly string[]): boolean {
  // Not through npx: that would look a missing tool up in a registry.
  return (
    spawnSync(`node_modules/.bin/${command}`, args, { stdio: 'inherit', shell: process.platform === 'win32' })
      .status === 0
  );
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
