import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, inject, test } from 'vitest';
import { generatedPages } from '../bench/generated-pages';
import { crowdDossier, crowdPage } from '../pages/crowd';
import { closeExtensionTabs } from './driver/extension-tabs';
import { APART, keepBusy } from './driver/keep-busy';
import { putLibrary } from './driver/library';
import { marksOf } from './driver/marks';
import { openPanel, pressInRow, pressSwitch, rowsOf, stateOf } from './driver/panel';
import { waitFor } from './driver/wait-for';
import { useSuite } from './suite';

const suite = useSuite();

afterEach(async () => {
  await closeExtensionTabs(suite.session());
});

const page = (content: string) => ({ body: `<!doctype html><html lang="en"><title>A page</title>${content}` });
const names = async (panel: Page) => (await rowsOf(panel)).map(({ name }) => name);
const namesAre = (panel: Page, expected: readonly string[]) =>
  waitFor(expected.join(', '), async () => (await names(panel)).join() === expected.join());
const total = async (panel: Page) =>
  (await rowsOf(panel)).reduce((sum, { mentions }) => sum + Number.parseInt(mentions, 10), 0);
const stateBegins = (panel: Page, text: string) =>
  waitFor(`the state «${text}»`, async () => (await stateOf(panel)).startsWith(text));

const LIST = `<h1>Talks</h1><ul>${['NATO', 'Minsk', 'Iran', 'NATO again'].map((item) => `<li>${item}`).join('')}</ul>`;
const TABLE = '<table><tr><th>Who<th>Where<tr><td>Viktor Khrenin<td>Minsk<tr><td>Aziz Nasirzadeh<td>Minsk</table>';
const THREAD = `<article lang="ru"><p>Виктор Хренин в Минске.<blockquote>Khrenin?</blockquote><p>НАТО</article>`;

describe('the list of the page', () => {
  test.each<[string, string, { body: string } | undefined]>([
    ['the article of the story', '/article', undefined],
    ['a list', '/list', page(LIST)],
    ['a table', '/table', page(TABLE)],
    ['a thread in two languages', '/thread', page(THREAD)],
    // Whole pages, with menus, links and hundreds of paragraphs.
    ...[...generatedPages()].map(([name, body], index): [string, string, { body: string }] => [
      `${name}, whole`,
      `/whole-${index}`,
      { body },
    ]),
  ])('counts as many mentions as are marked on %s', async (_, path, served) => {
    const visited = await suite.visitMarked(path, served);
    const panel = await openPanel(suite.session(), visited);
    await waitFor('as many as marks', async () => (await total(panel)) === (await marksOf(visited)).length);
    expect(await total(panel)).toBeGreaterThan(3);
  });

  test('holds the names of a web page whose address only looks like that of a PDF', async () => {
    const visited = await suite.visitMarked('/paper.pdf', page('<p>Minsk'));
    const panel = await openPanel(suite.session(), visited);
    await namesAre(panel, ['Minsk']);
  });

  test('follows a page that grows', async () => {
    const visited = await suite.visitMarked('/growing', page('<p>Minsk</p>'));
    const panel = await openPanel(suite.session(), visited);
    await namesAre(panel, ['Minsk']);
    // What changes in a tab in the background is read once it is seen.
    await visited.bringToFront();
    for (const more of ['NATO met NATO', 'Belarus, and NATO', 'Nothing', 'Minsk']) {
      await visited.evaluate((text) => {
        document.body.append(Object.assign(document.createElement('p'), { textContent: text }));
      }, more);
      await waitFor(`the count after «${more}»`, async () => (await total(panel)) === (await marksOf(visited)).length);
    }
    await namesAre(panel, ['NATO', 'Minsk', 'Belarus']);
  });

  test('shows names by prominence: those in headings first, then those with most mentions', async () => {
    const visited = await suite.visitMarked(
      '/prominent',
      page('<p>Minsk. NATO, NATO and NATO.</p><h2>Belarus</h2><p>Belarus and Iran</p>'),
    );
    const panel = await openPanel(suite.session(), visited);
    await namesAre(panel, ['Belarus', 'NATO', 'Minsk', 'Iran']);
  });

  test('shows the words around the first mention, its name lit', async () => {
    const visited = await suite.visitMarked(
      '/words',
      page('<p>Nobody saw it. On the\n way to <b>Minsk</b> it rained.'),
    );
    const panel = await openPanel(suite.session(), visited);
    await namesAre(panel, ['Minsk']);
    const line = await panel.$eval('.excerpt bdi', ({ innerHTML }) => innerHTML);
    expect(line).toBe('On the way to <mark>Minsk</mark> it rained.');
  });

  test('goes to the next and the previous mention, round at both ends, and says which it is', async () => {
    const visited = await suite.visitMarked('/steps', page('<p>NATO one<p>NATO two<p>Minsk<p>NATO three'));
    const panel = await openPanel(suite.session(), visited);
    const lit = () =>
      visited.evaluate(() => {
        const [range] = CSS.highlights.get('backgrounder-flash') ?? [];
        return range?.startContainer.textContent ?? '';
      });
    const steps = [
      ['.jump', '1 of 3', 'NATO one'],
      ['.jump', '2 of 3', 'NATO two'],
      ['.jump', '3 of 3', 'NATO three'],
      ['.jump', '1 of 3', 'NATO one'],
      ['.jump-back', '3 of 3', 'NATO three'],
      ['.jump-back', '2 of 3', 'NATO two'],
    ] as const;
    for (const [button, place, text] of steps) {
      await panel.bringToFront();
      await pressInRow(panel, 'NATO', button);
      await waitFor(place, async () => (await rowsOf(panel)).some(({ mentions }) => mentions === place));
      await waitFor(text, async () => (await lit()) === text);
    }
  });

  test('keeps an open card, the place among mentions and the keyboard where prominence changes', async () => {
    const visited = await suite.visitMarked('/overtaken', page('<p>Minsk one, Minsk two<p>NATO'));
    const panel = await openPanel(suite.session(), visited);
    await namesAre(panel, ['Minsk', 'NATO']);
    await pressInRow(panel, 'NATO', '.name');
    await waitFor('the card', () => panel.evaluate(() => document.querySelector('.in-place h2') !== null));
    await pressInRow(panel, 'Minsk', '.jump');
    await panel.bringToFront();
    await waitFor('its place', async () => (await rowsOf(panel)).some(({ mentions }) => mentions === '1 of 2'));
    await visited.bringToFront();
    await visited.evaluate(() => document.body.append('NATO, NATO and NATO'));
    await namesAre(panel, ['NATO', 'Minsk']);
    expect((await rowsOf(panel)).map(({ mentions }) => mentions)).toEqual(['4 mentions', '1 of 2']);
    const { heading, focused } = await panel.evaluate(() => ({
      heading: document.querySelector('.in-place h2')?.textContent,
      focused: document.activeElement?.closest('li')?.querySelector('.heading')?.textContent,
    }));
    expect([heading, focused]).toEqual(['NATO', 'Minsk']);
  });

  test('begins anew on another page of the tab, also where that changes without loading', async () => {
    const visited = await suite.visitMarked('/one-of-two', page('<p>NATO one<p>NATO two'));
    const panel = await openPanel(suite.session(), visited);
    await pressInRow(panel, 'NATO', '.jump');
    await waitFor('its place', async () => (await rowsOf(panel)).some(({ mentions }) => mentions === '1 of 2'));
    await visited.bringToFront();
    await visited.evaluate(() => {
      history.pushState({}, '', '/two-of-two');
      document.body.textContent = 'NATO, NATO and NATO';
    });
    await waitFor('no place', async () => (await rowsOf(panel)).some(({ mentions }) => mentions === '3 mentions'));
  });

  test('shows the words around the first mention anew where as many names stand in other words', async () => {
    const visited = await suite.visitMarked('/reworded', page('<p>It rained in Minsk.'));
    const panel = await openPanel(suite.session(), visited);
    await namesAre(panel, ['Minsk']);
    await visited.bringToFront();
    const shows = (text: string) =>
      waitFor(text, () => panel.evaluate((line) => document.querySelector('.excerpt bdi')?.textContent === line, text));
    for (const text of ['It snowed in Minsk.', 'In Minsk it thawed.', 'Nobody left Minsk.']) {
      await visited.evaluate((words) => {
        document.body.innerHTML = `<p>${words}`;
      }, text);
      await shows(text);
    }
  });

  test('leaves out kinds that the reader does not want marked, says so, and leads to the switches', async () => {
    const visited = await suite.visitMarked('/kinds', page('<p>Minsk, NATO and Belarus'));
    const panel = await openPanel(suite.session(), visited);
    await namesAre(panel, ['Minsk', 'NATO', 'Belarus']);
    await pressSwitch(panel, 'Places');
    await waitFor('no mark of a place', async () => (await marksOf(visited)).length === 2);
    await panel.click('.settings-button');
    await namesAre(panel, ['NATO', 'Belarus']);
    const unmarked = '#view-page .unmarked';
    expect(await panel.$eval(unmarked, ({ textContent }) => textContent)).toBe('Not marked: Places and Concepts');
    await panel.click(unmarked);
    await waitFor('the settings', () => panel.evaluate(() => document.querySelector('#settings')?.checkVisibility()));
    expect(await panel.evaluate(() => document.activeElement?.classList.contains('settings-button'))).toBe(true);
    await pressSwitch(panel, 'Places');
    await waitFor('all marks', async () => (await marksOf(visited)).length === 3);
  });

  test('holds five hundred names with thousands of mentions, under headings of their kinds', async () => {
    const restore = await putLibrary(suite.session(), [crowdDossier(500)]);
    const visited = await suite.visitMarked('/crowd', { body: crowdPage(500, 6) });
    const panel = await openPanel(suite.session(), visited);
    await waitFor('all of them', async () => (await rowsOf(panel)).length === 500);
    await waitFor('their mentions', async () => (await total(panel)) === 3000);
    expect(await panel.$$eval('.group > h2', (headings) => headings.map(({ textContent }) => textContent))).toEqual([
      'People 84',
      'States 84',
      'Organizations 83',
      'Places 83',
      'News sources 83',
      'Agreements 83',
    ]);
    await restore();
  });
});

describe('the panel follows the reader', () => {
  test('to another page in the tab, and through pages that change without loading', async () => {
    const visited = await suite.visitMarked('/first', page('<p>Minsk'));
    const panel = await openPanel(suite.session(), visited);
    await namesAre(panel, ['Minsk']);
    await visited.goto(`${suite.server().origin}/frame.html`);
    await namesAre(panel, ['Belarus', 'China']);
    await visited.bringToFront();
    await visited.evaluate(() => {
      history.pushState({}, '', '/elsewhere');
      document.body.textContent = 'NATO';
    });
    await namesAre(panel, ['NATO']);
  });

  test('to another tab, and back', async () => {
    const one = await suite.visitMarked('/one', page('<p>Minsk'));
    const two = await suite.visitMarked('/two', page('<p>NATO'));
    const panel = await openPanel(suite.session(), one, '/sidepanel.html');
    await namesAre(panel, ['Minsk']);
    await two.bringToFront();
    await namesAre(panel, ['NATO']);
    await one.bringToFront();
    await namesAre(panel, ['Minsk']);
    await one.close();
    await namesAre(panel, ['NATO']);
  });
});

describe('the panel says why there is nothing', () => {
  test('on a page without names, and offers the story', async () => {
    const panel = await openPanel(suite.session(), await suite.visit('/quiet', page('<p>Nothing here.')));
    await stateBegins(panel, 'No name of the story is on this page.');
    await panel.click('.blank button');
    await waitFor('the story', () =>
      panel.evaluate(() => document.querySelector('#view-story')?.checkVisibility() === true),
    );
    const focused = await panel.evaluate(() => document.activeElement?.id);
    expect(focused).toBe('tab-story');
  });

  test('of a tab that sleeps', async () => {
    const visited = await suite.visitMarked('/sleeper', page('<p>Minsk'));
    const panel = await openPanel(suite.session(), visited);
    await namesAre(panel, ['Minsk']);
    await panel.evaluate(async () => {
      const { chrome } = globalThis as unknown as {
        chrome: {
          tabs: {
            query(filter: object): Promise<{ id: number; url?: string }[]>;
            discard(id: number): Promise<unknown>;
          };
        };
      };
      const tab = (await chrome.tabs.query({})).find(({ url }) => url?.endsWith('/sleeper'));
      if (tab) await chrome.tabs.discard(tab.id);
    });
    await stateBegins(panel, 'This tab is asleep, or has crashed.');
    expect(await names(panel)).toEqual([]);
  });

  test('of a page that takes long to come, and lists what is on it once it is there', async () => {
    const visited = await suite.visitMarked('/before-it', page('<p>Belarus'));
    const panel = await openPanel(suite.session(), visited);
    await namesAre(panel, ['Belarus']);
    let comes: (rest: string) => void = () => undefined;
    const rest = new Promise<string>((resolve) => {
      comes = resolve;
    });
    // What browsers show before the rest is there is longer than a few words.
    const start = `${page(`<p>${'The river rose. '.repeat(200)}</p>`).body}`;
    const later = suite.serveLater('/long-way', { body: start, rest });
    await visited.evaluate((address) => {
      location.href = address;
    }, later);
    await stateBegins(panel, 'The page is still loading.');
    expect(await names(panel)).toEqual([]);
    comes('<p>Minsk');
    await namesAre(panel, ['Minsk']);
  });

  test.each([
    ['a name that tells', '/paper.pdf', 'This is a PDF.'],
    // Firefox’s viewer does not say what it shows.
    [
      'another name',
      '/paper',
      inject('browser') === 'chromium' ? 'This is a PDF.' : 'Backgrounder cannot read this page: it may be a PDF',
    ],
  ])('of a document that the browser shows in a viewer of its own, with %s', async (_, path, state) => {
    const pdf = `%PDF-1.4
1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>> endobj
trailer <</Root 1 0 R>>`;
    const address = suite.serveLater(path, { body: pdf, type: 'application/pdf' });
    const visited = await suite.visit('/before-paper', page('<p>Nothing here.'));
    const panel = await openPanel(suite.session(), visited);
    await stateBegins(panel, 'No name of the story is on this page.');
    await visited.evaluate((to) => {
      location.href = to;
    }, address);
    await stateBegins(panel, state);
  });

  test('of a page that is too busy to answer, and goes on once it does', async () => {
    const visited = await suite.visitMarked('/busy', { ...page('<p>Minsk'), headers: APART });
    const panel = await openPanel(suite.session(), visited);
    await namesAre(panel, ['Minsk']);
    const letGo = await keepBusy(suite, visited);
    await panel.evaluate(() => {
      document.title = 'The one before';
      location.reload();
    });
    const isNew = () => panel.evaluate(() => document.readyState === 'complete' && document.title !== 'The one before');
    // Between two documents there is nothing to ask.
    await waitFor('the panel anew', () => isNew().catch(() => false));
    await stateBegins(panel, 'This page does not answer.');
    letGo();
    await namesAre(panel, ['Minsk']);
  });

  test('of a page that has become too busy to show a mention', async () => {
    const visited = await suite.visitMarked('/busy-later', { ...page('<p>Minsk'), headers: APART });
    const panel = await openPanel(suite.session(), visited);
    await namesAre(panel, ['Minsk']);
    const letGo = await keepBusy(suite, visited);
    await panel.bringToFront();
    await pressInRow(panel, 'Minsk', '.jump');
    await stateBegins(panel, 'This page does not answer.');
    expect(await names(panel)).toEqual(['Minsk']);
    letGo();
    await stateBegins(panel, '1 name of the story');
  });
});
