import { describe, expect, test } from 'vitest';
import { cardsOf, summaryOf } from '../../src/dossier/card';
import { parseDossier } from '../../src/dossier/parse-dossier';
import { annotationsFile, SAMPLE_ARTICLE, sampleAnnotations } from './sample';

describe('cards', () => {
  const parsed = parseDossier({ article: SAMPLE_ARTICLE, annotations: annotationsFile(sampleAnnotations()) });
  const [quell, norhaven] = parsed.ok ? cardsOf(parsed.dossier) : [];

  test('are headed by the first name', () => {
    expect([quell?.name, norhaven?.name]).toEqual(['Ada Quell', 'Norhaven']);
  });

  test('hold the statements about their entity, with who says them', () => {
    expect(quell?.statements.map(({ id, speaker }) => [id, speaker])).toEqual([
      ['opening', undefined],
      ['disagrees', 'Ada Quell'],
    ]);
    expect(norhaven?.statements.map(({ id, speaker, quoted }) => [id, speaker, quoted])).toEqual([
      ['opening', undefined, false],
      ['bridge', 'The mayor', true],
    ]);
  });

  test('name those whom a group stands for', () => {
    const annotations = sampleAnnotations();
    const [opening, bridge, ...others] = annotations.statements;
    const speaker = { name: 'Both sides', entities: ['quell', 'norhaven'] };
    const statements = [opening, { ...bridge, speaker }, ...others];
    const result = parseDossier({
      article: SAMPLE_ARTICLE,
      annotations: annotationsFile({ ...annotations, statements }),
    });
    const [, card] = result.ok ? cardsOf(result.dossier) : [];
    expect(card?.statements[1]?.speaker).toBe('Both sides (Ada Quell, Norhaven)');
  });

  test('read a relation from their own end', () => {
    expect(quell?.connections.map(({ label, name, to }) => [label, name, to])).toEqual([
      ['opened the ferry to', 'Norhaven', 'sample/norhaven'],
    ]);
    expect(norhaven?.connections.map(({ label, name, to }) => [label, name, to])).toEqual([
      ['got its ferry from', 'Ada Quell', 'sample/quell'],
    ]);
  });

  test('name their source', () => {
    expect(quell?.source).toEqual({
      title: 'A ferry for Norhaven',
      name: 'The Norhaven Post',
      address: 'https://post.example',
    });
  });
});

test('the story in short is its statements in the order of the summary, with who says them', () => {
  const annotations = { ...sampleAnnotations(), summary: ['disagrees', 'opening'] };
  const parsed = parseDossier({ article: SAMPLE_ARTICLE, annotations: annotationsFile(annotations) });
  const lines = parsed.ok ? summaryOf(parsed.dossier) : [];
  expect(lines.map(({ quote, speaker }) => [quote.exact, speaker])).toEqual([
    ['Ada Quell disagrees', 'Ada Quell'],
    ['Ada Quell opened the ferry to Norhaven on Monday.', undefined],
  ]);
});
