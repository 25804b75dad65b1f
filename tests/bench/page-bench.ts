import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { build } from 'vite';
import { readDossiers } from '../../src/build/read-dossiers';
import { compileLexicon } from '../../src/lexicon/compile-lexicon';
import { findBrowser, howToInstall } from '../browser/driver/find-browser';
import { serve } from '../browser/driver/serve';
import { generatedPages } from './generated-pages';
import type { PageGift, PageWorks } from './in-page';
import { row, say } from './measure';
import { plainNames } from './plain-names';

/** Loads for each measure; the best counts. */
const LOADS = 5;

const WORKS = ['floor', 'reading', 'ours', 'markJs'] as const;

type Costs = Record<(typeof WORKS)[number], number>;

/**
 * What marking a whole page costs in Chromium, cold: the first run in a freshly loaded page, each measure in loads of
 * its own. On generated pages, and on those of a folder where one is given (their scripts removed).
 * @param folder of `*.html` files
 * @throws {Error} where Chromium is not installed.
 */
export async function benchPages(folder?: string): Promise<void> {
  const pages = generatedPages();
  if (folder !== undefined) for (const [name, html] of givenPages(folder)) pages.set(name, html);
  const bundled = readDossiers('assets/dossiers');
  const gift: PageGift = { lexicon: compileLexicon(bundled), names: plainNames(bundled) };
  const script = await inPageScript();
  const paths = [...pages.keys()];
  const server = await serve((path) => {
    const body = pages.get(paths[Number(path.slice(1))] ?? '');
    return body === undefined ? undefined : { body };
  });
  const executablePath = findBrowser('chromium');
  if (executablePath === undefined) throw new Error(howToInstall('chromium'));
  const browser = await puppeteer.launch({
    executablePath,
    pipe: true,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    say('\nMarking whole pages in Chromium, cold (the floor: a TreeWalker that reads every name and character)');
    row('page', 'floor ms', 'reading × fl.', 'ours × floor', 'mark.js × ours', 'marks');
    const all: Costs[] = [];
    for (const [index, name] of paths.entries()) {
      const { costs, marks } = await costsOf(browser, `${server.origin}/${index}`, gift, script);
      all.push(costs);
      report(name, costs, String(marks));
    }
    reportMedians(all);
  } finally {
    await browser.close();
    await server.close();
  }
}

function report(name: string, { floor, reading, ours, markJs }: Costs, marks: string): void {
  row(name, floor, reading / floor, ours / floor, markJs / ours, marks);
}

function reportMedians(all: readonly Costs[]): void {
  const ratio = (of: (costs: Costs) => number): number =>
    all.map(of).sort((a, b) => a - b)[all.length >> 1] ?? Number.NaN;
  row(
    `at the median of ${all.length} pages`,
    ratio(({ floor }) => floor),
    ratio(({ floor, reading }) => reading / floor),
    ratio(({ floor, ours }) => ours / floor),
    ratio(({ ours, markJs }) => markJs / ours),
    '',
  );
}

async function costsOf(
  browser: Browser,
  address: string,
  gift: PageGift,
  script: string,
): Promise<{ costs: Costs; marks: number }> {
  const costs: Costs = { floor: Infinity, reading: Infinity, ours: Infinity, markJs: Infinity };
  let marks = 0;
  for (let load = 0; load < LOADS; load += 1) {
    for (const work of WORKS) {
      const { took, gave } = await measure(browser, address, gift, script, work);
      costs[work] = Math.min(costs[work], took);
      if (work === 'ours') marks = gave;
    }
  }
  return { costs, marks };
}

async function measure(
  browser: Browser,
  address: string,
  gift: PageGift,
  script: string,
  work: keyof PageWorks,
): Promise<{ took: number; gave: number }> {
  const page = await browser.newPage();
  try {
    // Pages of a folder may ask for what only their own server has.
    await page.setRequestInterception(true);
    page.on('request', (request) => void (request.url() === address ? request.continue() : request.abort()));
    await page.goto(address, { waitUntil: 'domcontentloaded' });
    await page.evaluate(script);
    return await page.evaluate(
      (given, name) => {
        const run = pageWorks(given)[name];
        const start = performance.now();
        const gave = run();
        return { took: performance.now() - start, gave };
      },
      gift,
      work,
    );
  } finally {
    await page.close();
  }
}

function* givenPages(folder: string): Generator<[string, string]> {
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.html'))) {
    const html = readFileSync(join(folder, file), 'utf8');
    yield [file.replace(/\.html$/u, '').slice(0, 40), html.replace(/<script\b[\s\S]*?<\/script\s*>/giu, '')];
  }
}

/** The product's code and the peer's as one script, built as the product is. */
async function inPageScript(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    define: { 'import.meta.env.FIREFOX': 'false' },
    build: {
      write: false,
      target: 'esnext',
      lib: { entry: 'tests/bench/in-page.ts', formats: ['iife'], name: 'inPage' },
    },
  });
  const [output] = [built].flat();
  if (output === undefined || !('output' in output)) throw new Error('tests/bench/in-page.ts did not build');
  return output.output[0].code;
}
