import { type Dossier, type Entity, KINDS, type Quote } from '../../src/dossier/dossier';

const NOWHERE: Quote = { exact: '', start: 0, end: 0 };

/** A dossier of so many made-up entities of all kinds, to fill pages with: nothing is said of any. */
export function crowdDossier(count: number): Dossier {
  return {
    id: 'crowd',
    article: {
      title: 'A crowd',
      source: { name: 'Nobody', address: 'https://nobody.example' },
      language: 'en',
      body: '',
    },
    entities: Array.from({ length: count }, (_, index) => crowdEntity(index)),
    summary: [],
    statements: [],
    events: [],
    relations: [],
    caveats: [],
    notes: [],
    decoys: [],
  };
}

/** A page that names each of a crowd so many times, in sentences of which each has its own ending. */
export function crowdPage(count: number, times: number): string {
  const sentence = (index: number): string => {
    const name = crowdName(index % count);
    return `<p>On day ${index} of the talks the speakers heard that ${name} had been seen near the harbour by ${index + 2} fishermen, who were not asked.`;
  };
  const sentences = Array.from({ length: count * times }, (_, index) => sentence(index));
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>A crowd</title>${sentences.join('')}`;
}

function crowdEntity(index: number): Entity {
  const kind = KINDS.filter((known) => known !== 'concept')[index % 6] ?? 'person';
  const line = { text: 'One of a crowd', quote: NOWHERE };
  return {
    id: `entity-${index}`,
    kind,
    names: [{ text: crowdName(index), lang: 'en', use: 'full', ambiguous: false, inNames: false, beside: [] }],
    what: line,
    role: line,
    context: [],
    sameAs: [],
  };
}

const FIRST = ['Ka', 'Ve', 'Mo', 'Sa', 'Do', 'Lu', 'Ti', 'Re'];
const SECOND = ['lorin', 'berak', 'mistov', 'danel', 'horvun', 'quarin', 'tesmal', 'wendok'];

/** «Kalorin Beraktown»: a name that means nothing else; each tenth is long. */
function crowdName(index: number): string {
  const word = (number: number): string => `${FIRST[number % 8]}${SECOND[(number >> 3) % 8]}`;
  const name = `${word(index)} ${word(index * 7 + 3)}${index >> 6 > 0 ? ` ${word((index >> 6) * 5)}` : ''}`;
  return index % 10 === 9 ? `${name} Brotherhood of the Northern Harbours` : name;
}
