import { describe, expect, test } from 'vitest';
import { formatFaults } from '../../src/dossier/fault';
import { parseArticle } from '../../src/dossier/parse-article';
import { SAMPLE_ARTICLE, SAMPLE_BODY } from './sample';

const { path, text: SAMPLE } = SAMPLE_ARTICLE;

const faultsIn = (text: string): string[] => parseArticle({ path, text }).faults.map((fault) => formatFaults([fault]));

/** The sample with its title written in another way. */
const titled = (title: string): string => SAMPLE.replace('title: A ferry for Norhaven', title);

describe('a faulty article', () => {
  test.each([
    [
      'no front matter',
      SAMPLE_BODY,
      [
        'sample/article.md:1: no front matter; expected the file to begin with "---", title, source and language, "---"',
      ],
    ],
    ['front matter without values', '---\n\n---\nText', ['sample/article.md:2: found null; expected an object']],
    [
      'front matter that is a text',
      '---\ntitle\n---\nText',
      ['sample/article.md:2: found "title"; expected an object'],
    ],
    [
      'a list without its end',
      titled('title: [A ferry'),
      [
        'sample/article.md:3: not YAML: Flow sequence in block collection must be sufficiently indented and end with a ]',
      ],
    ],
    [
      'a colon in a title',
      titled('title: A ferry: for Norhaven'),
      ['sample/article.md:2: not YAML: Nested mappings are not allowed in compact mappings'],
    ],
    [
      'a key written twice',
      titled('title: A ferry\ntitle: for Norhaven'),
      ['sample/article.md:3: not YAML: Map keys must be unique'],
    ],
    [
      'a title that begins with an asterisk',
      titled('title: *ferry'),
      ['sample/article.md:2: not a text: found an alias *ferry; expected quotation marks around what begins with "*"'],
    ],
    [
      'a title without end',
      titled('title: &all [*all]'),
      ['sample/article.md:2: not a text: found an alias *all; expected quotation marks around what begins with "*"'],
    ],
    ['no title', titled('# no title'), ['sample/article.md:3 title: missing; expected a value']],
    ['an empty title', titled('title: ""'), ['sample/article.md:2 title: found ""; expected a text that is not empty']],
    ['a title that is a number', titled('title: 2024'), ['sample/article.md:2 title: found 2024; expected a text']],
    [
      'a key that nobody knows',
      titled('title: A ferry\nauthor: Ada Quell'),
      ['sample/article.md:3 author: unknown key; expected no "author" here'],
    ],
    [
      'a source without an address',
      SAMPLE.replace('  address: https://post.example\n', ''),
      ['sample/article.md:4 source.address: missing; expected a value'],
    ],
    [
      'an address that is none',
      SAMPLE.replace('https://post.example', 'post.example'),
      ['sample/article.md:5 source.address: found "post.example"; expected an http or https address'],
    ],
    [
      'a word for a language',
      SAMPLE.replace('language: en', 'language: english'),
      ['sample/article.md:6 language: found "english"; expected a BCP 47 language tag such as "en" or "zh-Hant"'],
    ],
    [
      'no text',
      SAMPLE.replace(SAMPLE_BODY, ' \n'),
      ['sample/article.md:9: no text after the front matter; expected the article'],
    ],
    [
      'not even a line break after the front matter',
      SAMPLE.replace(`\n${SAMPLE_BODY}`, ''),
      ['sample/article.md:7: no text after the front matter; expected the article'],
    ],
    [
      'several faults, in their order',
      titled('title: 7').replace('name: The Norhaven Post', 'nam: The Norhaven Post').replace(SAMPLE_BODY, ''),
      [
        'sample/article.md:2 title: found 7; expected a text',
        'sample/article.md:4 source.name: missing; expected a value',
        'sample/article.md:4 source.nam: unknown key; expected no "nam" here',
        'sample/article.md:8: no text after the front matter; expected the article',
      ],
    ],
  ])('%s', (_, text, faults) => {
    expect(faultsIn(text)).toEqual(faults);
  });
});

test.each(['en', 'zh-Hant', 'de-AT', 'pt-BR', 'be-tarask', 'fa', 'sr-Latn-RS', 'de-1996', 'es-419', 'ckb'])(
  'an article in %s is one',
  (language) => {
    expect(faultsIn(SAMPLE.replace('language: en', `language: ${language}`))).toEqual([]);
  },
);

test.each(['english', 'german', 'xx', 'en_US', 'und'])('%s is no language', (language) => {
  expect(faultsIn(SAMPLE.replace('language: en', `language: ${language}`))).toEqual([
    `sample/article.md:6 language: found "${language}"; expected a BCP 47 language tag such as "en" or "zh-Hant"`,
  ]);
});

test('a text with other line ends is kept to the letter', () => {
  const { article } = parseArticle({ path, text: SAMPLE.replaceAll('\n', '\r\n') });
  expect(article?.body).toBe(SAMPLE_BODY.replaceAll('\n', '\r\n'));
});

test('the view of a source is kept, and need not be given', () => {
  const view = 'Only the council is heard in it.';
  const text = SAMPLE.replace('language:', `  view: ${view}\nlanguage:`);
  expect(parseArticle({ path, text }).article?.source.view).toBe(view);
  expect(parseArticle({ path, text: SAMPLE }).article?.source.view).toBeUndefined();
});
