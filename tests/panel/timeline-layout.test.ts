import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { StoryEvent } from '../../src/dossier/dossier';
import { parseEdtf } from '../../src/dossier/edtf-date';
import { formatFaults } from '../../src/dossier/fault';
import { parseDossier } from '../../src/dossier/parse-dossier';
import { layOutTimeline, type TimelineMark } from '../../src/panel/timeline-layout';
import { eventfulDossier, type Told } from '../dossier/eventful-dossier';

/** The events of a story that is told by their dates alone. */
function eventsOf(told: readonly Told[]): readonly StoryEvent[] {
  const parsed = parseDossier(eventfulDossier(told));
  if (!parsed.ok) throw new Error(formatFaults(parsed.faults));
  return parsed.dossier.events;
}

const layOut = (told: readonly Told[]) => layOutTimeline(eventsOf(told));

/** A mark in a word: `band 0–50`, in percents of the line. */
function shown(mark: TimelineMark | undefined): string {
  const percent = (part: number): string => String(Math.round(part * 1000) / 10);
  switch (mark?.form) {
    case 'point':
      return `point ${percent(mark.at)}`;
    case 'band':
      return `band ${percent(mark.from)}–${percent(mark.to)}`;
    case 'span':
      return `span ${mark.opensBefore ? '…' : ''}${percent(mark.from)}–${percent(mark.to)}${mark.opensAfter ? '…' : ''}`;
    default:
      return mark?.form ?? 'nothing';
  }
}

const marks = (told: readonly Told[]) => layOut(told).events.map(({ mark }) => shown(mark));
const order = (told: readonly Told[]) =>
  layOut(told).events.map(({ event: { date } }) => {
    if (date.kind === 'dated') return date.words;
    return date.kind === 'unresolved' ? `“${date.words}”` : '';
  });

describe('a date is drawn as precisely as the article has it', () => {
  test.each<[string, string[], string[]]>([
    ['a year is a band over all of it', ['2023', '2024'], ['band 0–49.9', 'band 49.9–100']],
    ['a month is a short one', ['2023', '2024-01'], ['band 0–49.9', 'band 49.9–54.2']],
    ['a day is a point', ['2023', '2024-07-01'], ['band 0–49.9', 'point 74.9']],
    ['an hour is one too', ['2023', '2024-07-01T12:00:00Z'], ['band 0–49.9', 'point 74.9']],
    ['an uncertain year is as long as a year', ['2023?', '2024~'], ['band 0–49.9', 'band 49.9–100']],
    ['an interval is a span', ['2023', '2023-07/2024-06'], ['band 0–49.9', 'span 24.8–74.8']],
    ['an open end goes on', ['2023', '2024/..'], ['band 0–49.9', 'span 49.9–100…']],
    ['an unknown end too', ['2023', '2024/'], ['band 0–49.9', 'span 49.9–100…']],
    ['an open beginning comes from before', ['2023', '../2024-06'], ['band 0–49.9', 'span …0–74.8']],
    ['what the article cannot resolve floats', ['2023', '“Wednesday”', ''], ['band 0–100', 'floating', 'floating']],
  ])('%s', (_, told, expected) => {
    expect(marks(told)).toEqual(expected);
  });
});

describe('the line', () => {
  /** Its named places, as dates. */
  const ticks = (told: readonly Told[]) =>
    layOut(told).ticks.map(({ time, precision }) => [new Date(time).toISOString().slice(0, 10), precision]);

  test.each<[string, string[], string[][]]>([
    [
      'begins with the first year',
      ['2024-01', '2023'],
      [
        ['2023-01-01', 'year'],
        ['2024-01-01', 'year'],
      ],
    ],
    [
      'is of months where all is within a year',
      ['2023'],
      [
        ['2023-01-01', 'month'],
        ['2023-04-01', 'month'],
        ['2023-07-01', 'month'],
        ['2023-10-01', 'month'],
      ],
    ],
    [
      'is of days where all is within weeks',
      ['2024-02-03', '2024-02-05'],
      [
        ['2024-02-04', 'day'],
        ['2024-02-11', 'day'],
        ['2024-02-18', 'day'],
        ['2024-02-25', 'day'],
      ],
    ],
    [
      'begins with a round year where it is long',
      ['1805', '2001-05-06'],
      [
        ['1800-01-01', 'year'],
        ['1850-01-01', 'year'],
        ['1900-01-01', 'year'],
        ['1950-01-01', 'year'],
      ],
    ],
    ['is not there without a date', ['“Wednesday”', ''], []],
    ['is not there without an event', [], []],
    [
      'is not longer for what the story happens against',
      ['2023', '2024', 'behind 1979/..'],
      [
        ['2023-01-01', 'year'],
        ['2024-01-01', 'year'],
      ],
    ],
    [
      'is of that where nothing else has a date',
      ['“a Monday”', 'behind 2021/2022'],
      [
        ['2021-01-01', 'year'],
        ['2022-01-01', 'year'],
      ],
    ],
  ])('%s', (_, told, expected) => {
    expect(ticks(told)).toEqual(expected);
  });

  test('shows what the story happens against as coming from before it and going on', () => {
    const { background } = layOut([
      '2023',
      '2024',
      'behind 1979/..',
      'behind 2024-01/2030',
      'behind “decades”',
      'behind 1990',
    ]);
    expect(background.map(({ mark }) => shown(mark))).toEqual([
      'span …0–100…',
      'span …0–0',
      'span 49.9–100…',
      'floating',
    ]);
  });
});

describe('events stand in order', () => {
  test.each<[string, string[], string[]]>([
    ['of their dates', ['2024-01', '2023', '2023-05'], ['2023', '2023-05', '2024-01']],
    ['as told where dates are the same', ['2024-01', '2024', '2023'], ['2023', '2024-01', '2024']],
    [
      'with what has no date after what it follows',
      ['2024', '“Wednesday”', '', '2023', '“months”'],
      ['2023', '“months”', '2024', '“Wednesday”', ''],
    ],
    ['and first what is told first', ['“once”', '2024', '2023'], ['“once”', '2023', '2024']],
    ['an open beginning at what is known of it', ['2024', '../2023', '2022'], ['2022', '../2023', '2024']],
    ['as told where none has a date', ['“Wednesday”', '', '“Tuesday”'], ['“Wednesday”', '', '“Tuesday”']],
  ])('%s', (_, told, expected) => {
    expect(order(told)).toEqual(expected);
  });
});

test('whatever the dates, every event is there once, on the line, no longer than it is and in the order of its dates', () => {
  const day = fc.date({ min: new Date('0001-01-01'), max: new Date('9998-12-31'), noInvalidDate: true });
  const cut = fc.constantFrom(4, 7, 10);
  const point = fc.tuple(day, cut).map(([date, length]) => date.toISOString().slice(0, length));
  const interval = fc.tuple(day, fc.nat(9_000), cut).map(([from, days, length]) => {
    const to = new Date(Math.min(from.getTime() + days * 86_400_000, Date.UTC(9998, 11)));
    return `${from.toISOString().slice(0, length)}/${to < from ? '..' : to.toISOString().slice(0, length)}`;
  });
  const dated = fc.oneof(point, interval).filter((text) => parseEdtf(text) !== undefined);
  const told = fc.oneof(dated, fc.constantFrom('', '“Wednesday”'));
  fc.assert(
    fc.property(fc.array(told, { maxLength: 40 }), (dates) => {
      const { events, ticks, smallTicks } = layOut(dates);
      expect(events.map(({ event: { id } }) => id).toSorted()).toEqual(
        dates.map((_, index) => `event-${index}`).toSorted(),
      );
      const starts = events.flatMap(({ mark }) => (mark.form === 'floating' ? [] : 'at' in mark ? [] : [mark.from]));
      expect(starts).toEqual(starts.toSorted((a, b) => a - b));
      const places = [
        ...events.flatMap(({ mark }) =>
          mark.form === 'floating' ? [] : mark.form === 'point' ? [mark.at] : [mark.from, mark.to],
        ),
        ...ticks.map(({ at }) => at),
        ...smallTicks,
      ];
      expect(places.filter((place) => !(place >= 0 && place <= 1))).toEqual([]);
      for (const { mark } of events) if ('from' in mark) expect(mark.to).toBeGreaterThanOrEqual(mark.from);
      expect(ticks.length).toBeLessThanOrEqual(8);
      expect(smallTicks.length).toBeLessThanOrEqual(60);
    }),
    { numRuns: 100 },
  );
});
