import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import * as v from 'valibot';
import { BROWSER_NAMES } from './browser/driver/browser-name';
import { installBrowsers } from './browser/driver/install-browsers';
import { runTool } from './run-tool';

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

/** The suites, those at once that wait for different things: a browser leaves much of the machine to the other. */
const ROUNDS = [['unit'], BROWSER_NAMES] as const;

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
  if (await runTool(command, args)) passed += 1;
  else failed += 1;
}
mkdirSync('.output', { recursive: true });
for (const projects of ROUNDS) {
  say(`\n— suites: ${projects.join(' and ')}`);
  await Promise.all(projects.map(runSuites));
}

say(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

/** Runs the suites of a project, and counts what they report; as failed, where they broke off without a report. */
async function runSuites(project: string): Promise<void> {
  const report = `.output/tests-${project}.json`;
  rmSync(report, { force: true });
  const options = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  await runTool('vitest', ['run', '--project', project, ...options]);
  const { numPassedTests, numTotalTests, success } = existsSync(report)
    ? v.parse(reportSchema, JSON.parse(readFileSync(report, 'utf8')))
    : { numPassedTests: 0, numTotalTests: 0, success: false };
  passed += numPassedTests;
  // A skipped test has not passed, and a file that does not load has no tests to fail.
  failed += Math.max(numTotalTests - numPassedTests, success ? 0 : 1);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
