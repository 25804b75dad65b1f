import { describe, expect, test } from 'vitest';
import { splitSentences } from '../../src/dossier/sentences';
import { paragraphsOf, runsOf, sentencesAround } from '../../src/reader/article-layout';
import { entity, lexiconOf, mentionsOf, name } from '../lexicon/lexicon-of';

const body = 'Iran and Minsk met. It rained.\n\nMinsk was dry.';
const [first, second] = paragraphsOf(body);

describe('an article', () => {
  test('is laid out in paragraphs, empty lines left out', () => {
    expect([first, second]).toEqual([
      { start: 0, end: 30 },
      { start: 32, end: 46 },
    ]);
  });

  test('lights whole sentences around a quote', () => {
    const sentences = splitSentences(body, 'en');
    expect(sentencesAround(sentences, { start: 9, end: 14 })).toEqual({ start: 0, end: 19 });
    expect(sentencesAround(sentences, { start: 16, end: 22 })).toEqual({ start: 0, end: 30 });
    expect(sentencesAround(sentences, { start: 900, end: 910 })).toBeUndefined();
  });

  test('is cut where names, sentence and quote begin and end, and nothing is lost', () => {
    const lexicon = lexiconOf([entity('iran', [name('Iran')]), entity('minsk', [name('Minsk')], { kind: 'place' })]);
    const [mentions = []] = mentionsOf(lexicon, [body.slice(0, 30)]);
    if (!first) throw new Error('no paragraph');
    const runs = runsOf(body, first, { mentions, sentence: { start: 0, end: 19 }, quote: { start: 5, end: 14 } });
    expect(runs.map(({ text, mention, lit }) => [text, mention?.entity, lit])).toEqual([
      ['Iran', 'story/iran', 'sentence'],
      [' ', undefined, 'sentence'],
      ['and ', undefined, 'quote'],
      ['Minsk', 'story/minsk', 'quote'],
      [' met.', undefined, 'sentence'],
      [' It rained.', undefined, undefined],
    ]);
    expect(runs.map(({ text }) => text).join('')).toBe(body.slice(0, 30));
  });
});
