import { type TimeInterval, utcMonth, utcTickInterval, utcTicks, utcYear } from 'd3-time';
import type { EventDate, StoryEvent } from '../dossier/dossier';

/**
 * How a date looks on the line, in fractions of it from its start: as long as it is unsure when, and no longer.
 * - `point`: a day or less.
 * - `band`: within it, nobody says when: a month, a year.
 * - `span`: all of it: from 2022 to 2024. An end that is open, or beyond the line, is said to be; so is what is wholly
 *   beyond it.
 * - `floating`: the article gives no date; such an event has its place among the others alone.
 */
export type TimelineMark =
  | { form: 'point'; at: number }
  | { form: 'band'; from: number; to: number }
  | { form: 'span'; from: number; to: number; opensBefore: boolean; opensAfter: boolean }
  | { form: 'floating' };

/** An event with its look. */
export type TimelineEntry = { event: StoryEvent; mark: TimelineMark };

/** What a tick of the line says: its year alone, or its month or day too. */
export type TickPrecision = 'year' | 'month' | 'day';

/** A place on the line that has a name. */
export type Tick = {
  /** As a fraction of the line. */
  at: number;
  /** Milliseconds since 1970, UTC. */
  time: number;
  precision: TickPrecision;
};

/** A story's events in the order in which they are read, and the line that they stand on. */
export type TimelineLayout = {
  /** No ticks where no event has a date. */
  ticks: readonly Tick[];
  /** Fractions of the line at which a finer unit begins. */
  smallTicks: readonly number[];
  /** What the story happens against. */
  background: readonly TimelineEntry[];
  events: readonly TimelineEntry[];
};

/** Milliseconds. */
const DAY = 86_400_000;

/** A story of no more days than these stands on a line of months, any other on one of years. */
const SHORT_STORY = 45;

/** A story of more days than these stands on a line that begins with a round year. */
const LONG_STORY = 366 * 24;

/** About how many ticks are named; more would touch one another in a popup. */
const NAMED_TICKS = 3;

/** About how many there are in all. */
const ALL_TICKS = 24;

/** A name that began further on than this would run over the line's end. */
const LAST_NAME = 0.88;

/**
 * Lays events out on a line that begins with the story's first year, or its month where all of it is a matter of weeks.
 * What the story happens against has no part in how long the line is, unless nothing else has a date.
 */
export function layOutTimeline(events: readonly StoryEvent[]): TimelineLayout {
  const background = inOrder(events.filter((event) => event.background));
  const foreground = inOrder(events.filter((event) => !event.background));
  const line = lineOf(foreground) ?? lineOf(background);
  const marked = (event: StoryEvent): TimelineEntry => ({ event, mark: markOf(event.date, line) });
  return {
    ...(line === undefined ? { ticks: [], smallTicks: [] } : ticksOf(line)),
    background: background.map(marked),
    events: foreground.map(marked),
  };
}

/**
 * Dated events by their dates. One without a date keeps its place after the event that it follows in the dossier, which
 * lists its events in the order of the story.
 */
function inOrder(events: readonly StoryEvent[]): StoryEvent[] {
  const groups: StoryEvent[][] = [[]];
  for (const event of events) {
    if (event.date.kind === 'dated') groups.push([event]);
    else groups.at(-1)?.push(event);
  }
  const [first = [], ...dated] = groups;
  return [first, ...dated.toSorted(([a], [b]) => startOf(a) - startOf(b))].flat();
}

/** The first moment that an event may mean; of one whose beginning is open, its end, before which alone it is known. */
function startOf(event: StoryEvent | undefined): number {
  if (event?.date.kind !== 'dated') return 0;
  return event.date.earliest ?? event.date.latest ?? 0;
}

/** From when to when the line runs, in milliseconds since 1970, UTC. */
type Line = { start: number; end: number };

function lineOf(events: readonly StoryEvent[]): Line | undefined {
  const times = events.flatMap(({ date }) => (date.kind === 'dated' ? [date.earliest, date.latest] : []));
  const known = times.filter((time) => time !== null);
  if (known.length === 0) return undefined;
  const first = known.reduce((a, b) => Math.min(a, b));
  const last = known.reduce((a, b) => Math.max(a, b));
  const unit = unitOf(first, last);
  // A last moment at the very start of a unit is within it.
  return { start: unit.floor(new Date(first)).getTime(), end: unit.offset(unit.floor(new Date(last)), 1).getTime() };
}

/** What the line is made up of: months, years or, over a long time, as many years as lie between two of its ticks. */
function unitOf(first: number, last: number): TimeInterval {
  if (last - first < SHORT_STORY * DAY) return utcMonth;
  if (last - first < LONG_STORY * DAY) return utcYear;
  return utcTickInterval(new Date(first), new Date(last), ALL_TICKS) ?? utcYear;
}

function markOf(date: EventDate, line: Line | undefined): TimelineMark {
  if (date.kind !== 'dated' || line === undefined) return { form: 'floating' };
  const { edtf, earliest, latest } = date;
  const isInterval = edtf.includes('/') || earliest === null || latest === null;
  if (isInterval || latest < line.start || earliest >= line.end) {
    return {
      form: 'span',
      from: fraction(earliest ?? line.start, line),
      to: fraction((latest ?? line.end) + 1, line),
      opensBefore: earliest === null || earliest < line.start,
      opensAfter: latest === null || latest >= line.end,
    };
  }
  if (latest - earliest < DAY) return { form: 'point', at: fraction((earliest + latest) / 2, line) };
  return { form: 'band', from: fraction(earliest, line), to: fraction(latest + 1, line) };
}

function fraction(time: number, { start, end }: Line): number {
  return Math.min(1, Math.max(0, (time - start) / (end - start)));
}

function ticksOf(line: Line): Pick<TimelineLayout, 'ticks' | 'smallTicks'> {
  const at = (count: number): Date[] =>
    utcTicks(new Date(line.start), new Date(line.end), count).filter((tick) => tick.getTime() < line.end);
  const named = at(NAMED_TICKS);
  const precision = precisionOf(named);
  const ticks = named
    .map((tick) => ({ at: fraction(tick.getTime(), line), time: tick.getTime(), precision }))
    .filter((tick) => tick.at <= LAST_NAME);
  return { ticks, smallTicks: at(ALL_TICKS).map((tick) => fraction(tick.getTime(), line)) };
}

function precisionOf(ticks: readonly Date[]): TickPrecision {
  if (ticks.every((tick) => utcYear.floor(tick).getTime() === tick.getTime())) return 'year';
  return ticks.every((tick) => utcMonth.floor(tick).getTime() === tick.getTime()) ? 'month' : 'day';
}
