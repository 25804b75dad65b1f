import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, test } from 'vitest';
import { cardOf, pressInCard } from './driver/card';
import { closeExtensionTabs, extensionTabs } from './driver/extension-tabs';
import { hoverMark, markTexts } from './driver/marks';
import { atRest, openPanel, pressInRow, pressSwitch } from './driver/panel';
import { waitFor } from './driver/wait-for';
import { ARTICLE_MARKS } from './expected-marks';
import { useSuite } from './suite';

const suite = useSuite();

/** Nobody else is named beside him: the card's statements stand in their order. */
const ALONE = {
  body: '<!doctype html><html lang="en"><title>A page</title><p style="margin: 60px">Viktor Khrenin<p>Minsk',
};

afterEach(async () => {
  await closeExtensionTabs(suite.session());
});

/** Opens the reader at a fragment. */
async function openReader(fragment = ''): Promise<Page> {
  const page = await suite.session().openExtensionPage(`/reader.html${fragment}`);
  // Right after the extension came, the names can follow the text.
  await waitFor('the names', () => page.evaluate(() => document.querySelector('.text .mention') !== null));
  return page;
}

/** What is lit, and whether it is in view. */
const litIn = (page: Page) =>
  page.evaluate(() => {
    const text = (selector: string) =>
      [...document.querySelectorAll(selector)].map(({ textContent }) => textContent).join('');
    const rect = document.querySelector('.lit')?.getBoundingClientRect();
    return {
      quote: text('.lit.quote'),
      sentence: text('.lit'),
      isInView: rect !== undefined && rect.top >= 0 && rect.bottom <= innerHeight,
    };
  });

/** The tab of the reader that a click has opened. */
const readerTab = () => waitFor('the reader', async () => (await extensionTabs(suite.session(), 'reader'))[0]);

/** The heading of the card beside the text. */
const headingIn = (page: Page) => page.evaluate(() => document.querySelector('aside h2')?.textContent);

/** Waits until the card beside the text is headed by a name. */
const cardBeside = (page: Page, name: string) =>
  waitFor(`the card of ${name}`, async () => (await headingIn(page)) === name);

/** Moves the keyboard's focus to the first mention of a name. */
const focusName = (page: Page, name: string) =>
  page.evaluate((text) => {
    const names = [...document.querySelectorAll<HTMLElement>('.text .mention')];
    names.find(({ textContent }) => textContent === text)?.focus();
  }, name);

/** Where the keyboard's focus is: on the card or on a name. */
const focusIn = (page: Page) =>
  page.evaluate(() => (document.activeElement?.localName === 'aside' ? 'card' : document.activeElement?.textContent));

describe('the reader', () => {
  test('shows the article to the letter, with its names', async () => {
    const page = await openReader();
    const { text, names, title } = await page.evaluate(() => ({
      text: [...document.querySelectorAll('.text p')].map(({ textContent }) => textContent).join('\n'),
      names: [...document.querySelectorAll('.text .mention')].map(({ textContent }) => textContent ?? ''),
      title: document.title,
    }));
    const article = await suite.visitMarked('/article');
    const published = await article.evaluate(() =>
      [...document.querySelectorAll('p')].map(({ textContent }) => textContent).join('\n'),
    );
    expect(text).toBe(published);
    expect(names).toEqual(expect.arrayContaining(['Iran', 'Aziz Nasirzadeh', 'www.tehrantimes.com']));
    expect(title).toBe('Iran and Belarus sign a defense cooperation agreement · Backgrounder');
  });

  test('opens, from a quote on a card, at its sentence', async () => {
    const page = await suite.visitMarked('/alone', ALONE);
    await hoverMark(page, 'Viktor Khrenin');
    await cardOf(page, 'Viktor Khrenin');
    await pressInCard(page, '.statements blockquote', 'long-term stability');
    const reader = await readerTab();
    const lit = await waitFor('the sentence', async () => {
      const seen = await litIn(reader);
      return seen.isInView && seen;
    });
    expect(lit.quote).toBe('long-term stability in an era of escalating unilateralism');
    expect(lit.sentence).toMatch(/^During the signing ceremony, .* unilateralism\.”$/u);
  });

  test('opens from a quote in the panel, by keyboard', async () => {
    const panel = await openPanel(suite.session(), await suite.visitMarked('/article'));
    await pressInRow(panel, 'Minsk', '.name');
    await waitFor('the card', () => panel.evaluate(() => document.querySelector('.in-place .read') !== null));
    await panel.focus('.in-place .statements .read');
    await panel.keyboard.press('Enter');
    const reader = await readerTab();
    await waitFor('the sentence', async () => (await litIn(reader)).quote.includes('in Minsk'));
  });

  test('sends quotes, one after the other, to the tab that has the article, and leaves a way back', async () => {
    const other = await suite.session().openExtensionPage('/reader.html?dossier=other-story');
    const page = await suite.visitMarked('/alone', ALONE);
    await hoverMark(page, 'Viktor Khrenin');
    await cardOf(page, 'Viktor Khrenin');
    await pressInCard(page, '.statements blockquote', 'long-term stability');
    const reader = await waitFor('the reader', async () =>
      (await extensionTabs(suite.session(), 'reader')).find((tab) => tab !== other),
    );
    const lights = (text: string) =>
      waitFor(`«${text}» in view`, async () => {
        const { quote, isInView } = await litIn(reader);
        return quote.includes(text) && isInView;
      });
    const isSeen = () => reader.evaluate(() => document.visibilityState === 'visible');
    await lights('long-term stability');

    const panel = await openPanel(suite.session(), page);
    await pressInRow(panel, 'Minsk', '.name');
    const readInPanel = async (): Promise<void> => {
      await panel.bringToFront();
      await waitFor('the reader behind', async () => !(await isSeen()));
      await atRest(panel, '.in-place .statements .read');
      await panel.click('.in-place .statements .read');
      await waitFor('the reader in front', isSeen);
    };
    await readInPanel();
    await lights('in Minsk');
    await reader.evaluate(() => history.back());
    await lights('long-term stability');
    await readInPanel();
    await lights('in Minsk');
    await reader.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    expect((await litIn(reader)).isInView).toBe(false);
    await readInPanel();
    await lights('in Minsk');

    expect(await extensionTabs(suite.session(), 'reader')).toHaveLength(2);
    expect(await other.evaluate(() => document.querySelector('.missing') !== null)).toBe(true);
  });

  test('opens the card of each name, and goes back from place to place', async () => {
    const page = await openReader('#quote=357-475');
    expect((await litIn(page)).quote).toMatch(/^On Wednesday, Iran and Belarus/u);
    const headings: (string | null | undefined)[] = [];
    for (const name of await page.$$('.text .mention')) {
      await name.click();
      await waitFor('its card', () => page.evaluate(() => location.hash.includes('card=')));
      // The address changes at once, the card with the frame after the next: until then the card before is there.
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
      headings.push(await waitFor('a heading', async () => (await headingIn(page)) ?? undefined));
    }
    expect(new Set(headings).size).toBeGreaterThanOrEqual(16);
    expect(headings.at(-1)).toBe('Tehran Times');
    await page.evaluate(() => history.back());
    await cardBeside(page, headings.at(-2) ?? '');
    expect((await litIn(page)).quote).toMatch(/^On Wednesday, Iran and Belarus/u);
  });

  test('goes once more to a sentence that it has left, and stays where it is when a card is closed', async () => {
    const page = await openReader('?dossier=iran-belarus-defense-agreement#card=nasirzadeh');
    const top = () => page.evaluate(() => document.querySelector('.lit')?.getBoundingClientRect().top);
    const readFirst = () => page.evaluate(() => document.querySelector<HTMLButtonElement>('.statement .read')?.click());
    await waitFor('the card', () => page.evaluate(() => document.querySelector('.statement .read') !== null));
    await readFirst();
    const lit = await waitFor('the sentence', top);
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    expect(await top()).not.toBe(lit);
    await readFirst();
    await waitFor('the way back', async () => (await top()) === lit);

    const place = await page.evaluate(() => scrollY);
    expect(place).toBeGreaterThan(0);
    await page.evaluate(() => document.querySelector<HTMLAnchorElement>('aside .close')?.click());
    await waitFor('no card', () => page.evaluate(() => document.querySelector('aside h2') === null));
    expect(await page.evaluate(() => scrollY)).toBe(place);
  });

  test('turns the card by its chips with the address, back too', async () => {
    const page = await openReader('?dossier=iran-belarus-defense-agreement#card=nasirzadeh');
    await cardBeside(page, 'Aziz Nasirzadeh');
    const chip = await page.$('aside .chip');
    const name = await chip?.evaluate(({ textContent }) => textContent ?? '');
    await page.evaluate(() => document.querySelector('aside')?.scrollTo(0, 200));
    await chip?.focus();
    await page.keyboard.press('Enter');
    await cardBeside(page, name ?? '');
    expect(await page.evaluate(() => document.querySelector('aside')?.scrollTop)).toBe(0);
    expect(await focusIn(page)).toBe('card');
    expect(await page.evaluate(() => location.hash)).not.toBe('#card=nasirzadeh');
    await page.evaluate(() => {
      document.documentElement.dataset.isBefore = '';
      location.reload();
    });
    const isBefore = () => page.evaluate(() => 'isBefore' in document.documentElement.dataset).catch(() => true);
    await waitFor('the reload', async () => !(await isBefore()));
    await cardBeside(page, name ?? '');
    await page.evaluate(() => history.back());
    await cardBeside(page, 'Aziz Nasirzadeh');
    expect(await page.evaluate(() => location.hash)).toBe('#card=nasirzadeh');
  });

  test('takes the keyboard to the card of a name, and back to the name when it is closed', async () => {
    const page = await openReader('?dossier=iran-belarus-defense-agreement');
    await focusName(page, 'Viktor Khrenin');
    await page.evaluate(() => document.activeElement?.scrollIntoView({ block: 'start', behavior: 'instant' }));
    const place = await page.evaluate(() => scrollY);
    expect(place).toBeGreaterThan(0);
    await page.keyboard.press('Enter');
    await cardBeside(page, 'Viktor Khrenin');
    expect(await focusIn(page)).toBe('card');
    expect(await page.evaluate(() => scrollY)).toBe(place);
    // What is lit changes the elements of the names.
    await page.click('aside .statements .read');
    await waitFor('the sentence', async () => (await litIn(page)).quote !== '');
    expect(await focusIn(page)).not.toBe('card');
    const scrolled = await page.evaluate(() => scrollY);
    await page.focus('aside .close');
    await page.keyboard.press('Enter');
    await waitFor('the name', async () => (await focusIn(page)) === 'Viktor Khrenin');
    expect(await headingIn(page)).toBeUndefined();
    expect(await page.evaluate(() => scrollY)).toBe(scrolled);

    await page.keyboard.press('Enter');
    await cardBeside(page, 'Viktor Khrenin');
    await focusName(page, 'Viktor Khrenin');
    await page.keyboard.press('Enter');
    await waitFor('the card that was open', async () => (await focusIn(page)) === 'card');
  });

  test('leaves the keyboard alone where the address opens a card', async () => {
    const page = await openReader('?dossier=iran-belarus-defense-agreement#card=khrenin');
    await cardBeside(page, 'Viktor Khrenin');
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('body');
  });

  test('lights another sentence from the card beside it', async () => {
    const page = await openReader('#card=khrenin');
    await waitFor('the card', () => page.evaluate(() => document.querySelector('aside .read') !== null));
    await page.click('aside .statements blockquote');
    await waitFor('the sentence', async () => (await litIn(page)).quote.startsWith('long-term stability'));
    expect(await page.evaluate(() => location.hash)).toMatch(/^#quote=\d+-\d+&card=khrenin$/u);
  });

  test.each(['#quote=999999-9999999', '#quote=x', '#card=nobody'])('bears with the fragment %s', async (fragment) => {
    const page = await openReader(fragment);
    expect((await litIn(page)).quote).toBe('');
    const card = await page.evaluate(() => document.querySelector('aside')?.textContent);
    expect(card).toMatch(/Choose a name|no longer in the library/u);
  });

  test('says so where the library has no such article', async () => {
    const page = await suite.session().openExtensionPage('/reader.html?dossier=nothing');
    await waitFor('the answer', () =>
      page.evaluate(() => document.querySelector('.missing')?.textContent === 'This article is not in the library.'),
    );
  });

  test('prints the text alone', async () => {
    const page = await openReader('#card=minsk');
    const hidden = await page.evaluate(() => {
      const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
      const print = rules.filter((rule) => rule instanceof CSSMediaRule && rule.conditionText === 'print');
      return print.map(({ cssText }) => cssText).join('');
    });
    expect(hidden).toMatch(/\.reader aside[^}]*\{ display: none/u);
    const pdf = await page.pdf();
    expect(pdf.length).toBeGreaterThan(1000);
  });
});

describe('a switch in the panel', () => {
  const flip = async (label: string): Promise<void> => {
    const panel = await openPanel(suite.session(), await suite.visitMarked('/frame.html'));
    await panel.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    await pressSwitch(panel, label);
    await panel.close();
  };

  test('marks concepts too, at once, and leaves them alone again', async () => {
    const article = await suite.visit('/article');
    await markTexts(article, ARTICLE_MARKS.length);
    await flip('Concepts');
    const concepts = await waitFor('concepts', async () => {
      const texts = await article.evaluate(() =>
        [...(CSS.highlights.get('backgrounder-concept') ?? [])].map((range) => {
          const live = document.createRange();
          live.setStart(range.startContainer, range.startOffset);
          live.setEnd(range.endContainer, range.endOffset);
          return live.toString();
        }),
      );
      return texts.length > 0 && texts;
    });
    expect(concepts).toEqual(expect.arrayContaining(['multipolar world order', 'unilateralism', 'NATO expansion']));
    await article.bringToFront();
    await hoverMark(article, 'unilateralism');
    await cardOf(article, 'Unilateralism');
    await flip('Concepts');
    expect(await markTexts(article, ARTICLE_MARKS.length)).toEqual(ARTICLE_MARKS);
  });

  test('leaves words for peoples alone, at once, and marks them again', async () => {
    const article = await suite.visit('/article');
    await markTexts(article, ARTICLE_MARKS.length);
    await flip('Mark words for peoples too');
    const names = ARTICLE_MARKS.filter((text) => !['Iranian', 'Belarusian'].includes(text));
    expect(await markTexts(article, names.length)).toEqual(names);
    await flip('Mark words for peoples too');
    expect(await markTexts(article, ARTICLE_MARKS.length)).toEqual(ARTICLE_MARKS);
  });

  test('takes away what is not in the article, and brings it back', async () => {
    const notes = async (): Promise<number> => {
      const page = await openReader('#card=nasirzadeh');
      await waitFor('the card', () => page.evaluate(() => document.querySelector('aside h2') !== null));
      const count = await page.evaluate(() => document.querySelectorAll('aside .notes li').length);
      await page.close();
      return count;
    };
    const before = await notes();
    expect(before).toBeGreaterThan(0);
    await flip('Show notes from outside the article');
    expect(await notes()).toBe(0);
    await flip('Show notes from outside the article');
    expect(await notes()).toBe(before);
  });
});
