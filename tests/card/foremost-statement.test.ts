import { describe, expect, test } from 'vitest';
import { foremostFirst } from '../../src/card/foremost-statement';
import type { CardStatement } from '../../src/dossier/card';
import type { EntityKey } from '../../src/dossier/dossier';

const key = (name: string): EntityKey => `river/${name}`;

/** A statement of the harbour's card, about others too. */
const about = (id: string, ...others: string[]): CardStatement => ({
  id,
  about: ['harbour', ...others].map(key),
  quote: { exact: id, start: 0, end: id.length },
  quoted: false,
});

const STATEMENTS = [
  about('opened'),
  about('dredged', 'river'),
  about('crossed', 'river', 'ferry'),
  about('paid', 'council', 'river'),
  about('met', 'council'),
];

describe('of a card’s statements comes first', () => {
  test.each<[string, string[], string, string[]]>([
    ['the article’s own, where nobody is named beside', [], 'opened', []],
    ['the same, where nothing is said of who is', ['bridge'], 'opened', []],
    ['the first that speaks of who is named beside', ['river'], 'dredged', ['river']],
    ['the one that speaks of most of them', ['river', 'council'], 'paid', ['council', 'river']],
    ['the one that speaks of whom few speak of', ['council', 'ferry'], 'crossed', ['ferry']],
  ])('%s', (_, beside, first, reasons) => {
    const ordered = foremostFirst(STATEMENTS, beside.map(key));
    expect(ordered.statements[0]?.id).toBe(first);
    expect(ordered.reasons).toEqual(reasons.map(key));
    const others = STATEMENTS.filter(({ id }) => id !== first);
    expect(ordered.statements.slice(1)).toEqual(others);
  });
});

test('no statements stay none', () => {
  expect(foremostFirst([], [key('river')])).toEqual({ statements: [], reasons: [] });
});
