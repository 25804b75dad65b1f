import type { SourceFile } from '../../src/dossier/source-file';

/** A small story of the tests' own. «Ada Quell» is named twice in it, «the ferry» three times. */
export const SAMPLE_BODY = [
  'Ada Quell opened the ferry to Norhaven on Monday. The mayor called it “a bridge that floats.”',
  'Critics say the ferry is slow. Ada Quell disagrees, and the ferry sails on.',
].join('\n');

export const SAMPLE_ARTICLE: SourceFile = {
  path: 'sample/article.md',
  text: `---
title: A ferry for Norhaven
source:
  name: The Norhaven Post
  address: https://post.example
language: en
---
${SAMPLE_BODY}`,
};

const line = (text: string, exact: string) => ({ text, quote: { exact } });

/** What a valid `dossier.json` holds; a fresh copy each time, for a test to spoil. */
export const sampleAnnotations = () => ({
  id: 'sample',
  entities: [
    {
      id: 'quell',
      kind: 'person',
      names: [
        { text: 'Ada Quell', lang: 'en', use: 'full' },
        { text: 'Quell', lang: 'en', use: 'short', ambiguous: true },
      ],
      what: line('Opened the ferry', 'Ada Quell opened the ferry'),
      role: line('Opened the ferry on a Monday', 'opened the ferry to Norhaven on Monday'),
      context: ['ferry'],
    },
    {
      id: 'norhaven',
      kind: 'place',
      names: [{ text: 'Norhaven', lang: 'en', use: 'full' }],
      what: line('Where the ferry goes', 'the ferry to Norhaven'),
      role: line('Has a mayor who welcomes the ferry', 'The mayor called it'),
    },
  ],
  statements: [
    {
      id: 'opening',
      about: ['quell', 'norhaven'],
      quote: { exact: 'Ada Quell opened the ferry to Norhaven on Monday.' },
    },
    { id: 'bridge', about: ['norhaven'], quote: { exact: 'a bridge that floats' }, speaker: { name: 'The mayor' } },
    { id: 'disagrees', about: ['quell'], quote: { exact: 'Ada Quell disagrees' }, speaker: 'quell' },
  ],
  relations: [
    {
      from: 'quell',
      to: 'norhaven',
      label: 'opened the ferry to',
      inverse: 'got its ferry from',
      quote: { exact: 'the ferry to Norhaven' },
    },
  ],
  decoys: [{ text: 'Norhaven Rovers', lang: 'en' }],
  events: [
    {
      id: 'opening',
      text: 'The ferry opened',
      about: ['quell', 'norhaven'],
      date: { unresolved: 'Monday' },
      quote: { exact: 'opened the ferry to Norhaven on Monday' },
    },
  ],
  caveats: [
    { id: 'which-critics', text: 'The critics are not named.', about: ['norhaven'], quote: { exact: 'Critics say' } },
  ],
  notes: [
    {
      id: 'later',
      text: 'The Southern Echo reported that the ferry was sold.',
      about: ['norhaven'],
      source: {
        title: 'Ferry sold',
        publisher: 'The Southern Echo',
        date: '2021-05',
        address: 'https://echo.example/1',
      },
      seen: '2024-02-03',
    },
  ],
  summary: ['opening', 'disagrees'],
});

/** `dossier.json` as a file: two spaces an indent, so that every value has a line of its own. */
export function annotationsFile(data: unknown): SourceFile {
  return { path: 'sample/dossier.json', text: JSON.stringify(data, null, 2) };
}
