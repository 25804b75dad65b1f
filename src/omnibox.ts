import { browser } from 'wxt/browser';
import { dossierOf } from './dossier/card';
import type { EntityKey } from './dossier/dossier';
import { kindWord, t } from './i18n';
import { readSearch } from './read-search';
import { readerPath } from './reader/reader-address';
import type { CardSearch, Found } from './search/search-cards';

/** Suggestions that browsers have room for. */
const MOST_SUGGESTED = 6;

/** UTF-16 code units of what was typed that a suggestion repeats. */
const MOST_TYPED = 80;

/** Answers in the address bar, after the keyword: suggests cards, and opens the one that is chosen beside its article. */
export function listenToOmnibox(): void {
  // Firefox for Android has no such keywords.
  if (browser.omnibox === undefined) return;
  let search: Promise<CardSearch> | undefined;
  const ask = async (text: string): Promise<readonly Found[]> => {
    search ??= readSearch();
    return (await search)(text).found;
  };
  browser.omnibox.onInputStarted.addListener(() => {
    // What has been changed in the library meanwhile counts.
    search = undefined;
    suggestFirst(t('omniboxHint'));
  });
  browser.omnibox.onInputChanged.addListener(async (text, suggest) => {
    const [first, ...others] = await ask(text);
    if (first !== undefined) suggestFirst(describe(first));
    else suggestFirst(text.trim() === '' ? t('omniboxHint') : describeNone(text));
    suggest(suggestionsOf(others.slice(0, MOST_SUGGESTED - 1)));
  });
  browser.omnibox.onInputEntered.addListener(async (text, disposition) => {
    const [first] = await ask(text);
    const chosen = isKey(text) ? text : first?.card.key;
    await open(chosen === undefined ? searchPath(text) : cardPath(chosen), disposition);
  });
}

/** The address of a card within the extension. */
export function cardPath(entity: EntityKey): string {
  const dossier = dossierOf(entity);
  return readerPath({ dossier, card: entity.slice(dossier.length + 1) });
}

/** The address of the panel within the extension, something searched for. */
export function searchPath(query: string): string {
  return `/popup.html?${new URLSearchParams({ query: query.trim() })}`;
}

/** What is suggested for cards. The address bar shows the content of a chosen one: its name, if that tells which is meant. */
export function suggestionsOf(found: readonly Found[]): { content: string; description: string }[] {
  return found.map((one) => {
    const isAlone = found.filter(({ card }) => card.name === one.card.name).length === 1;
    return { content: isAlone ? one.card.name : one.card.key, description: describe(one) };
  });
}

/** What a card is of, in a line: «Viktor Khrenin · Person · …». In Chrome with what was asked for lit. */
function describe({ card, heading, line }: Found): string {
  const name = import.meta.env.FIREFOX ? card.name : litXml(card.name, heading);
  const otherName = line?.part === 'name' ? [escaped(line.text)] : [];
  return [name, ...otherName, escaped(kindWord(card.kind)), dimmed(card.what.text)].join(' · ');
}

/** That nothing is found for what was typed, as far as there is room for it. */
export function describeNone(text: string): string {
  return escaped(t('panelNoResults', text.trim().slice(0, MOST_TYPED)));
}

function litXml(text: string, lit: Found['heading']): string {
  const parts = lit.map(({ start, end }, index) => {
    const before = text.slice(lit[index - 1]?.end ?? 0, start);
    return `${escaped(before)}<match>${escaped(text.slice(start, end))}</match>`;
  });
  return parts.join('') + escaped(text.slice(lit.at(-1)?.end ?? 0));
}

function dimmed(text: string): string {
  return import.meta.env.FIREFOX ? text : `<dim>${escaped(text)}</dim>`;
}

/** Chrome reads descriptions as XML; Firefox as they stand. Characters that XML may not have are left out. */
export function escaped(text: string): string {
  if (import.meta.env.FIREFOX) return text;
  const signs: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&apos;',
  };
  return text.replaceAll(/[&<>"']/gu, (sign) => signs[sign] ?? sign).replaceAll(NOT_XML, '');
}

/** XML 1.0, §2.2: controls, halves of pairs and two characters that are none. */
const NOT_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

function suggestFirst(description: string): void {
  browser.omnibox.setDefaultSuggestion({ description });
}

function isKey(text: string): text is EntityKey {
  return /^[a-z0-9-]+\/[a-z0-9-]+$/u.test(text);
}

async function open(path: string, disposition: 'currentTab' | 'newForegroundTab' | 'newBackgroundTab'): Promise<void> {
  const url = browser.runtime.getURL(path as '/popup.html');
  if (disposition === 'currentTab') await browser.tabs.update({ url });
  else await browser.tabs.create({ url, active: disposition === 'newForegroundTab' });
}
