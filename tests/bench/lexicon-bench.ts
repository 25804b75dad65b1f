import { AhoCorasick } from '@monyone/aho-corasick';
import nlp from 'compromise/one';
import { JSDOM } from 'jsdom';
import { readDossiers } from '../../src/build/read-dossiers';
import { compileLexicon } from '../../src/lexicon/compile-lexicon';
import { findForms } from '../../src/lexicon/find';
import type { Lexicon } from '../../src/lexicon/lexicon';
import { reviveLexicon } from '../../src/lexicon/revive-lexicon';
import { scan } from '../../src/lexicon/scan';
import { dossierOfNames } from './generated-names';
import { best, bestInTurns, bytesHeld, readEveryCharacter, row, say } from './measure';
import { plainNames } from './plain-names';
import { englishText, russianText } from './texts';

const bundled = readDossiers('assets/dossiers');

/** Some milliseconds of work, in UTF-16 code units: so long a turn is seldom broken into. */
const PAGES_LENGTH = 400_000;

/** What finding names costs. */
export async function benchLexicon(): Promise<void> {
  const lexicon = reviveLexicon(compileLexicon(bundled));
  const english = englishText(4_000_000);
  const pages = { english: english.slice(0, PAGES_LENGTH), russian: russianText(PAGES_LENGTH) };
  const russian = russianText(1_000_000);
  const other = englishText(PAGES_LENGTH, { hasStory: false });
  benchLanguages(lexicon, { ...pages, 'english of other things': other });
  await benchPeers(lexicon, english.slice(0, 200_000));
  benchSizes(english, russian);
  benchGrowth(lexicon, english);
  benchHostile(lexicon);
}

function alternation(names: readonly string[]): RegExp {
  const sources = [...names]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`));
  return new RegExp(String.raw`(?<![\p{L}\p{M}\p{N}_])(?:${sources.join('|')})(?![\p{L}\p{M}\p{N}_])`, 'gu');
}

function benchLanguages(lexicon: Lexicon, texts: Record<string, string>): void {
  say('\nFinding the bundled names');
  row('text', 'characters', 'ms', '× floor', 'mentions');
  const pattern = alternation(plainNames(bundled));
  for (const [name, text] of Object.entries(texts)) {
    const blocks = text.split('\n');
    const inBlocks = (count: (block: string) => number) => () => blocks.reduce((sum, block) => sum + count(block), 0);
    const works = {
      'ours, judged': inBlocks((block) => scan(lexicon, block).length),
      'ours, found only': inBlocks((block) => findForms(lexicon, block).length),
    };
    const bare = inBlocks((block) => [...block.matchAll(pattern)].length);
    const least = bestInTurns({ [FLOOR]: () => readEveryCharacter(text), ...works });
    least.set('a bare RegExp of the names as given', best(bare, 2));
    const floor = least.get(FLOOR) ?? 0;
    const found: Readonly<Record<string, () => number>> = { ...works, 'a bare RegExp of the names as given': bare };
    for (const [what, cost] of least)
      row(`${name}: ${what}`, String(text.length), cost, cost / floor, String(found[what]?.() ?? ''));
  }
}

const FLOOR = 'reading every character';

async function benchPeers(lexicon: Lexicon, text: string): Promise<void> {
  say('\nPeers, with the names as given, on a part of the English text');
  row('who', 'characters', 'ms', '× floor');
  const floor = best(() => readEveryCharacter(text));
  const report = (who: string, work: () => number, rounds?: number): void => {
    const cost = best(work, rounds);
    row(who, String(text.length), cost, cost / floor);
  };
  const names = plainNames(bundled);
  const automaton = new AhoCorasick(names);
  const net = nlp.buildTrie(names);
  report('ours, judged', () => scan(lexicon, text).length);
  report('@monyone/aho-corasick', () => [...automaton.matchInText(text)].length);
  report('compromise, lookup', () => nlp(text).lookup(net).length, 1);
  // Both change the page, and so get a fresh one each time; making it is not counted. They want a page to load at all.
  pageOf('');
  const { default: Mark } = await import('mark.js');
  const { default: findAndReplaceDOMText } = await import('findandreplacedomtext');
  const pattern = alternation(names);
  reportOnPages('mark.js', text, floor, (page) =>
    new Mark(page).mark(names, { accuracy: 'exactly', separateWordSearch: false, caseSensitive: true }),
  );
  reportOnPages('findandreplacedomtext', text, floor, (page) =>
    findAndReplaceDOMText(page, { find: pattern, wrap: 'b' }),
  );
}

const PAGES = 3;

function reportOnPages(who: string, text: string, floor: number, work: (page: HTMLElement) => unknown): void {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < PAGES; round += 1) {
    const page = pageOf(text);
    const start = performance.now();
    work(page);
    least = Math.min(least, performance.now() - start);
  }
  row(who, String(text.length), least, least / floor);
}

/** Makes a page of paragraphs the global one. */
function pageOf(text: string): HTMLElement {
  const { window } = new JSDOM('<!doctype html><body></body>');
  const { document, Node, NodeFilter, NodeList, HTMLElement } = window;
  Object.assign(globalThis, { window, document, Node, NodeFilter, NodeList, HTMLElement });
  for (const paragraph of text.split('\n'))
    document.body.appendChild(document.createElement('p')).textContent = paragraph;
  return document.body;
}

function benchSizes(english: string, russian: string): void {
  say('\nHow the number of names tells: English and Russian text together');
  row('names', 'compile ms', '× floor (*)', 'revive ms', 'kB revived', 'find ms', '× floor', '× 50 names');
  const text = english.slice(0, 1_000_000) + russian;
  const floor = best(() => readEveryCharacter(text));
  let least = 0;
  for (const count of [50, 1000, 10_000]) {
    const dossiers = [dossierOfNames(count)];
    const compile = best(() => compileLexicon(dossiers).partNames.length, 5);
    const data = compileLexicon(dossiers);
    const stored = JSON.stringify(data);
    const revive = best(() => reviveLexicon(data).endings.length, 5);
    const lexicon = reviveLexicon(data);
    const find = best(() => findForms(lexicon, text).length);
    least ||= find;
    row(
      String(count),
      compile,
      (compile / floor) * (text.length / 30e6),
      revive,
      String(Math.round(bytesHeld(() => afterAllNames(reviveLexicon(JSON.parse(stored)), data.stems)) / 1000)),
      find,
      find / floor,
      find / least,
    );
  }
  say(
    '(*) in units of reading 30 M characters, which take 60 ms where the floor reads 500 M a second: below 1 is in time',
  );
}

/** A lexicon that has met all that it knows: what it puts off until then is done. */
function afterAllNames(lexicon: Lexicon, names: string): Lexicon {
  findForms(lexicon, names);
  return lexicon;
}

function benchGrowth(lexicon: Lexicon, english: string): void {
  say('\nGrowth with the text');
  row('characters', 'ms', 'ns a character');
  const long = english.repeat(3);
  for (const length of [10_000, 100_000, 1_000_000, 10_000_000]) {
    const text = `${long.slice(0, length)} `;
    const cost = best(() => scan(lexicon, text).length, 5);
    row(String(length), cost, (cost * 1e6) / length);
  }
}

function benchHostile(lexicon: Lexicon): void {
  say('\nHostile texts of a million characters');
  row('text', 'ms', '× floor');
  const million = 1_000_000;
  const texts: Record<string, string> = {
    'one letter that begins names': 'I'.repeat(million),
    'the beginnings of a name': 'Islamic Republic of '.repeat(million / 20),
    'names without a space between': 'Iran'.repeat(million / 4),
    'combining marks': `I${'\u0301'.repeat(million - 1)}`,
    'a name within spaces': `United${' '.repeat(million - 6)}`,
    'opening quotation marks': '“Iran '.repeat(million / 6),
    'capitals after names': 'Iran Xyz '.repeat(million / 9),
  };
  for (const [name, text] of Object.entries(texts)) {
    const floor = best(() => readEveryCharacter(text), 3);
    const cost = best(() => scan(lexicon, text).length, 3);
    row(name, cost, cost / floor);
  }
}
