/** The words around a mention, on one line; what is left out at either end is marked by «…». */
export type Excerpt = { before: string; name: string; after: string };

/** UTF-16 code units that are shown around a name: enough for two lines of a list. */
const BEFORE = 40;
const AFTER = 96;

/** Of a text, what stands around a stretch of it (UTF-16 offsets, `end` exclusive): from the sentence's beginning where that is near. */
export function excerptOf(text: string, start: number, end: number): Excerpt {
  return {
    before: onOneLine(endOf(text.slice(0, start), BEFORE)).trimStart(),
    name: onOneLine(text.slice(start, end)),
    after: onOneLine(beginningOf(text.slice(end), AFTER)).trimEnd(),
  };
}

function endOf(text: string, length: number): string {
  const near = text.slice(-length);
  const sentence = /^.*[.!?…؟。]["»”’)]*\s+(?=\S)/su.exec(near)?.[0];
  if (sentence !== undefined) return near.slice(sentence.length);
  if (near.length === text.length) return near;
  // From the next word on; where a script has no spaces, from the next whole character.
  return `…${near.replace(/^\S*\s+(?=\S)/u, '').replace(/^[\uDC00-\uDFFF]/, '')}`;
}

function beginningOf(text: string, length: number): string {
  const near = text.slice(0, length);
  if (near.length === text.length) return near;
  return `${near.replace(/\s+\S*$/u, '').replace(/[\uD800-\uDBFF]$/, '')}…`;
}

function onOneLine(text: string): string {
  return text.replaceAll(/\s+/gu, ' ');
}
