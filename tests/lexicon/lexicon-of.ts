import type { Dossier, Entity, Name } from '../../src/dossier/dossier';
import { compileLexicon } from '../../src/lexicon/compile-lexicon';
import type { Lexicon, LexiconData, Mention } from '../../src/lexicon/lexicon';
import { reviveLexicon } from '../../src/lexicon/revive-lexicon';
import { scan } from '../../src/lexicon/scan';
import { settle } from '../../src/lexicon/settle';

const quote = { exact: '', start: 0, end: 0 };

/** A name with the usual values for what a test does not care about. */
export function name(text: string, rest: Partial<Name> = {}): Name {
  return { text, lang: 'en', use: 'full', ambiguous: false, inNames: false, beside: [], ...rest };
}

/** An entity as far as its names matter. */
export function entity(id: string, names: Name[], rest: Partial<Entity> = {}): Entity {
  const line = { text: '', quote };
  return { id, kind: 'state', names, what: line, role: line, context: [], sameAs: [], ...rest };
}

/** The lexicon of a dossier `story` with these entities and decoys. */
export function lexiconOf(entities: Entity[], decoys: string[] = []): Lexicon {
  return reviveLexicon(dataOf(entities, decoys));
}

/** The same, compiled and gone through JSON as storage does it. */
export function dataOf(entities: Entity[], decoys: string[] = []): LexiconData {
  const dossier: Dossier = {
    id: 'story',
    article: { title: '', source: { name: '', address: '' }, language: 'en', body: '' },
    entities,
    statements: [],
    summary: [],
    events: [],
    relations: [],
    caveats: [],
    notes: [],
    decoys: decoys.map((text) => ({ text, lang: 'en' })),
  };
  return JSON.parse(JSON.stringify(compileLexicon([dossier])));
}

/** The mentions of each block of a page. */
export function mentionsOf(lexicon: Lexicon, blocks: readonly string[]): Mention[][] {
  return settle(blocks.map((text) => scan(lexicon, text)));
}

/** The same, as «text» in each block. */
export function marked(lexicon: Lexicon, ...blocks: string[]): string[][] {
  return mentionsOf(lexicon, blocks).map((mentions, index) =>
    mentions.map(({ start, end }) => (blocks[index] ?? '').slice(start, end)),
  );
}
