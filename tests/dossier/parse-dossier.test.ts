import { describe, expect, test } from 'vitest';
import { formatFaults } from '../../src/dossier/fault';
import { parseDossier } from '../../src/dossier/parse-dossier';
import { annotationsFile, SAMPLE_ARTICLE, SAMPLE_BODY, sampleAnnotations } from './sample';
import { set } from './spoilt-sample';

const parseSample = (data: unknown) => parseDossier({ article: SAMPLE_ARTICLE, annotations: annotationsFile(data) });

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

describe('a faulty dossier', () => {
  test('has all its faults told at once, in the order of the files', () => {
    const annotations = sampleAnnotations();
    set(['relations', 0, 'to'], 'nobody')(annotations);
    set(['entities', 0, 'kind'], 'hero')(annotations);
    set(['statements', 0, 'quote', 'exact'], 'nowhere at all')(annotations);
    set(['notes'], undefined)(annotations);
    const parsed = parseDossier({
      article: SAMPLE_ARTICLE,
      annotations: annotationsFile({ ...annotations, id: 'another' }),
      folder: 'sample',
    });
    expect(parsed.ok ? [] : parsed.faults.map(({ line, path }) => `${line} ${path}`)).toEqual([
      '2 id',
      '6 entities[0].kind',
      '68 statements[0].quote.exact',
      '97 relations[0].to',
    ]);
  });

  test('has faults of one line in their order too', () => {
    const annotations = { ...sampleAnnotations(), notes: [], id: 'Sample', decoys: [{ text: '', lang: 'en' }] };
    set(['statements', 0, 'speaker'], 'nobody')(annotations);
    const text = JSON.stringify(annotations);
    const parsed = parseDossier({ article: SAMPLE_ARTICLE, annotations: { path: 'sample/dossier.json', text } });
    expect(parsed.ok ? [] : parsed.faults.map(({ line, path }) => `${line} ${path}`)).toEqual([
      '1 id',
      '1 statements[0].speaker',
      '1 decoys[0].text',
    ]);
  });

  test('has the faults of its article before those of its annotations', () => {
    const article = { ...SAMPLE_ARTICLE, text: SAMPLE_ARTICLE.text.replace('language: en', 'language: english') };
    const annotations = sampleAnnotations();
    set(['entities', 1, 'kind'], 'town')(annotations);
    const parsed = parseDossier({ article, annotations: annotationsFile(annotations) });
    expect(parsed.ok ? [] : parsed.faults.map(({ file, path }) => `${file} ${path}`)).toEqual([
      'sample/article.md language',
      'sample/dossier.json entities[1].kind',
    ]);
  });

  test('is told that its folder has another name, at the line of its id', () => {
    const parsed = parseDossier({
      article: SAMPLE_ARTICLE,
      annotations: annotationsFile(sampleAnnotations()),
      folder: 'ferry',
    });
    expect(parsed.ok || formatFaults(parsed.faults)).toBe(
      'sample/dossier.json:2 id: "sample" is not the folder\'s name; expected "ferry"',
    );
  });

  test('that is not JSON is told so, with the line', () => {
    const annotations = { path: 'sample/dossier.json', text: '{\n  "id": "sample",\n  oops\n}' };
    const parsed = parseDossier({ article: SAMPLE_ARTICLE, annotations });
    expect(parsed.ok || formatFaults(parsed.faults)).toBe(
      'sample/dossier.json:3: not JSON: found «oops»; expected a text in double quotes, a number, true, false or null',
    );
  });

  test('that has a key twice is told so at the second, together with its other faults', () => {
    const { text } = annotationsFile(sampleAnnotations());
    const annotations = {
      path: 'sample/dossier.json',
      text: text.replace('"kind": "person",', '"kind": "hero",\n      "kind": "person",'),
    };
    const parsed = parseDossier({ article: SAMPLE_ARTICLE, annotations });
    expect(parsed.ok || formatFaults(parsed.faults).split('\n')).toEqual([
      'sample/dossier.json:6 entities[0].kind: found "hero"; expected one of "person", "state", "organization", "place", "media", "concept", "agreement"; the nearest is "person"',
      'sample/dossier.json:7 entities[0].kind: "kind" is written twice in this object; expected it once',
    ]);
  });
});
