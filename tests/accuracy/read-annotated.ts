import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import type { GoldPage } from './gold';

const place = { start: v.number(), end: v.number() };
const recordSchema = v.object({
  id: v.string(),
  lang: v.string(),
  text: v.string(),
  mentions: v.array(
    v.object({
      ...place,
      entity: v.nullable(v.string()),
      class: v.nullable(v.picklist(['name', 'demonym'])),
    }),
  ),
  ignore: v.array(v.object(place)),
});

/** Ids of other people's sets that the bundled dossier calls otherwise. */
const OUR_IDS: Record<string, string> = { united_states: 'us', european_union: 'eu' };

/**
 * Reads one JSON object a line, whose offsets count code points.
 *
 * @throws {v.ValiError} where a line is not as expected.
 */
export function readAnnotated(file: string): GoldPage[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const { id, lang, text, mentions, ignore } = v.parse(recordSchema, JSON.parse(line));
      const offsets = utf16Offsets(text);
      const inUtf16 = ({ start, end }: { start: number; end: number }) => ({
        start: offsets[start] ?? text.length,
        end: offsets[end] ?? text.length,
      });
      return {
        where: id,
        lang,
        trap: false,
        text,
        mentions: mentions.flatMap(({ entity, class: use, ...at }) =>
          entity === null || use === null ? [] : [{ ...inUtf16(at), entity: OUR_IDS[entity] ?? entity, use }],
        ),
        others: mentions.filter(({ entity }) => entity === null).map(inUtf16),
        ignored: ignore.map(inUtf16),
      };
    });
}

/** The UTF-16 offset of each code point, and of the end. */
function utf16Offsets(text: string): number[] {
  const offsets = [0];
  let at = 0;
  for (const { length } of text) {
    at += length;
    offsets.push(at);
  }
  return offsets;
}
