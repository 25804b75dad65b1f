import { describe, expect, test } from 'vitest';
import { parseJson } from '../../src/dossier/parse-json';

/** What is wrong with a text, a line each: the offset, the path and the message. */
const mistakesIn = (text: string): string[] =>
  parseJson(text).mistakes.map(({ offset, path, message }) => [offset, ...path, message].join(' '));

const VALUE = 'expected a text in double quotes, a number, true, false or null';

describe('a text that is not JSON', () => {
  test.each([
    ['nothing', '', '0 not JSON: found the end of the file; expected a value'],
    [
      'an object without its end',
      '{"a": 1',
      '7 not JSON: found the end of the file; expected "}" after the last value of the object',
    ],
    [
      'a list without its end',
      '[1',
      '2 not JSON: found the end of the file; expected "]" after the last value of the list',
    ],
    ['a list that ends as an object', '{"a": [1}', '8 not JSON: found «}»; expected "]" before it'],
    ['an object that ends as a list', '[{"a": 1]', '8 not JSON: found «]»; expected "}" before it'],
    ['something after the end', '{} {}', '3 not JSON: found «{»; expected nothing after the end of the JSON'],
    ['no comma between two values', '{"a": 1 "b": 2}', '8 not JSON: found «"b"»; expected a comma before it'],
    ['a comma after the last value of an object', '{"a": 1, }', '9 not JSON: found «}»; expected no comma before it'],
    ['a comma after the last value of a list', '[1,]', '3 not JSON: found «]»; expected no comma before it'],
    ['a comma before the first value', '[, 1]', '1 not JSON: found «,»; expected a value'],
    ['no colon', '{"a" 1}', '5 not JSON: found «1»; expected a colon after the key'],
    ['no value', '{"a": }', '6 not JSON: found «}»; expected a value'],
    ['a key that is a number', '{1: 2}', '1 not JSON: found «1»; expected a key in double quotes'],
    ['a key without quotation marks', '{a: 1}', `1 not JSON: found «a»; ${VALUE}`],
    ['a text in other quotation marks', '{"a": “b”}', `6 not JSON: found «“b”»; ${VALUE}`],
    ['a word that JSON does not know', '[yes]', `1 not JSON: found «yes»; ${VALUE}`],
    [
      'a text without its end',
      '{"a": "b\n}',
      '6 not JSON: found «"b»; expected double quotes at the end of the text, on the same line',
    ],
    ['a number without its end', '[1.]', '1 not JSON: found «1.»; expected a digit at the end of the number'],
    ['half a character', '["\\u12"]', '1 not JSON: found «"\\u12"»; expected four hexadecimal digits after "\\u"'],
    [
      'a backslash before what needs none',
      '["\\x"]',
      '1 not JSON: found «"\\x"»; expected one of " \\ / b f n r t u after a backslash',
    ],
    [
      'a tab in a text',
      '["a\tb"]',
      '1 not JSON: found «"a\tb"»; expected no tab or other control character in a text; a tab is written "\\t"',
    ],
    ['a comment', '// a\n{}', '0 not JSON: found «// a»; expected no comment: JSON has none'],
    [
      'a long text without a key, cut',
      `{"a": 1 "${'b'.repeat(50)}": 2}`,
      `8 not JSON: found «"${'b'.repeat(39)}…»; expected a comma before it`,
    ],
  ])('%s', (_, text, mistake) => {
    expect(mistakesIn(text)).toEqual([mistake]);
  });

  test('has each of its mistakes told, and none that follows from another', () => {
    expect(mistakesIn('{\n  oops\n  "a": 1 "b": 2,\n  "c": [1,]\n}')).toEqual([
      `4 not JSON: found «oops»; ${VALUE}`,
      '18 not JSON: found «"b"»; expected a comma before it',
      '36 not JSON: found «]»; expected no comma before it',
    ]);
  });
});

describe('a key that is written again', () => {
  const text = '{"a": {"b": 1, "c": 2, "b": 3}, "d": [{}, {"e": 1, "e": 2, "e": 3}]}';

  test('is a mistake at its place', () => {
    expect(mistakesIn(text)).toEqual([
      '23 a b "b" is written twice in this object; expected it once',
      '51 d 1 e "e" is written twice in this object; expected it once',
      '59 d 1 e "e" is written twice in this object; expected it once',
    ]);
  });

  test('has its first value in the data, and at its path', () => {
    const json = parseJson(text);
    expect(json.ok && json.data).toEqual({ a: { b: 1, c: 2 }, d: [{}, { e: 1 }] });
    expect(json.ok && json.offsetOf(['a', 'b'])).toBe(12);
  });
});

test('a path that is missing is where the nearest value around it is', () => {
  const json = parseJson('{"a": [{"b": 1}]}');
  expect(json.ok && [['a', 0, 'c'], ['a', 7], ['d'], []].map(json.offsetOf)).toEqual([7, 6, 0, 0]);
});
