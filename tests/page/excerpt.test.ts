import { expect, test } from 'vitest';
import { excerptOf } from '../../src/page/excerpt';

/** The text of an excerpt around the name between brackets. */
function around(marked: string): string {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  const { before, name, after } = excerptOf(marked.replace('[', '').replace(']', ''), start, end);
  return `${before}[${name}]${after}`;
}

test.each([
  ['a short text as it is', 'He met [Minsk] today', 'He met [Minsk] today'],
  ['on one line', '\n  He   met\n[the\n SCO]\t today \n', 'He met [the SCO] today'],
  ['a name that is all of it', '[NATO]', '[NATO]'],
  [
    'from the sentence’s beginning, where that is near',
    'This is a sentence of its own, and no short one. It met [Minsk] today',
    'It met [Minsk] today',
  ],
  [
    'from a word’s beginning, where it is not',
    'This sentence goes on and on before it comes to its point, as some do: [Minsk]',
    '…it comes to its point, as some do: [Minsk]',
  ],
  ['to a word’s end', `[Minsk] ${'and so on '.repeat(12)}`, `[Minsk] ${'and so on '.repeat(9)}and…`],
  ['no quotation mark of the sentence before', '“He came.” Then [Minsk]', 'Then [Minsk]'],
])('shows %s', (_, marked, expected) => {
  expect(around(marked)).toBe(expected);
});

test('cuts no character of a script without spaces in half', () => {
  const text = '𠮷'.repeat(60);
  for (const shift of [0, 2]) {
    const { before, after } = excerptOf(`a${text}${text}`, 61 + shift, 63 + shift);
    expect(before + after).not.toMatch(/\p{Cs}/u);
  }
});
