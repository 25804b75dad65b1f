import { describe, expect, test } from 'vitest';
import { splitSentences } from '../../src/dossier/sentences';

test.each<[string, string, string[]]>([
  ['two sentences', 'One is here. Two is there.', ['One is here.', 'Two is there.']],
  [
    'an abbreviated state',
    'Pressure from the U.S. and EU grew. It did.',
    ['Pressure from the U.S. and EU grew.', 'It did.'],
  ],
  ['an abbreviated rank', 'They met Gen. Ada Quell. She spoke.', ['They met Gen. Ada Quell.', 'She spoke.']],
  [
    'an abbreviation that ends a line',
    'It came from the U.S.\nThen it left.',
    ['It came from the U.S.', 'Then it left.'],
  ],
  ['lines without a full stop', 'A headline\nA text.', ['A headline', 'A text.']],
  ['closing quotation marks', 'He said “so.” She left.', ['He said “so.”', 'She left.']],
  ['an empty text', ' \n ', []],
])('%s', (_, text, sentences) => {
  const found = splitSentences(text, 'en');
  expect(found.map((sentence) => sentence.text)).toEqual(sentences);
  for (const { text: sentence, start, end } of found) expect(text.slice(start, end)).toBe(sentence);
});

describe('a full stop after an abbreviation', () => {
  test.each([
    'They met Gen. Ada Quell.',
    'They met Maj. Gen. A. Quell.',
    'Prof. The Anh spoke.',
    'They met Sen. “Bob” Quell.',
    'It stands at No. 7 Harbour Street.',
    'They met U.S. President Quell.',
    'The U.S. Navy and the U.N. Security Council spoke.',
    'Pressure from the U.S. and the EU grew.',
    'It was J. A. Quell who spoke.',
    'It was Ada Q. Inman who spoke.',
    'The U.S. A-10 flew.',
    'They prayed at St. Ada’s.',
  ])('lets the sentence go on: %s', (sentence) => {
    expect(splitSentences(`${sentence} It did.`, 'en').map(({ text }) => text)).toEqual([sentence, 'It did.']);
  });

  test.each([
    ['He said No.', 'They left.'],
    ['There was pressure from the U.S.', 'The ministers spoke.'],
    ['There was pressure from the U.S.', 'In 2023 it grew.'],
    ['There was pressure from the U.S.', '“They are slow,” he said.'],
    ['There was pressure from the U.S.', '(It grew.)'],
    ['It is in Washington, D.C.', 'However, it moves.'],
    ['It was plan B.', 'It’s slow.'],
    ['It stands in Harbour St.', 'A ferry passes.'],
    ['There was pressure from the U.S.', 'But they left.'],
  ])('ends it: %s | %s', (...sentences) => {
    expect(splitSentences(sentences.join(' '), 'en').map(({ text }) => text)).toEqual(sentences);
  });
});
