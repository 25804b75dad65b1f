import type { Kind } from '../dossier/dossier';
import { fold, foldedSource } from './fold';
import type { Lexicon, LexiconData, LexiconForm } from './lexicon';

/** What a name must not touch: a letter, a mark or a digit would make it a part of another word. */
const INSIDE_WORD = String.raw`[\p{L}\p{M}\p{N}_]`;

/** Scripts that put no space between words. */
const UNSPACED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Makes the matcher from compiled data. One RegExp for all names: engines run it near reading speed. */
export function reviveLexicon({ entities, forms: listed, decoys }: LexiconData): Lexicon {
  const forms = new Map<string, LexiconForm | undefined>();
  for (const form of listed) {
    const key = fold(form.text);
    // The first dossier that names something keeps the name.
    if (!forms.has(key)) forms.set(key, form);
  }
  for (const decoy of decoys) forms.set(fold(decoy), undefined);
  const contexts = entities.map(({ context }) => (context.length > 0 ? matcher(context, 'u') : undefined));
  return { entities, forms, contexts, pattern: matcher([...forms.keys()], 'gu') };
}

/** The same names without those of a kind. */
export function withoutKind(data: LexiconData, kind: Kind): LexiconData {
  return { ...data, forms: data.forms.filter(({ entity }) => data.entities[entity]?.kind !== kind) };
}

/** A RegExp for whole words, the longest first, as an alternation takes the first that fits. */
function matcher(texts: readonly string[], flags: string): RegExp {
  const longestFirst = [...texts].sort((a, b) => b.length - a.length);
  const unspaced = longestFirst.filter((text) => UNSPACED.test(text)).map(foldedSource);
  const spaced = longestFirst.filter((text) => !UNSPACED.test(text)).map(foldedSource);
  const alternatives = spaced.length > 0 ? [`(?<!${INSIDE_WORD})(?:${spaced.join('|')})(?!${INSIDE_WORD})`] : [];
  alternatives.push(...unspaced);
  // Without texts nothing matches: an empty alternation would match everywhere.
  return new RegExp(alternatives.length > 0 ? alternatives.join('|') : '(?!)', flags);
}
