import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'puppeteer-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

type SetScheme = (page: Page, scheme: 'light' | 'dark') => Promise<void>;

const onBody: SetScheme = (page, scheme) =>
  page.evaluate((value) => document.body.style.setProperty('color-scheme', value), scheme);

/**
 * What axe-core holds against a page, with the elements that it means: all of its rules in light, and those about colours
 * again in dark.
 */
export async function violationsIn(page: Page, setScheme: SetScheme = onBody): Promise<string[]> {
  await page.evaluate(AXE);
  await setScheme(page, 'light');
  const light = await violationsOf(page, '');
  await setScheme(page, 'dark');
  const dark = await violationsOf(
    page,
    `{ runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } }`,
  );
  return [...light, ...dark.map((violation) => `in dark, ${violation}`)];
}

async function violationsOf(page: Page, options: string): Promise<string[]> {
  const { violations } = (await page.evaluate(`axe.run(${options})`)) as AxeResults;
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
