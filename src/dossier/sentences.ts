/** A sentence at its place. */
export type Sentence = {
  text: string;
  /** UTF-16 offsets into the text that was split; `end` exclusive, space around it left out. */
  start: number;
  end: number;
};

/** The segmenter takes the full stop of each of these for the end of a sentence; a name always follows them. */
const ENDS_IN_TITLE = /\b(?:Gen|Maj|Brig|Lt|Col|Capt|Adm|Sgt|Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov)\.$/u;

/** «No. 7», which is a number, and not «He said No.» */
const ENDS_IN_NO = /\bNo\.$/u;

/** «U.S.», «J.» and «St.», which may be the last word of a sentence. */
const ENDS_IN_INITIALS = /(?<![\p{L}\p{N}])(?:(?:\p{Lu}\.)+|St\.)$/u;

/** Words that hardly ever have a capital after initials, unless they open a sentence. */
const OPENERS = [
  ...['The', 'A', 'An', 'This', 'That', 'These', 'Those', 'There'],
  ...['I', 'He', 'She', 'It', 'We', 'You', 'They', 'His', 'Her', 'Its', 'Our', 'Your', 'Their', 'My'],
  ...['And', 'But', 'Or', 'Nor', 'Yet', 'So', 'If', 'As', 'When', 'While', 'Since', 'Because', 'Although', 'Though'],
  ...['In', 'On', 'At', 'By', 'For', 'From', 'To', 'With', 'After', 'Before', 'During', 'Under', 'Until'],
  ...['What', 'Who', 'Where', 'Why', 'How', 'However', 'Meanwhile', 'Both', 'Some', 'Many', 'Most', 'No', 'Not'],
];
const OPENS_SENTENCE = new RegExp(`^[“"‘'«(]*(?:${OPENERS.join('|')})[\\s,’']`, 'u');

/** Splits a text into sentences; a line break always ends one. */
export function splitSentences(text: string, language: string): Sentence[] {
  const sentences: Sentence[] = [];
  let open: Sentence | undefined;
  for (const { segment, index } of new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)) {
    const piece = trimmed(segment, index);
    if (piece === undefined) continue;
    open = open === undefined ? piece : { text: text.slice(open.start, piece.end), start: open.start, end: piece.end };
    const endsLine = /\n\s*$/u.test(segment);
    if (!endsLine && goesOn(open.text, text.slice(index + segment.length))) continue;
    sentences.push(open);
    open = undefined;
  }
  if (open !== undefined) sentences.push(open);
  return sentences;
}

/** Whether the last full stop is an abbreviation's alone, and the sentence goes on after it. */
function goesOn(sentence: string, rest: string): boolean {
  if (ENDS_IN_TITLE.test(sentence)) return true;
  if (ENDS_IN_NO.test(sentence)) return /^\p{Nd}/u.test(rest);
  return ENDS_IN_INITIALS.test(sentence) && !OPENS_SENTENCE.test(rest);
}

function trimmed(segment: string, index: number): Sentence | undefined {
  const text = segment.trim();
  if (text === '') return undefined;
  const start = index + segment.indexOf(text);
  return { text, start, end: start + text.length };
}
