/** Classes of characters that are one to the reader: what a name is written with, and what pages write. */
const SPACE = String.raw`[\s\u00AD\u200B]`;
const DASH = String.raw`[-\u2010-\u2015\u2212\uFE63\uFF0D]`;
const APOSTROPHE = String.raw`['\u2018\u2019\u02BC\u02B9\uFF07]`;

const FOLDS: readonly [RegExp, string][] = [
  [new RegExp(`${SPACE}+`, 'gu'), ' '],
  [new RegExp(DASH, 'gu'), '-'],
  [new RegExp(APOSTROPHE, 'gu'), "'"],
];

/** Writes a name or a found text in the one way in which both are looked up. */
export function fold(text: string): string {
  return FOLDS.reduce((folded, [variants, plain]) => folded.replace(variants, plain), text);
}

/** The source of a RegExp that matches every text which folds to the same as this one. */
export function foldedSource(text: string): string {
  return fold(text)
    .replace(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`)
    .replaceAll(' ', `${SPACE}+`)
    .replaceAll('-', DASH)
    .replaceAll("'", APOSTROPHE);
}
