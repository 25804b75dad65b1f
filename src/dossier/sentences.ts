export type Sentence = {
  text: string;
  /** UTF-16 offsets into the text that was split; `end` exclusive, space around it left out. */
  start: number;
  end: number;
};

/** The segmenter takes the full stop of an abbreviation for the end of a sentence («U.S. | and EU»). */
const ENDS_IN_ABBREVIATION = /(?:^|[\s(“"'])(?:\p{Lu}\.)+$|\b(?:Gen|Maj|Brig|Lt|Col|Mr|Mrs|Ms|Dr|St|No)\.$/u;

/** Splits a text into sentences; a line break always ends one. */
export function splitSentences(text: string, language: string): Sentence[] {
  const sentences: Sentence[] = [];
  let open: Sentence | undefined;
  for (const { segment, index } of new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)) {
    const piece = trimmed(segment, index);
    if (piece === undefined) continue;
    open = open === undefined ? piece : { text: text.slice(open.start, piece.end), start: open.start, end: piece.end };
    if (!/\n\s*$/u.test(segment) && ENDS_IN_ABBREVIATION.test(open.text)) continue;
    sentences.push(open);
    open = undefined;
  }
  if (open !== undefined) sentences.push(open);
  return sentences;
}

function trimmed(segment: string, index: number): Sentence | undefined {
  const text = segment.trim();
  if (text === '') return undefined;
  const start = index + segment.indexOf(text);
  return { text, start, end: start + text.length };
}
