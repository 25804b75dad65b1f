import { expect, test, vi } from 'vitest';
import { cardMarkdown, listMarkdown, plain } from '../../src/card/card-markdown';
import { cardsOf } from '../../src/dossier/card';
import { parseDossier } from '../../src/dossier/parse-dossier';
import { annotationsFile, SAMPLE_ARTICLE, sampleAnnotations } from '../dossier/sample';

vi.mock('../../src/i18n', () => ({
  t: (key: string, ...values: string[]) => [key, ...values].join(' '),
  tCount: (key: string, count: number) => `${count} ${key}`,
  kindWord: (kind: string) => kind,
  ourLanguage: () => 'en',
}));

const parsed = parseDossier({ article: SAMPLE_ARTICLE, annotations: annotationsFile(sampleAnnotations()) });
const cards = parsed.ok ? cardsOf(parsed.dossier) : [];
const [quell, norhaven] = cards;

test('a card has each line with its quote, who says so, and the source', () => {
  expect(norhaven && cardMarkdown(norhaven)).toBe(`## Norhaven

*place.* Where the ferry goes

Has a mayor who welcomes the ferry

> the ferry to Norhaven

> The mayor called it

### cardStatements

> Ada Quell opened the ferry to Norhaven on Monday.
>
> — speakerArticle The Norhaven Post

> “a bridge that floats”
>
> — speakerQuoted The mayor

### cardConnections

- got its ferry from **Ada Quell**: “the ferry to Norhaven”

### cardEvents

- dateUnresolved Monday: The ferry opened “opened the ferry to Norhaven on Monday”

### cardCaveats

- The critics are not named. “Critics say”

### cardNotes

- The Southern Echo reported that the ferry was sold. [Ferry sold](<https://echo.example/1>), noteSource The Southern Echo May 2021 February 3, 2024

cardSource: [A ferry for Norhaven](<https://post.example>), The Norhaven Post
`);
});

test('the list of a page has each entity once, and each source once', () => {
  const counts = new Map([['sample/quell', 3]]);
  const page = { title: 'A [page]', address: 'https://a.example/?q=1' };
  expect(listMarkdown(page, cards.slice(0, 2), counts)).toBe(`## listOn A \\[page\\]

<https://a.example/?q=1>

- **Ada Quell** (person; 3 panelMentions): Opened the ferry “Ada Quell opened the ferry”
- **Norhaven** (place; 0 panelMentions): Where the ferry goes “the ferry to Norhaven”

cardSource: [A ferry for Norhaven](<https://post.example>), The Norhaven Post
`);
  expect(quell?.name).toBe('Ada Quell');
});

test.each([
  ['*a* _b_ `c` [d](e) <f> ~g~', '\\*a\\* \\_b\\_ \\`c\\` \\[d\\](e) \\<f\\> \\~g\\~'],
  ['# one', '\\# one'],
  ['- one', '\\- one'],
  ['1. one', '1\\. one'],
  ['&amp; and & and U.S.', '\\&amp; and & and U.S.'],
])('what Markdown would read as its signs is escaped: %s', (text, expected) => {
  expect(plain(text)).toBe(expected);
});
