import { afterEach, describe, expect, test } from 'vitest';
import type { Settings } from '../../src/library/settings';
import { badgeOf, buttonTitleAnywhere, buttonTitleOf } from './driver/badge';
import { closeExtensionTabs } from './driver/extension-tabs';
import { markTexts } from './driver/marks';
import { atRest, openPanel, pressInRow, pressSwitch, rowsOf, stateOf } from './driver/panel';
import { violationsIn } from './driver/violations';
import { waitFor } from './driver/wait-for';
import { ARTICLE_MARKS, HARD_PLACES_MARKS } from './expected-marks';
import { useSuite } from './suite';

const suite = useSuite();

/** Waits until the toolbar button of a page shows a text. */
const badge = (path: string, text: string) =>
  waitFor(`the badge «${text}»`, async () => (await badgeOf(suite.session(), suite.server().origin + path)) === text);

/** Waits until the toolbar button of a page, which shows its icon by then, says a text. */
const title = (path: string, text: string) =>
  waitFor(
    `the title «${text}»`,
    async () => (await buttonTitleOf(suite.session(), suite.server().origin + path)) === text,
  );

afterEach(async () => {
  await closeExtensionTabs(suite.session());
});

describe('the badge', () => {
  test('counts the entities of the page', async () => {
    await suite.visit('/article');
    await badge('/article', '16');
  });

  test('is empty where no name is, and follows the page', async () => {
    const page = await suite.visit('/quiet', { body: '<!doctype html><title>A</title><p>Nothing here.</p>' });
    await badge('/quiet', '');
    await page.evaluate(() => document.body.append('Minsk and NATO, Minsk again'));
    await badge('/quiet', '2');
    await page.evaluate(() => document.body.replaceChildren());
    await badge('/quiet', '');
  });

  test('follows what is shown and hidden, frames that go, and the way back to a page', async () => {
    const page = await suite.visit('/shown', {
      body:
        '<!doctype html><title>A</title><style>.off { display: none }</style><p id="late" class="off">Minsk and NATO</p>' +
        '<iframe src="/frame.html"></iframe>',
    });
    await badge('/shown', '2');
    await page.evaluate(() => document.getElementById('late')?.classList.remove('off'));
    await badge('/shown', '4');
    await page.evaluate(() => document.querySelector('iframe')?.remove());
    await badge('/shown', '2');
    await page.goto(`${suite.server().origin}/quiet`);
    // Not by the driver: a page that comes back from the cache loads nothing that it could wait for.
    await page.evaluate(() => history.back());
    await badge('/shown', '2');
  });

  test('counts what can be seen, in all frames', async () => {
    await suite.visit('/framed', {
      body: '<!doctype html><title>A</title><p>Iran</p><p hidden>Russia</p><iframe src="/frame.html"></iframe>',
    });
    await badge('/framed', '3');
  });
});

describe('the panel', () => {
  test('lists who is on the page, with the mentions that can be seen', async () => {
    const panel = await openPanel(suite.session(), await suite.visitMarked('/article'));
    await waitFor('the list', async () => (await rowsOf(panel)).length === 16);
    expect(await stateOf(panel)).toBe('16 names of the story');
    const rows = await rowsOf(panel);
    expect(rows.slice(0, 3)).toEqual([
      { name: 'Iran–Belarus defense cooperation agreement', kind: 'Agreement', mentions: '12 mentions' },
      { name: 'Iran', kind: 'State', mentions: '8 mentions' },
      { name: 'Belarus', kind: 'State', mentions: '7 mentions' },
    ]);
    const total = rows.reduce((sum, { mentions }) => sum + Number.parseInt(mentions, 10), 0);
    expect(total).toBe(ARTICLE_MARKS.length);
  });

  test('counts no hidden mention, and those in frames', async () => {
    const panel = await openPanel(suite.session(), await suite.visitMarked('/hard-places'));
    // «Russia–China axis», the covered one, the frame’s; not the one in `.gone`.
    await waitFor('China’s mentions', async () =>
      (await rowsOf(panel)).some(({ name, mentions }) => name === 'China' && mentions === '3 mentions'),
    );
  });

  test('jumps to one mention after the other, and lights it', async () => {
    const page = await suite.visitMarked('/article');
    await page.setViewport({ width: 800, height: 300 });
    const panel = await openPanel(suite.session(), page);
    const lit = () =>
      page.evaluate(() => {
        const [range] = CSS.highlights.get('backgrounder-flash') ?? [];
        if (!range) return undefined;
        const live = document.createRange();
        live.setStart(range.startContainer, range.startOffset);
        live.setEnd(range.endContainer, range.endOffset);
        const { top, bottom } = live.getBoundingClientRect();
        return { text: live.toString(), isInView: top >= 0 && bottom <= innerHeight, scrolled: Math.round(scrollY) };
      });
    await pressInRow(panel, 'Viktor Khrenin', '.jump');
    const first = await waitFor('the first mention', async () => {
      const seen = await lit();
      return seen?.text === 'Viktor Khrenin' && seen;
    });
    expect(first.isInView).toBe(true);
    await panel.bringToFront();
    await waitFor('its place', async () => (await rowsOf(panel)).some(({ mentions }) => mentions === '1 of 2'));
    await pressInRow(panel, 'Viktor Khrenin', '.jump');
    const second = await waitFor('the second mention', async () => {
      const seen = await lit();
      return seen?.text === 'Khrenin' && seen;
    });
    expect(second.isInView).toBe(true);
    expect(second.scrolled).toBeGreaterThan(first.scrolled);
    await waitFor('the light to go out', async () => (await lit()) === undefined);
  });

  test('jumps into a frame', async () => {
    const page = await suite.visitMarked('/hard-places');
    const panel = await openPanel(suite.session(), page);
    const frame = page.frames().find((candidate) => candidate.url().endsWith('/frame.html'));
    if (!frame) throw new Error('no frame');
    for (const place of ['1 of 3', '2 of 3', '3 of 3']) {
      await panel.bringToFront();
      await pressInRow(panel, 'China', '.jump');
      await waitFor(place, async () => (await rowsOf(panel)).some(({ mentions }) => mentions === place));
    }
    await waitFor('the light in the frame', () => frame.evaluate(() => CSS.highlights.has('backgrounder-flash')));
    await waitFor('the frame in view', async () => {
      const box = await (await page.$('iframe'))?.boundingBox();
      return box !== null && box !== undefined && box.y >= 0 && box.y < 900;
    });
  });

  test('opens a card in place, turns it, and closes it', async () => {
    const panel = await openPanel(suite.session(), await suite.visitMarked('/article'));
    const heading = () => panel.evaluate(() => document.querySelector('.in-place h2')?.textContent);
    await pressInRow(panel, 'Viktor Khrenin', '.name');
    await waitFor('the card', async () => (await heading()) === 'Viktor Khrenin');
    await atRest(panel, '.in-place .chip');
    const [chip] = await panel.$$('.in-place .chip');
    await chip?.click();
    await waitFor('another card', async () => (await heading()) === 'Belarus');
    await panel.click('.in-place .back');
    await waitFor('the first card', async () => (await heading()) === 'Viktor Khrenin');
    await pressInRow(panel, 'Viktor Khrenin', '.name');
    await waitFor('no card', async () => (await heading()) === undefined);
  });

  test.each([
    ['Kherenin', 'Viktor Khrenin'],
    ['khrenin', 'Viktor Khrenin'],
    ['Nasirzade', 'Aziz Nasirzadeh'],
    ['Насирзаде', 'Aziz Nasirzadeh'],
    ['shanghai', 'Shanghai Cooperation Organization'],
    ['unilateralism', 'Viktor Khrenin'],
  ])('finds, for «%s» typed at once, %s', async (query, name) => {
    const panel = await openPanel(suite.session(), await suite.visitMarked('/frame.html'));
    await panel.keyboard.type(query);
    await waitFor('the result', async () => (await rowsOf(panel)).some((row) => row.name === name));
    await panel.keyboard.press('Escape');
    await waitFor('the page’s names', async () => (await rowsOf(panel)).length === 2);
  });

  test('brings a card into view that opens at its foot', async () => {
    const panel = await openPanel(suite.session(), await suite.visitMarked('/article'));
    await panel.setViewport({ width: 380, height: 500 });
    await pressInRow(panel, 'Tehran Times', '.name');
    await waitFor('the card in view', () =>
      panel.evaluate(() => {
        const card = document.querySelector('.in-place h2')?.getBoundingClientRect();
        return card !== undefined && card.top >= 0 && card.bottom <= innerHeight;
      }),
    );
    await panel.close();
  });

  test('keeps the button that leads to the article on the line of what it is of, however wide a card is', async () => {
    const panel = await openPanel(suite.session(), await suite.visitMarked('/article'));
    await pressInRow(panel, 'Viktor Khrenin', '.name');
    await waitFor('the card', () => panel.evaluate(() => document.querySelector('.in-place h2') !== null));
    const alone = await panel.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
      const found: string[] = [];
      const isAlone = (button: Element): boolean => {
        const before = document.createRange();
        const { previousSibling } = button;
        if (previousSibling === null) return true;
        before.selectNode(previousSibling);
        const last = [...before.getClientRects()].at(-1);
        return last === undefined || last.bottom <= button.getBoundingClientRect().top;
      };
      for (let width = 240; width <= 380; width += 5) {
        document.body.style.width = `${width}px`;
        for (const button of document.querySelectorAll(':is(.unbroken, .kept) > .read'))
          if (isAlone(button)) found.push(`${width}: ${button.parentElement?.textContent}`);
      }
      return { found, buttons: document.querySelectorAll(':is(.unbroken, .kept) > .read').length };
    });
    expect(alone.buttons).toBeGreaterThan(8);
    expect(alone.found).toEqual([]);
    await panel.close();
  });

  test('throws all switches that are thrown at once', async () => {
    const panel = await openPanel(suite.session(), await suite.visitMarked('/article'));
    const flip = (): Promise<void> =>
      panel.evaluate(() => {
        for (const input of document.querySelectorAll<HTMLInputElement>('.settings .switch input')) input.click();
      });
    const stored = (): Promise<Settings> =>
      panel.evaluate(async () => {
        const { chrome } = globalThis as unknown as {
          chrome: { storage: { local: { get(key: string): Promise<{ settings: Settings }> } } };
        };
        return (await chrome.storage.local.get('settings')).settings;
      });
    await waitFor('the switches', () =>
      panel.evaluate(() => document.querySelectorAll('.settings .switch').length === 11),
    );
    await flip();
    await waitFor('all of them', async () => {
      const { unmarkedKinds = [], hidesDemonyms, hidesNotes, keepsCards, marksCode } = (await stored()) ?? {};
      return hidesDemonyms && hidesNotes && keepsCards && marksCode && unmarkedKinds.length === 6;
    });
    await flip();
    await waitFor('the way back', async () => {
      const { unmarkedKinds, hidesDemonyms, hidesNotes, keepsCards, marksCode } = await stored();
      return !hidesDemonyms && !hidesNotes && !keepsCards && !marksCode && unmarkedKinds.join() === 'concept';
    });
    await panel.close();
  });

  test('lists names in the order in which they stand, whatever came last', async () => {
    const page = await suite.visitMarked('/order', { body: '<!doctype html><title>A</title><p>Minsk' });
    await page.evaluate(() => {
      for (const name of ['NATO', 'Ukraine', 'Russia']) {
        const paragraph = document.createElement('p');
        paragraph.textContent = name;
        document.body.prepend(paragraph);
      }
    });
    await badge('/order', '4');
    const panel = await openPanel(suite.session(), page);
    await waitFor('the list', async () => (await rowsOf(panel)).length === 4);
    expect((await rowsOf(panel)).map(({ name }) => name)).toEqual(['Russia', 'Ukraine', 'NATO', 'Minsk']);
  });

  test('says so when nothing is found, whatever is typed', async () => {
    const panel = await openPanel(suite.session(), await suite.visit('/frame.html'));
    await panel.keyboard.type('([\\^$.|?*+ qq');
    await waitFor('an answer', async () => (await stateOf(panel)) === 'No card matches “([\\^$.|?*+ qq”.');
    expect(await rowsOf(panel)).toEqual([]);
  });

  test('says so on a page without names, and on one that extensions may not read', async () => {
    const quiet = await suite.visit('/quiet', { body: '<!doctype html><title>A</title><p>Nothing here.</p>' });
    const panel = await openPanel(suite.session(), quiet);
    await waitFor('the state', async () => (await stateOf(panel)) === 'No name of the story is on this page.');
    const blank = await suite.session().newPage();
    await blank.goto('about:blank');
    const other = await openPanel(suite.session(), blank);
    await waitFor('why', async () => (await stateOf(other)).startsWith('This page is the browser’s own'));
    await blank.close();
  });
});

describe('pausing', () => {
  test('on a site takes its marks away at once, in every tab and frame, and brings them back', async () => {
    const article = await suite.visitMarked('/article');
    const places = await suite.visitMarked('/hard-places');
    const frame = places.frames().find((candidate) => candidate.url().endsWith('/frame.html'));
    if (!frame) throw new Error('no frame');
    const panel = await openPanel(suite.session(), article);
    await pressSwitch(panel, 'Mark names on 127.0.0.1');
    for (const page of [article, places, frame]) await markTexts(page, 0);
    await waitFor('the state', async () => (await stateOf(panel)).startsWith('Paused on 127.0.0.1.'));
    expect(await violationsIn(panel)).toEqual([]);
    await badge('/article', '');
    expect(await article.evaluate(() => [...CSS.highlights.keys()])).toEqual([]);
    await title('/article', 'Backgrounder: paused on 127.0.0.1');
    // A page without names that is opened now says so too.
    await suite.visit('/quiet', { body: '<!doctype html><title>A</title><p>Nothing here.</p>' });
    await title('/quiet', 'Backgrounder: paused on 127.0.0.1');

    await panel.bringToFront();
    await pressSwitch(panel, 'Mark names on 127.0.0.1');
    await markTexts(article, ARTICLE_MARKS.length);
    await markTexts(places, HARD_PLACES_MARKS.length);
    await badge('/article', '16');
    await title('/article', 'Backgrounder: 16 names on this page');
    await title('/quiet', 'Backgrounder');
  });

  test('everywhere takes all marks away, on other sites too, and brings them back', async () => {
    const article = await suite.visitMarked('/article');
    const elsewhere = await suite.visit('/frame.html');
    await elsewhere.goto(`${suite.server().origin.replace('127.0.0.1', 'localhost')}/frame.html`);
    await markTexts(elsewhere, 2);
    const panel = await openPanel(suite.session(), article);
    await pressSwitch(panel, 'Mark names everywhere');
    await markTexts(article, 0);
    await markTexts(elsewhere, 0);
    await waitFor('the state', async () => (await stateOf(panel)).startsWith('Paused everywhere.'));
    expect(await violationsIn(panel)).toEqual([]);
    await title('/article', 'Backgrounder: paused everywhere');
    expect(await buttonTitleAnywhere(suite.session())).toBe('Backgrounder: paused everywhere');
    await pressSwitch(panel, 'Mark names everywhere');
    await markTexts(article, ARTICLE_MARKS.length);
    await markTexts(elsewhere, 2);
  });

  test('on one site leaves others alone', async () => {
    const article = await suite.visitMarked('/article');
    const elsewhere = await suite.visit('/frame.html');
    await elsewhere.goto(`${suite.server().origin.replace('127.0.0.1', 'localhost')}/frame.html`);
    const panel = await openPanel(suite.session(), article);
    await pressSwitch(panel, 'Mark names on 127.0.0.1');
    await markTexts(article, 0);
    await markTexts(elsewhere, 2);
    await pressSwitch(panel, 'Mark names on 127.0.0.1');
    await markTexts(article, ARTICLE_MARKS.length);
  });
});
