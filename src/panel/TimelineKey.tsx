import type { JSX } from 'preact';
import { type MessageKey, t } from '../i18n';
import { TimelineMark } from './TimelineMark';
import type { TimelineMark as Mark } from './timeline-layout';

/** What each look means, with one to show, in the order in which they are explained. */
const LOOKS: readonly { message: MessageKey; isOf: (mark: Mark) => boolean; sample: Mark }[] = [
  { message: 'timelinePoint', isOf: ({ form }) => form === 'point', sample: { form: 'point', at: 0.5 } },
  { message: 'timelineBand', isOf: ({ form }) => form === 'band', sample: { form: 'band', from: 0, to: 1 } },
  {
    message: 'timelineSpan',
    isOf: ({ form }) => form === 'span',
    sample: { form: 'span', from: 0, to: 1, opensBefore: false, opensAfter: false },
  },
  {
    message: 'timelineOpen',
    isOf: (mark) => mark.form === 'span' && (mark.opensBefore || mark.opensAfter),
    sample: { form: 'span', from: 0, to: 1, opensBefore: true, opensAfter: true },
  },
  { message: 'timelineFloating', isOf: ({ form }) => form === 'floating', sample: { form: 'floating' } },
];

/** Says how to read the marks that a timeline has. */
export function TimelineKey({ marks }: { marks: readonly Mark[] }): JSX.Element {
  return (
    <ul class="key">
      {LOOKS.filter(({ isOf }) => marks.some(isOf)).map(({ message, sample }) => (
        <li key={message}>
          <span class="sample" aria-hidden="true">
            <TimelineMark mark={sample} />
          </span>
          {t(message)}
        </li>
      ))}
    </ul>
  );
}
