import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { build } from 'vite';
import { readDossiers } from '../../src/build/read-dossiers';
import { compileLexicon } from '../../src/lexicon/compile-lexicon';
import { findBrowser, howToInstall } from '../browser/driver/find-browser';
import { serve } from '../browser/driver/serve';
import { generatedPages } from './generated-pages';
import type { PageGift, PageWork } from './in-page';
import { row, say } from './measure';
import { plainNames } from './plain-names';

/** For each measure, of how many loads the best counts: mark.js takes seconds, of which some milliseconds are noise. */
const LOADS: Readonly<Record<PageWork, number>> = { floor: 5, reviving: 5, reading: 5, ours: 5, markJs: 1 };

type Costs = Record<PageWork, number>;

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
    row('page', 'floor ms', 'reviving ms', 'reading × fl.', 'ours × floor', 'mark.js × ours', 'marks');
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

function report(name: string, { floor, reviving, reading, ours, markJs }: Costs, marks: string): void {
  row(name, floor, reviving, reading / floor, ours / floor, markJs / ours, marks);
}

function reportMedians(all: readonly Costs[]): void {
  const median = (of: (costs: Costs) => number): number =>
    all.map(of).sort((a, b) => a - b)[all.length >> 1] ?? Number.NaN;
  row(
    `at the median of ${all.length} pages`,
    median(({ floor }) => floor),
    median(({ reviving }) => reviving),
    median(({ floor, reading }) => reading / floor),
    median(({ floor, ours }) => ours / floor),
    median(({ ours, markJs }) => markJs / ours),
    '',
  );
}

async function costsOf(
  browser: Browser,
  address: string,
  gift: PageGift,
  script: string,
): Promise<{ costs: Costs; marks: number }> {
  const least = async (work: PageWork): Promise<{ took: number; gave: number }> => {
    let best = { took: Number.POSITIVE_INFINITY, gave: 0 };
    for (let load = 0; load < LOADS[work]; load += 1) {
      const measured = await measure(browser, address, gift, script, work);
      if (measured.took < best.took) best = measured;
    }
    return best;
  };
  const ours = await least('ours');
  const took = async (work: PageWork): Promise<number> => (await least(work)).took;
  const costs = {
    floor: await took('floor'),
    reviving: await took('reviving'),
    reading: await took('reading'),
    ours: ours.took,
    markJs: await took('markJs'),
  };
  return { costs, marks: ours.gave };
}

async function measure(
  browser: Browser,
  address: string,
  gift: PageGift,
  script: string,
  work: PageWork,
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
        const run = prepareWork(name, given);
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
