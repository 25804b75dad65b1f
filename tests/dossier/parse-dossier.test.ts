import { describe, expect, test } from 'vitest';
import { formatFaults } from '../../src/dossier/fault';
import { parseDossier } from '../../src/dossier/parse-dossier';
import { annotationsFile, SAMPLE_ARTICLE, SAMPLE_BODY, sampleAnnotations } from './sample';

type Sample = ReturnType<typeof sampleAnnotations>;

const parseSample = (data: unknown) => parseDossier({ article: SAMPLE_ARTICLE, annotations: annotationsFile(data) });

/** The faults of the sample with one thing spoilt, a line each. */
function faultsOf(spoil: (sample: Sample) => unknown): string[] {
  const sample = sampleAnnotations();
  const parsed = parseSample(spoil(sample) ?? sample);
  return parsed.ok ? [] : formatFaults(parsed.faults).split('\n');
}

/** Sets a value at a path of the sample; `undefined` takes it away. */
const set = (path: readonly (string | number)[], value: unknown) => (sample: Sample) => {
  const owner: unknown = path.slice(0, -1).reduce<unknown>((at, step) => Reflect.get(Object(at), step), sample);
  Reflect.set(Object(owner), path.at(-1) ?? '', value);
};

describe('a good dossier', () => {
  const parsed = parseSample(sampleAnnotations());

  test('keeps the article to the letter', () => {
    expect(parsed.ok && parsed.dossier.article).toEqual({
      title: 'A ferry for Norhaven',
      source: { name: 'The Norhaven Post', address: 'https://post.example' },
      language: 'en',
      body: SAMPLE_BODY,
    });
  });

  test('has every quote at its place', () => {
    if (!parsed.ok) throw new Error(formatFaults(parsed.faults));
    const { entities, statements, relations } = parsed.dossier;
    const quotes = [
      ...entities.flatMap(({ what, role }) => [what.quote, role.quote]),
      ...statements.map(({ quote }) => quote),
      ...relations.map(({ quote }) => quote),
    ];
    expect(quotes).toHaveLength(8);
    for (const { exact, start, end } of quotes) expect(SAMPLE_BODY.slice(start, end)).toBe(exact);
  });

  test('tells the words of a speaker from a report of them', () => {
    const statements = parsed.ok ? parsed.dossier.statements : [];
    expect(statements.map(({ id, speaker, quoted }) => [id, speaker, quoted])).toEqual([
      ['opening', { kind: 'article' }, false],
      ['bridge', { kind: 'group', name: 'The mayor', entities: [] }, true],
      ['disagrees', { kind: 'entity', entity: 'quell' }, false],
    ]);
  });
});

describe('a faulty dossier says what, where and what was expected', () => {
  test.each<[string, (sample: Sample) => unknown, string]>([
    [
      'a missing id',
      set(['entities', 0, 'id'], undefined),
      'sample/dossier.json:4 entities[0].id: missing; expected a value',
    ],
    [
      'an id that is no slug',
      set(['statements', 0, 'id'], 'The opening'),
      'sample/dossier.json:62 statements[0].id: found "The opening"; expected a slug: lower-case letters and digits, joined by single hyphens',
    ],
    [
      'two entities with one id',
      set(['entities', 1, 'id'], 'quell'),
      'sample/dossier.json:37 entities[1].id: "quell" is already the id of entities[0]; expected an id of its own',
    ],
    [
      'two statements with one id',
      set(['statements', 2, 'id'], 'bridge'),
      'sample/dossier.json:84 statements[2].id: "bridge" is already the id of statements[1]; expected an id of its own',
    ],
    [
      'an unknown kind',
      set(['entities', 1, 'kind'], 'plaice'),
      'sample/dossier.json:38 entities[1].kind: found "plaice"; expected one of "person", "state", "organization", "place", "media", "concept", "agreement"; the nearest is "place"',
    ],
    [
      'an empty name',
      set(['entities', 0, 'names', 1, 'text'], ' '),
      'sample/dossier.json:14 entities[0].names[1].text: found " "; expected a text that is not empty',
    ],
    [
      'no name',
      set(['entities', 0, 'names'], []),
      'sample/dossier.json:7 entities[0].names: found []; expected at least one name',
    ],
    [
      'a name listed twice',
      set(['entities', 0, 'names', 1, 'text'], 'Ada Quell'),
      'sample/dossier.json:14 entities[0].names[1].text: "Ada Quell" is listed twice; expected it once',
    ],
    [
      'one name for two',
      set(['entities', 1, 'names', 0, 'text'], 'Quell'),
      'sample/dossier.json:41 entities[1].names[0].text: "Quell" is already a name of "quell"; expected a name of one entity only',
    ],
    [
      'a language that is none',
      set(['decoys', 0, 'lang'], 'no_NO_NO'),
      'sample/dossier.json:108 decoys[0].lang: found "no_NO_NO"; expected a BCP 47 language tag such as "en" or "zh-Hant"',
    ],
    [
      'a quote that is absent, but nearly there',
      set(['statements', 0, 'quote', 'exact'], 'Ada Quell opens the ferry to Norhaven'),
      'sample/dossier.json:68 statements[0].quote.exact: "Ada Quell opens the ferry to Norhaven" is not in the article; the nearest sentence is "Ada Quell opened the ferry to Norhaven on Monday."',
    ],
    [
      'a quote that is nowhere near',
      set(['statements', 0, 'quote', 'exact'], 'zzzz xxxx qqqq'),
      'sample/dossier.json:68 statements[0].quote.exact: "zzzz xxxx qqqq" is not in the article; expected a phrase of it, to the letter',
    ],
    [
      'an ambiguous quote',
      set(['statements', 2, 'quote', 'exact'], 'Ada Quell'),
      'sample/dossier.json:89 statements[2].quote.exact: "Ada Quell" stands 2 times in the article; expected a prefix or suffix that singles out one: "Ada Quell opened the ferry to", " the ferry is slow. Ada Quell disagrees, and the "',
    ],
    [
      'a quote between the wrong words',
      set(['statements', 2, 'quote'], { exact: 'Ada Quell', prefix: 'mayor ' }),
      'sample/dossier.json:89 statements[2].quote.exact: "Ada Quell" is in the article, but not between prefix "mayor " and suffix "": "Ada Quell opened the ferry to", " the ferry is slow. Ada Quell disagrees, and the "',
    ],
    [
      'a relation to nobody',
      set(['relations', 0, 'to'], 'northaven'),
      'sample/dossier.json:97 relations[0].to: "northaven" is nobody\'s id; expected the id of an entity; the nearest is "norhaven"',
    ],
    [
      'a relation to itself',
      set(['relations', 0, 'to'], 'quell'),
      'sample/dossier.json:97 relations[0].to: "quell" is also where the relation starts; expected another entity',
    ],
    [
      'a statement about nobody',
      set(['statements', 1, 'about', 0], 'mayor'),
      'sample/dossier.json:74 statements[1].about[0]: "mayor" is nobody\'s id; expected the id of an entity; the nearest is "quell"',
    ],
    [
      'a speaker who is nobody',
      set(['statements', 2, 'speaker'], 'quel'),
      'sample/dossier.json:91 statements[2].speaker: "quel" is nobody\'s id; expected the id of an entity; the nearest is "quell"',
    ],
    [
      'a speaker of no form',
      set(['statements', 2, 'speaker'], 3),
      'sample/dossier.json:91 statements[2].speaker: found 3; expected the id of an entity, or a group: { "name": …, "entities": […] }',
    ],
    [
      'a decoy that is a name',
      set(['decoys', 0, 'text'], 'Norhaven'),
      'sample/dossier.json:107 decoys[0].text: "Norhaven" is a name of "norhaven"; expected a phrase that means something else',
    ],
    [
      'a key that nobody knows',
      set(['statements', 0, 'speeker'], 'quell'),
      'sample/dossier.json:70 statements[0].speeker: unknown key; expected no "speeker" here',
    ],
    [
      'an entity that no statement is about',
      (sample) => {
        sample.statements = sample.statements.filter(({ about }) => !about.includes('norhaven'));
      },
      'sample/dossier.json:36 entities[1]: no statement is about "norhaven"; expected at least one',
    ],
    [
      'two events with one id',
      (sample) => {
        sample.events.push({ ...sample.events[0], id: 'opening' } as never);
      },
      'sample/dossier.json:127 events[1].id: "opening" is already the id of events[0]; expected an id of its own',
    ],
    [
      'an event of nobody',
      set(['events', 0, 'about', 1], 'norhave'),
      'sample/dossier.json:117 events[0].about[1]: "norhave" is nobody\'s id; expected the id of an entity; the nearest is "norhaven"',
    ],
    [
      'a date that is none',
      set(['events', 0, 'date'], { edtf: 'last May', words: 'Monday' }),
      'sample/dossier.json:120 events[0].date.edtf: found "last May"; expected an EDTF date such as "2023", "2024-01" or "2022/2024-02"',
    ],
    [
      'a date that the quote does not tell',
      set(['events', 0, 'date'], { edtf: '2021-05-03', words: 'May' }),
      'sample/dossier.json:121 events[0].date.words: "May" is not in the event\'s quote; expected words of "opened the ferry to Norhaven on Monday"',
    ],
    [
      'a caveat without its place',
      set(['caveats', 0, 'quote', 'exact'], 'Critics said'),
      'sample/dossier.json:135 caveats[0].quote.exact: "Critics said" is not in the article; the nearest sentence is "Critics say the ferry is slow."',
    ],
    [
      'a note from nowhere',
      set(['notes', 0, 'source', 'address'], 'echo.example/1'),
      'sample/dossier.json:150 notes[0].source.address: found "echo.example/1"; expected an http or https address',
    ],
    [
      'a note that was never seen',
      set(['notes', 0, 'seen'], 'recently'),
      'sample/dossier.json:152 notes[0].seen: found "recently"; expected an EDTF date such as "2023", "2024-01" or "2022/2024-02"',
    ],
    [
      'an identity elsewhere than in Wikidata and Wikipedia',
      set(['entities', 1, 'sameAs'], ['https://norhaven.example']),
      'sample/dossier.json:59 entities[1].sameAs[0]: found "https://norhaven.example"; expected the address of a Wikidata item or a Wikipedia article',
    ],
    [
      'a quote in other quotation marks',
      set(['statements', 1, 'quote', 'exact'], '"a bridge that floats."'),
      'sample/dossier.json:77 statements[1].quote.exact: "\\"a bridge that floats.\\"" differs from the article in quotation marks, dashes or spaces; expected "“a bridge that floats.”", which «npm run dossier -- --fix» writes',
    ],
    ['something other than an object', () => 7, 'sample/dossier.json:1: found 7; expected Object'],
  ])('%s', (_, spoil, fault) => {
    expect(faultsOf(spoil)).toContain(fault);
  });

  test('all faults at once, in the order of the file', () => {
    const faults = faultsOf((sample) => {
      set(['relations', 0, 'to'], 'nobody')(sample);
      set(['entities', 0, 'kind'], 'hero')(sample);
      set(['statements', 0, 'quote', 'exact'], 'nowhere at all')(sample);
    });
    expect(faults.map((fault) => fault.split(':')[1]?.split(' ')[1])).toEqual([
      'entities[0].kind',
      'statements[0].quote.exact',
      'relations[0].to',
    ]);
  });

  test('text that is not JSON', () => {
    const annotations = { path: 'sample/dossier.json', text: '{\n  "id": "sample",\n  oops\n}' };
    const parsed = parseDossier({ article: SAMPLE_ARTICLE, annotations });
    expect(parsed.ok || formatFaults(parsed.faults)).toMatch(
      /^sample\/dossier\.json:3: not JSON: InvalidSymbol at "oops"/u,
    );
  });
});

describe('a faulty article', () => {
  const faultsOfArticle = (text: string): string => {
    const parsed = parseDossier({
      article: { path: 'sample/article.md', text },
      annotations: annotationsFile(sampleAnnotations()),
    });
    return parsed.ok ? '' : formatFaults(parsed.faults);
  };

  test.each([
    [
      'no front matter',
      SAMPLE_BODY,
      'sample/article.md:1: no front matter; expected the file to begin with "---", title, source and language, "---"',
    ],
    [
      'an address that is none',
      SAMPLE_ARTICLE.text.replace('https://post.example', 'post.example'),
      'sample/article.md:5 source.address: found "post.example"; expected an http or https address',
    ],
    [
      'no title',
      SAMPLE_ARTICLE.text.replace('title: A ferry for Norhaven\n', ''),
      'sample/article.md:2 title: missing; expected a value',
    ],
    [
      'no text',
      SAMPLE_ARTICLE.text.replace(SAMPLE_BODY, ''),
      'sample/article.md:8: no text after the front matter; expected the article',
    ],
  ])('%s', (_, text, fault) => {
    expect(faultsOfArticle(text).split('\n')).toContain(fault);
  });

  test('front matter that is not YAML', () => {
    expect(faultsOfArticle('---\ntitle: [\n---\ntext')).toMatch(/^sample\/article\.md:\d+: not YAML: /u);
  });
});
