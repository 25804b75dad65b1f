import type { JSX } from 'preact';
import type { TimelineMark as Mark } from './timeline-layout';

type TimelineMarkProps = {
  mark: Mark;
  /** The article's own words in place of a date, with their language. */
  words?: string | undefined;
  language?: string;
  /** It runs behind all events. */
  isBehind?: boolean;
};

/** How an event's date looks on the line. */
export function TimelineMark({ mark, words, language, isBehind = false }: TimelineMarkProps): JSX.Element {
  const classes = ['mark', mark.form, isBehind && 'behind'];
  switch (mark.form) {
    case 'point':
      return <span class={names(classes)} style={{ '--at': `${mark.at * 100}%` }} />;
    case 'floating':
      return <span class={names(classes)}>{words !== undefined && <span lang={language}>{words}</span>}</span>;
    case 'band':
      return <span class={names(classes)} style={placeOf(mark)} />;
    case 'span':
      return (
        <span
          class={names([...classes, mark.opensBefore && 'opens-before', mark.opensAfter && 'opens-after'])}
          style={placeOf(mark)}
        />
      );
  }
}

function placeOf({ from, to }: { from: number; to: number }): Record<string, string> {
  return { '--from': `${from * 100}%`, '--length': `${(to - from) * 100}%` };
}

function names(classes: readonly (string | false)[]): string {
  return classes.filter(Boolean).join(' ');
}
