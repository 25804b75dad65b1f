import { expect, test } from 'vitest';
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
