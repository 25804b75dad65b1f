import { describe, expect, test } from 'vitest';
import { badgeOf } from './driver/badge';
import { cardOf, noCard } from './driver/card';
import { hoverMark, marksOf, markTexts } from './driver/marks';
import { openPanel, pressInRow, pressSwitch, rowsOf } from './driver/panel';
import { waitFor } from './driver/wait-for';
import { useSuite } from './suite';

const suite = useSuite();

/** A page on which `<a-part>` shows a text in a shadow tree of its own, around what stands in it. */
const withParts = (mode: 'open' | 'closed', body: string): string => `<!doctype html><html lang="en"><title>A</title>
<script>
  customElements.define('a-part', class extends HTMLElement {
    constructor() {
      super();
      this.tree = this.attachShadow({ mode: '${mode}' });
    }
    connectedCallback() {
      this.tree.innerHTML = '<section>' + (this.getAttribute('says') ?? '') + '<p><slot></slot></p></section>';
    }
  });
</script>${body}`;

describe.each(['open', 'closed'] as const)('in %s shadow trees', (mode) => {
  test('names are marked, counted and open cards, what is slotted too', async () => {
    const body = withParts(mode, '<p>Iran</p><a-part says="Viktor Khrenin came to ">Minsk</a-part><p>NATO</p>');
    const page = await suite.visit(`/${mode}-tree`, { body });
    expect((await markTexts(page, 4)).sort()).toEqual(['Iran', 'Minsk', 'NATO', 'Viktor Khrenin']);
    for (const name of ['Viktor Khrenin', 'Minsk', 'NATO']) {
      await hoverMark(page, name);
      await cardOf(page, name);
      await page.mouse.move(2, 2);
      await noCard(page);
    }
    await waitFor('the badge', async () => (await badgeOf(suite.session(), page.url())) === '4');
    const panel = await openPanel(suite.session(), page);
    await waitFor('the list', async () => (await rowsOf(panel)).length === 4);
    // The light tree's Minsk is shown within the part, after its own words.
    expect((await rowsOf(panel)).map(({ name }) => name)).toEqual(['Iran', 'Viktor Khrenin', 'Minsk', 'NATO']);
    await panel.close();
    expect(suite.console()).toEqual([]);
  });

  test('marks follow what changes in them, trees within trees, and trees that come late', async () => {
    const page = await suite.visit(`/${mode}-changing`, { body: withParts(mode, '<p>Iran</p><a-part></a-part>') });
    await markTexts(page, 1);
    await page.evaluate(() => {
      const part = document.querySelector('a-part') as Element & { tree: ShadowRoot };
      part.tree.innerHTML = '<p>Belarus and <a-part says="Andrey Lukyanovich"></a-part></p>';
    });
    expect((await markTexts(page, 3)).sort()).toEqual(['Andrey Lukyanovich', 'Belarus', 'Iran']);
    await page.evaluate(() => {
      const part = document.querySelector('a-part') as Element & { tree: ShadowRoot };
      part.tree.querySelector('p')?.firstChild?.remove();
      document.body.append(document.createElement('late-part'));
    });
    expect((await markTexts(page, 2)).sort()).toEqual(['Andrey Lukyanovich', 'Iran']);
    await page.evaluate((how) => {
      document.querySelector('late-part')?.attachShadow({ mode: how }).append('In Minsk');
    }, mode);
    expect((await markTexts(page, 3)).sort()).toEqual(['Andrey Lukyanovich', 'Iran', 'Minsk']);
    await page.evaluate(() => document.querySelector('a-part')?.remove());
    expect((await markTexts(page, 2)).sort()).toEqual(['Iran', 'Minsk']);
  });

  test('the panel jumps there', async () => {
    const body = withParts(mode, '<p>Iran</p><div style="height: 4000px"></div><a-part says="In Minsk"></a-part>');
    const page = await suite.visit(`/${mode}-far`, { body });
    await markTexts(page, 2);
    const panel = await openPanel(suite.session(), page);
    await pressInRow(panel, 'Minsk', '.jump');
    await waitFor('the jump', () => page.evaluate(() => scrollY > 3000));
    await panel.close();
  });
});

test('marks in shadow trees are seen, and nothing is left in these where marking is paused', async () => {
  const page = await suite.visit('/styled', { body: withParts('open', '<a-part says="In Minsk"></a-part>') });
  await markTexts(page, 1);
  const inTree = () =>
    page.evaluate(() => {
      const root = document.querySelector('a-part')?.shadowRoot;
      const style = root?.querySelector('section');
      return {
        line: style ? getComputedStyle(style, '::highlight(backgrounder-place)').textDecorationStyle : undefined,
        sheets: root?.adoptedStyleSheets.length,
      };
    });
  expect((await inTree()).line).toBe('dotted');
  const panel = await openPanel(suite.session(), page);
  await pressSwitch(panel, 'Mark names everywhere');
  await waitFor('no mark', async () => (await marksOf(page)).length === 0);
  expect((await inTree()).sheets).toBe(0);
  await pressSwitch(panel, 'Mark names everywhere');
  await panel.close();
  await markTexts(page, 1);
});
