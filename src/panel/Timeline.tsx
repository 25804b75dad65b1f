import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { EntityChip } from '../card/EntityChip';
import { eventDateText } from '../card/event-date';
import { QuoteBlock, ReadButton } from '../card/QuoteBlock';
import { entityKey } from '../dossier/card';
import type { StoryEvent } from '../dossier/dossier';
import { ourLanguage, t } from '../i18n';
import { moveBetween } from './move-between';
import type { StoryViewProps } from './story-view';
import { TimelineKey } from './TimelineKey';
import { TimelineMark } from './TimelineMark';
import { layOutTimeline, type Tick, type TimelineEntry, type TimelineLayout } from './timeline-layout';

/** A story's events as a list that stands on a line of time, each with its quote. */
export function Timeline(story: StoryViewProps): JSX.Element {
  const { dossier } = story;
  const layout = layOutTimeline(dossier.events);
  const { ticks, background, events } = layout;
  const shared = { ticks, ...story };
  if (dossier.events.length === 0) return <p class="empty">{t('timelineEmpty')}</p>;
  return (
    <section class="timeline card-body" aria-label={dossier.article.title} onKeyDown={moveBetween('.event')}>
      <div class="chart">
        <Axis layout={layout} />
        <Part title={t('timelineBackground')} entries={background} {...shared} isBackground />
        <Part title={t('timelineEvents')} entries={events} {...shared} />
      </div>
      <TimelineKey marks={[...background, ...events].map(({ mark }) => mark)} />
    </section>
  );
}

/** The names of places on the line, which stay in sight; behind the events, the times that they happen against. */
function Axis({ layout: { ticks, smallTicks, background } }: { layout: TimelineLayout }): JSX.Element {
  const language = ourLanguage();
  return (
    <>
      <div class="backdrop" aria-hidden="true">
        {background.map(({ event, mark }) => (
          <TimelineMark key={event.id} mark={mark} isBehind />
        ))}
        <Ticks ticks={ticks} />
      </div>
      {ticks.length > 0 && (
        <div class="axis" aria-hidden="true">
          <div class="line">
            {smallTicks.map((at) => (
              <span key={at} class="small-tick" style={{ insetInlineStart: `${at * 100}%` }} />
            ))}
            {ticks.map((tick) => (
              <span key={tick.time} class="tick" style={{ insetInlineStart: `${tick.at * 100}%` }}>
                {tickText(tick, language)}
              </span>
            ))}
          </div>
        </div>
      )}
    </>
  );
}

/** Lines at the named places. */
function Ticks({ ticks }: { ticks: readonly Tick[] }): JSX.Element {
  return (
    <>
      {ticks.map(({ time, at }) => (
        <span key={time} class="tick-line" style={{ insetInlineStart: `${at * 100}%` }} />
      ))}
    </>
  );
}

/** A year alone, or a month or day with as much as tells it from the others. */
function tickText({ time, precision }: Tick, language: string): string {
  const date = new Date(time);
  const isNewYear = precision === 'month' && date.getUTCMonth() === 0;
  return new Intl.DateTimeFormat(language, {
    calendar: 'gregory',
    timeZone: 'UTC',
    ...(precision === 'year' || isNewYear ? { year: 'numeric' } : { month: 'short' }),
    ...(precision === 'day' && { day: 'numeric' }),
  }).format(date);
}

type Shared = StoryViewProps & { ticks: readonly Tick[] };

type PartProps = Shared & { title: string; entries: readonly TimelineEntry[]; isBackground?: boolean };

function Part({ title, entries, isBackground = false, ...shared }: PartProps): JSX.Element | null {
  const titleId = useId();
  if (entries.length === 0) return null;
  return (
    <>
      <h2 id={titleId}>{title}</h2>
      <ol aria-labelledby={titleId} class={isBackground ? 'background' : undefined}>
        {entries.map((entry) => (
          <EventItem key={entry.event.id} entry={entry} {...shared} />
        ))}
      </ol>
    </>
  );
}

type EventItemProps = Shared & { entry: TimelineEntry };

function EventItem({ entry, ticks, dossier, cards, onPage, onOpen, onRead }: EventItemProps): JSX.Element {
  const { event, mark } = entry;
  const [isOpen, setOpen] = useState(false);
  const detailsId = useId();
  const { language } = dossier.article;
  const read = (): void => onRead(dossier.id, event.quote);
  return (
    <li class={isOpen ? 'open' : undefined}>
      <div class="track" aria-hidden="true">
        <Ticks ticks={ticks} />
        <TimelineMark mark={mark} words={wordsOf(event)} language={language} />
      </div>
      <div class="told">
        <button
          type="button"
          class="event"
          aria-expanded={isOpen}
          aria-controls={detailsId}
          onClick={() => setOpen(!isOpen)}
        >
          <span class="date">{dateText(event)}</span>
          <span class="what-happened" lang={language}>
            {event.text}
          </span>
        </button>
        <div id={detailsId} class="details" hidden={!isOpen}>
          <div class="statement evidence">
            <QuoteBlock quote={event.quote} language={language} onRead={read} />
            <ReadButton quote={event.quote} onRead={read} />
          </div>
          {event.about.length > 0 && (
            <ul class="chips">
              {event.about.map((id) => {
                const card = cards.get(entityKey(dossier.id, id));
                return (
                  card && (
                    <li key={id}>
                      <EntityChip
                        entity={card.key}
                        name={card.name}
                        kind={card.kind}
                        language={card.language}
                        isOnPage={onPage.has(card.key)}
                        onOpen={onOpen}
                      />
                    </li>
                  )
                );
              })}
            </ul>
          )}
        </div>
      </div>
    </li>
  );
}

/** What the article says instead of a date. */
function wordsOf({ date }: StoryEvent): string | undefined {
  return date.kind === 'unresolved' ? date.words : undefined;
}

function dateText({ date }: StoryEvent): string {
  return date.kind === 'unresolved' ? t('timelineUnresolved', date.words) : eventDateText(date, ourLanguage());
}
