import { cardsOf } from '../../src/dossier/card';
import type { Dossier, Quote } from '../../src/dossier/dossier';
import { createCardSearch } from '../../src/search/search-cards';
import { dossierOfNames, madeUpWord } from './generated-names';
import { best, readEveryCharacter, row, say } from './measure';

/** Words of which statements are made, rare ones rarely. */
const VOCABULARY = 6000;

/** What one letter more in the search field costs, in a library of so many entities. It is to be within a frame: 16 ms. */
export function benchSearch(): void {
  for (const count of [100, 1000]) {
    const dossier = dossierOfStatements(count);
    const cards = new Map(cardsOf(dossier).map((card) => [card.key, card]));
    const texts = dossier.statements.map(({ quote }) => quote.exact).join(' ');
    const floor = best(() => readEveryCharacter(texts));
    const search = createCardSearch(cards, [dossier]);
    const name = dossier.entities[count / 2]?.names[0]?.text ?? '';
    const queries: readonly (readonly [what: string, query: string])[] = [
      ['one letter', name.slice(0, 1)],
      ['a name', name],
      ['a name misspelt', misspell(name)],
      ['words of statements', `${madeUpWord(40, 'en')} ${madeUpWord(7, 'en')}`],
      ['two words misspelt', `${misspell(madeUpWord(4000, 'en'))} ${misspell(name)}`],
      ['nothing there', 'wxyzzy qqqq'],
      ['10,000 characters', 'Backgrounder '.repeat(770)],
    ];
    say(
      `\nSearching ${count} entities, ${dossier.entities.flatMap(({ names }) => names).length} names, ${texts.length} characters`,
    );
    row('query', 'found', 'ms', '× floor');
    const first = best(() => createCardSearch(cards, [dossier])(name).count, 3);
    row('the first, which makes the index', '', first, first / floor);
    for (const [what, query] of queries) {
      const cost = best(() => search(query).count);
      row(what, String(search(query).count), cost, cost / floor);
    }
  }
}

/** A dossier of four names an entity and three statements of some twenty words. */
function dossierOfStatements(count: number): Dossier {
  const dossier = dossierOfNames(count * 4);
  const statements = dossier.entities.flatMap(({ id }, entity) =>
    Array.from({ length: 3 }, (_, nth) => ({
      id: `${id}-${nth}`,
      about: [id],
      quote: quoteOf(entity * 3 + nth),
      speaker: { kind: 'article' } as const,
      quoted: false,
    })),
  );
  return { ...dossier, statements };
}

function quoteOf(number: number): Quote {
  // Of a word's number the square: low ones come up often.
  const words = Array.from({ length: 20 }, (_, at) => {
    const part = ((number * 7919 + at * 104_729) % 1000) / 1000;
    return madeUpWord(Math.floor(part * part * VOCABULARY), 'en');
  });
  return { exact: words.join(' '), start: 0, end: 0 };
}

function misspell(word: string): string {
  return `${word.slice(0, 2)}${word.slice(3)}`;
}
